import type { Understanding } from "../../domain/understanding.ts";
import type { Intent, Trigger } from "../../domain/vocabulary.ts";

/** One debtor turn as the policy reads it. */
export interface HeardTurn {
  readonly text: string;
  readonly understanding: Understanding;
  readonly intents: ReadonlySet<Intent>;
  readonly triggers: ReadonlySet<Trigger>;
}

/** Intents below this confidence are not acted upon unless they are all there is. */
const confidenceMin = 0.5;

export function heardTurn(text: string, understanding: Understanding): HeardTurn {
  const sure = understanding.intents.filter((intent) => intent.confidence >= confidenceMin);
  const intents = sure.length > 0 ? sure : understanding.intents.slice(0, 1);
  return {
    text,
    understanding,
    intents: new Set(intents.map((intent) => intent.name)),
    triggers: new Set(understanding.triggers),
  };
}

/** True if any of the intents was meant. */
export const means = (turn: HeardTurn, ...intents: readonly Intent[]): boolean =>
  intents.some((intent) => turn.intents.has(intent));
