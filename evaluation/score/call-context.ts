import type { ConversationState } from "../../agent/policy/state.ts";
import type { HeardTurn } from "../../agent/policy/heard-turn.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Language } from "../../domain/locale.ts";
import type { Trigger } from "../../domain/vocabulary.ts";
import type { AgentWords } from "./agent-words.ts";
import type { ScoredRecord } from "./scored-record.ts";

interface TurnPlace {
  /** Index into the record's turns, from 0. */
  readonly index: number;
  readonly text: string;
  readonly startMs: number | undefined;
  readonly endMs: number | undefined;
}

/** Who the person on the line has shown to be, when somebody speaks. */
export interface Standing {
  /** True once the name was confirmed and a fragment matched; `given` where there is no case to match. */
  readonly verified: "yes" | "given" | "no";
  readonly party: ConversationState["party"];
}

/** One turn of the recorded agent, human or AI. */
export interface AgentTurn extends TurnPlace, AgentWords {
  readonly speaker: "agent";
  readonly standing: Standing;
  /** The debtor's words that it answers, all since the agent's last turn. */
  readonly debtorText: string;
  /** What the guard found in it, places in the turn's text. */
  readonly guard: readonly Finding[];
}

/** One turn of the debtor. */
export interface DebtorTurn extends TurnPlace {
  readonly speaker: "debtor";
  readonly heard: HeardTurn;
  /** Those that count where they stand, gravest first. */
  readonly triggers: readonly Trigger[];
  /** Plainly distressed or angry. */
  readonly isUpset: boolean;
  /** Where the turn gives the reason, or passes over the question for it. */
  readonly reason: "given" | "passed_over" | undefined;
  /** What our policy knows of the call after it. */
  readonly after: ConversationState;
  readonly standing: Standing;
}

export type ReadTurn = AgentTurn | DebtorTurn;

/** A recorded call as the scorers see it: read once, judged by each. */
export interface CallContext {
  readonly record: ScoredRecord;
  readonly language: Language;
  readonly hasCase: boolean;
  readonly agentKind: "human" | "ai" | "unknown";
  /** The recording starts in the middle of the talk: of its opening nobody can tell. */
  readonly startsMidway: boolean;
  /** Without the events of the line. */
  readonly turns: readonly ReadTurn[];
  readonly agentTurns: readonly AgentTurn[];
  readonly debtorTurns: readonly DebtorTurn[];
}
