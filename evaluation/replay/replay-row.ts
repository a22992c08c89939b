import type { Finding } from "../../domain/finding.ts";
import type { Move } from "../../domain/move.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { Understanding } from "../../domain/understanding.ts";
import type { SystemEvent } from "../../domain/vocabulary.ts";

/** What the agent did in answer to a turn or an event. */
export interface AnswerRow {
  readonly move: Pick<Move, "act" | "because">;
  /** All that it said, as one text. */
  readonly agent: string;
  readonly guard: { readonly findings: readonly Finding[] };
}

/** One debtor turn, how it was understood and answered. */
export interface DebtorRow extends AnswerRow {
  /** The debtor turn, from 1. */
  readonly n: number;
  readonly debtor: string;
  readonly understanding: Understanding;
}

/** Something that happened on the line and was answered. */
export interface EventRow extends AnswerRow {
  /** The last debtor turn before it; 0 before the first. */
  readonly n: number;
  readonly event: SystemEvent;
}

/** One expectation that was not met. */
export interface FailedExpectation {
  readonly key: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Where the recorded call stops answering what today's agent said, and why. */
export interface Divergence {
  /** The debtor turn, from 1. */
  readonly n: number;
  readonly reason: string;
}

/** One call after it was replayed, as `replay --json` prints it. */
export interface ReplayRow {
  readonly id: string;
  /** No expectation failed. */
  readonly ok: boolean;
  readonly failed: readonly FailedExpectation[];
  /** What the agent says first. */
  readonly opening: string;
  readonly turns: readonly (DebtorRow | EventRow)[];
  readonly divergence: Divergence | null;
  readonly outcome: Outcome;
  /** Filled by scoring; empty in a re-drive. */
  readonly score: Readonly<Record<string, unknown>>;
}
