import { KindlineError } from "../../domain/errors.ts";
import type { LossLog } from "./loss-log.ts";
import type { Segment } from "./source-call.ts";

/**
 * Pieces in the order in which they begin. Sources that keep each side by itself are put together; where one and the
 * same speaker goes back in time, nobody can say what the times mean.
 * @throws TURN_OUT_OF_ORDER naming the first place where that is so.
 */
export function orderSegments(segments: readonly Segment[], losses: LossLog): readonly Segment[] {
  refuseBackwards(segments);
  if (segments.some(({ startMs }) => startMs === undefined)) return segments;
  const ordered = [...segments].sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
  for (const [index, segment] of ordered.entries()) {
    if (segment !== segments[index]) losses.segment("turns[]", "reordered");
  }
  return ordered;
}

function refuseBackwards(segments: readonly Segment[]): void {
  const latestMs = new Map<string, number>();
  for (const { speaker, startMs, endMs, path } of segments) {
    if (startMs === undefined) continue;
    const isBack = startMs < (latestMs.get(speaker) ?? 0);
    if (isBack || (endMs !== undefined && endMs < startMs)) {
      throw new KindlineError({
        code: "TURN_OUT_OF_ORDER",
        message: isBack
          ? "Expected what one speaker says in order of time, got an earlier one."
          : "Expected an end behind its start.",
        field: path,
      });
    }
    latestMs.set(speaker, startMs);
  }
}
