import type { CallEvent } from "../../../../domain/events.ts";
import type { LineKey } from "../../../../domain/lines.ts";
import { mayBeFree } from "../../../../guardrails/positive/wording-classes.ts";
import { isFixedLine, looseEndOf } from "../../../../prompts/fixed-lines.ts";

/** How many moves were said in a model's words. */
export interface OwnWords {
  readonly moves: number;
  /** Moves with a line of which not every word is required. */
  readonly free: number;
  /** Those of them with a sentence in the model's words. */
  readonly own: number;
  /** Those of them with such a sentence in a line that is free as a whole, not only in the end of a fixed one. */
  readonly ownBeyondEnds: number;
  /** Those in which every sentence is the model's but the required ones of fixed lines. */
  readonly whole: number;
}

/** Counts the moves of a call; those after a switch to the script count as not said in the model's words. */
export function movesInOwnWords(events: readonly CallEvent[]): OwnWords {
  const moves: (Extract<CallEvent, { type: "sentence-approve" }>[] | undefined)[] = [];
  for (const event of events) {
    if (event.type === "move-decide") moves.push([]);
    else if (event.type === "sentence-approve") moves.at(-1)?.push(event);
  }
  const free = moves.map((said = []) => said.filter(mayBeOwn)).filter((said) => said.length > 0);
  const isOwn = (event: { readonly promptHash?: string }): boolean =>
    event.promptHash !== undefined;
  return {
    moves: moves.length,
    free: free.length,
    own: free.filter((said) => said.some(isOwn)).length,
    ownBeyondEnds: free.filter((said) => said.filter(isWholeLine).some(isOwn)).length,
    whole: free.filter((said) => said.every(isOwn)).length,
  };
}

const isWholeLine = ({ line }: { readonly line: LineKey }): boolean =>
  looseEndOf(line) === undefined;

/** True for a sentence that is not required as it stands. */
function mayBeOwn(
  { line }: { readonly line: LineKey },
  index: number,
  said: readonly { readonly line: LineKey }[],
): boolean {
  // Of a fixed line it is the last one at most.
  if (looseEndOf(line) !== undefined) return said[index + 1]?.line !== line;
  return !isFixedLine(line) && mayBeFree(line);
}
