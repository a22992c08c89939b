import type { CaseFacts } from "./case-facts.ts";

/** Holds with their reason and when they began: the end of contact is confirmed soon after it, or not at all. */
export function holdsOf({
  hold,
  frozen,
  marks,
}: Pick<CaseFacts, "hold" | "frozen" | "marks">): readonly object[] {
  const open = marks.filter(({ mark, lifted }) => mark === "hold" && lifted === null);
  const named = open.map(({ reason, at }) =>
    reason.split(" ").includes("cease") ? { reason: "cease", from: at } : { reason: "hold" },
  );
  const unnamed = hold && open.length === 0 ? [{ reason: "hold" }] : [];
  return [...named, ...unnamed, ...(frozen ? [{ reason: "freeze" }] : [])];
}
