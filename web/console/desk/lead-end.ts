import type { CallView } from "../../../server/protocol/calls.ts";

/**
 * When somebody's lead of a call ended: they gave it back or were lost, or it was over while they led it.
 * @returns undefined for who never led it, or still leads it.
 */
export function leadEnd(
  { turns, summary }: Pick<CallView, "turns" | "summary">,
  user: string,
): string | undefined {
  const last = turns.findLast(
    ({ cause, person }) =>
      person?.id === user && (cause === "person-join" || cause === "person-leave"),
  );
  if (last === undefined) return undefined;
  return last.cause === "person-leave" ? last.at : (summary.endedAt ?? undefined);
}
