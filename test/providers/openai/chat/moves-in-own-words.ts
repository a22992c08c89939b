import type { CallEvent } from "../../../../domain/events.ts";
import { mayBeFree } from "../../../../guardrails/positive/wording-classes.ts";
import { isFixedLine } from "../../../../prompts/fixed-lines.ts";

/** How many moves were said in a model's words. */
export interface OwnWords {
  readonly moves: number;
  /** Moves with a line that is not of fixed words. */
  readonly free: number;
  /** Those of them with a sentence in the model's words. */
  readonly own: number;
  /** Those in which every sentence of every line that is not of fixed words is the model's. */
  readonly whole: number;
}

/** Counts the moves of a call; those after a switch to the script count as not said in the model's words. */
export function movesInOwnWords(events: readonly CallEvent[]): OwnWords {
  const moves: (Extract<CallEvent, { type: "sentence-approve" }>[] | undefined)[] = [];
  for (const event of events) {
    if (event.type === "move-decide") moves.push([]);
    else if (event.type === "sentence-approve") moves.at(-1)?.push(event);
  }
  const free = moves
    .map((said = []) => said.filter(({ line }) => !isFixedLine(line) && mayBeFree(line)))
    .filter((said) => said.length > 0);
  const isOwn = (event: { readonly promptHash?: string }): boolean =>
    event.promptHash !== undefined;
  return {
    moves: moves.length,
    free: free.length,
    own: free.filter((said) => said.some(isOwn)).length,
    whole: free.filter((said) => said.every(isOwn)).length,
  };
}
