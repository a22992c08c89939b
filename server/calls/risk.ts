import { HANDOFF_REASONS, type HandoffReason } from "../../domain/handoff.ts";

/** What is known of a call when its risk is told. */
export interface RiskFacts {
  readonly handoff: HandoffReason | null;
  /** A person has been called for and is not there yet. */
  readonly waitsForPerson: boolean;
  readonly isOver: boolean;
  readonly hold: boolean;
  readonly frozen: boolean;
  /** Abnormal turns in a row. */
  readonly streak: number;
  /** Sentences that the guard held back. */
  readonly blocked: number;
}

/** Points for a handoff nobody has taken: the gravest reason 100, each less grave one 3 fewer. */
const handoffPoints = (reason: HandoffReason): number => 100 - 3 * HANDOFF_REASONS.indexOf(reason);

/** Points for one abnormal turn in a row: three of them outrank a frozen case. */
const streakPoints = 15;
const holdPoints = 40;
const frozenPoints = 30;
const blockedPoints = 20;

/**
 * How much a call wants a person's eye, 0 to 100: the gravest thing about it, not a sum, so that small
 * things never outrank somebody in danger. A call that a person has joined, or that is over, asks for
 * nothing more than what it left behind.
 */
export function riskOf(facts: RiskFacts): number {
  const points = [
    facts.waitsForPerson && facts.handoff !== null ? handoffPoints(facts.handoff) : 0,
    facts.hold ? holdPoints : 0,
    facts.frozen ? frozenPoints : 0,
    facts.isOver ? 0 : facts.streak * streakPoints,
    facts.blocked > 0 ? blockedPoints : 0,
  ];
  return Math.min(100, Math.max(...points));
}
