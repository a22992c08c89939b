import type { Line } from "../../domain/lines.ts";
import type { Act } from "../../domain/move.ts";
import type { Asked, Trigger } from "../../domain/vocabulary.ts";
import type { WrittenBy } from "../../agent/ports/written-by.ts";
import type { Tell } from "./persona.ts";

/** What has reached the debtor's ear since they last did something. */
export interface Heard {
  /** All that was said, as one text: the only thing that a debtor played by a model reads. */
  readonly text: string;
  readonly act: Act;
  readonly asked: Asked | null;
  /** The lines that were heard to their end, with the figures in them. */
  readonly lines: readonly Line[];
  /** The agent has taken its leave. */
  readonly ends: boolean;
  /** They have been told, now or before, that a person takes over. */
  readonly handedOver: boolean;
  /** They have been told, now or before, what is overdue. */
  readonly debtHeard: boolean;
}

/** What a debtor does in answer. */
export type DebtorAct =
  | {
      readonly type: "say";
      readonly text: string;
      /** The name of what is said, as the persona has it. */
      readonly key: string;
      readonly trigger: Trigger | undefined;
      readonly tells: readonly Tell[];
    }
  | { readonly type: "press"; readonly digits: string }
  | { readonly type: "silent" }
  | { readonly type: "hang_up" };

/**
 * The other side of a simulated call. The scripted one is in `scripted-debtor.ts`; one that a model plays
 * gives the same acts, with what they tell as structured output, and counts its tokens.
 */
export interface SimulatedDebtor {
  next(heard: Heard): Promise<DebtorAct> | DebtorAct;
  /** Tokens of a model that were used so far, in and out; 0 for a script. */
  readonly tokens: number;
  /** The model that plays it; undefined for a script. */
  readonly model?: PlayingModel;
}

/** A model that plays a debtor. */
export interface PlayingModel extends WrittenBy {
  /** Turns so far in which the script spoke, since the model had said nothing that can be used. */
  readonly scriptedTurns: number;
}
