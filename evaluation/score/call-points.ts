import { STEPS, type Step } from "../../domain/vocabulary.ts";
import { triggerEffects } from "../../domain/triggers.ts";
import type { CallContext } from "./call-context.ts";
import type { CallFinding, FindingSeverity } from "./call-finding.ts";
import type { StepScores } from "./score-steps.ts";

/** Points that a finding of each severity costs. */
export const findingCost: Readonly<Record<FindingSeverity, number>> = {
  critical: 25,
  major: 10,
  minor: 4,
};

/** Points that a step costs which was due and not done. */
export const stepCost = 6;

/** How the points of a call came about. */
export interface Points {
  /** 0 to 100. */
  readonly total: number;
  readonly lostByFindings: number;
  readonly lostBySteps: number;
  /** Steps that this call had to have. */
  readonly dueSteps: readonly Step[];
}

/**
 * 100, less the cost of each finding, less the cost of each step that was due and not done; never below 0. What
 * nobody can tell costs nothing. docs/scoring.md has the table.
 */
export function callPoints(
  call: CallContext,
  { findings, steps }: { readonly findings: readonly CallFinding[]; readonly steps: StepScores },
): Points {
  const lostByFindings = findings
    .filter(({ verdict }) => verdict === "found")
    .reduce((sum, { severity }) => sum + findingCost[severity], 0);
  const dueSteps = dueStepsOf(call, steps);
  const lostBySteps = dueSteps.filter((step) => steps[step].done === false).length * stepCost;
  return {
    total: Math.max(0, 100 - lostByFindings - lostBySteps),
    lostByFindings,
    lostBySteps,
    dueSteps,
  };
}

/**
 * What a call never legitimately reached is not due: nothing after the opening with somebody else or after a stop;
 * an agreement only where one was in sight.
 */
function dueStepsOf(
  { debtorTurns, startsMidway }: CallContext,
  steps: StepScores,
): readonly Step[] {
  const last = debtorTurns.at(-1);
  const isStopped = debtorTurns.some(({ triggers }) =>
    triggers.some((trigger) => triggerEffects[trigger].stop !== "none"),
  );
  const isDebtor = last?.standing.party === "unknown";
  const isOpenTalk = isDebtor && !isStopped;
  const isVerified = isDebtor && steps.verify.done !== false;
  const isTalk = isOpenTalk && isVerified;
  const hasProposal = last?.after.proposal?.date !== undefined;
  const due: Readonly<Record<Step, boolean>> = {
    open: !startsMidway,
    verify: isOpenTalk,
    state_overdue: isTalk,
    listen: isTalk,
    agree: isTalk && hasProposal,
    close: isVerified && debtorTurns.length >= closableTurns,
  };
  return STEPS.filter((step) => due[step]);
}

/** Debtor turns from which a call is no early hang-up. */
const closableTurns = 4;
