import type { ConversationState } from "../../agent/policy/state.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Line } from "../../domain/lines.ts";
import type { Move } from "../../domain/move.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { SimulatedSetup } from "./draw-case.ts";
import type { Truth } from "./draw-truth.ts";
import type { Persona } from "./persona.ts";
import type { DebtorAct, PlayingModel } from "./simulated-debtor.ts";

/** One thing the debtor did, and what the agent made of it. */
export interface Exchange {
  /** From 1. */
  readonly n: number;
  readonly did: DebtorAct;
  readonly answer: Answer | undefined;
}

/** What reached the debtor in answer to one act of theirs. */
export interface Answer {
  readonly text: string;
  readonly move: Pick<Move, "act" | "because" | "asked" | "tone" | "ends">;
  /** The lines that were heard to their end. */
  readonly lines: readonly Line[];
  /** What the guard noted on sentences that were said, and on those that it held back. */
  readonly findings: readonly Finding[];
  /** A person takes over, since this answer or an earlier one. */
  readonly handedOver: boolean;
  /** Abnormal turns of the debtor in a row, up to the one that is answered. */
  readonly emotionStreak: number;
}

/** A call between the agent and a simulated debtor, from the first word to the last. */
export interface SimulatedCall {
  readonly persona: Persona;
  readonly setup: SimulatedSetup;
  readonly truth: Truth;
  readonly opening: Answer;
  readonly exchanges: readonly Exchange[];
  readonly state: ConversationState;
  readonly outcome: Outcome;
  /** Whether anybody ended it; a call that nobody ends is stuck. */
  readonly isOver: boolean;
  /** Seconds of speech, estimated. */
  readonly seconds: { readonly agent: number; readonly debtor: number };
  readonly tokens: number;
  /** The model that played the debtor; undefined where the script did. */
  readonly debtorModel: PlayingModel | undefined;
}
