import type { CallContext } from "./call-context.ts";
import type { CallFinding } from "./call-finding.ts";

type Given = Omit<CallFinding, "turn" | "fromMs" | "toMs" | "verdict" | "detail"> &
  Partial<Pick<CallFinding, "verdict" | "detail">>;

/** A finding at a turn of the record, with the times of that turn. */
export function findingAt({ record }: CallContext, turn: number, given: Given): CallFinding {
  const place = record.turns[turn];
  const [fromMs, toMs] =
    place === undefined
      ? []
      : place.speaker === "system"
        ? [place.atMs, place.atMs]
        : [place.startMs, place.endMs];
  return {
    detail: null,
    verdict: "found",
    ...given,
    turn,
    fromMs: fromMs ?? null,
    toMs: toMs ?? null,
  };
}
