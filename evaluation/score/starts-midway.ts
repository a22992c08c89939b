import type { ReadTurn } from "./call-context.ts";

/** A recorder that was switched on late leaves an ellipsis, or begins in the middle of a sentence. */
const midway = /^\s*(?:\.{2,}|…|[,，、])|^\s*(?:so like|and so|但是|所以说|就是说)/iu;

/** True where the recording starts in the middle of the talk. */
export function startsMidway(turns: readonly ReadTurn[]): boolean {
  const first = turns[0];
  return first !== undefined && midway.test(first.text);
}
