import type { CallContext } from "./call-context.ts";
import type { CallFinding } from "./call-finding.ts";
import { callPoints, type Points } from "./call-points.ts";
import { readCall } from "./read-call.ts";
import { scoreEvidence, type Evidence } from "./score-evidence.ts";
import { scoreMeasures, type Measures } from "./score-measures.ts";
import { scorePhases, type PhaseOrder } from "./score-phases.ts";
import type { ScoredRecord } from "./scored-record.ts";
import { scoreSteps, type StepScores } from "./score-steps.ts";
import { scorers } from "./scorers/scorers.ts";

/** What the scorers say of one recorded call. */
export interface CallScore {
  readonly points: Points;
  readonly agentKind: CallContext["agentKind"];
  readonly steps: StepScores;
  /** By place in the call. */
  readonly findings: readonly CallFinding[];
  readonly evidence: Evidence;
  readonly phases: PhaseOrder;
  readonly measures: Measures;
}

/** Judges a recorded call as it stands. Pure: the same record gives the same score. */
export const scoreCall = (record: ScoredRecord): CallScore => judgeCall(readCall(record));

/** The same for a call that has been read. */
export function judgeCall(call: CallContext): CallScore {
  const findings = scorers.flatMap((score) => score(call)).sort(byPlace);
  const steps = scoreSteps(call);
  return {
    points: callPoints(call, { findings, steps }),
    agentKind: call.agentKind,
    steps,
    findings,
    evidence: scoreEvidence(call, steps),
    phases: scorePhases(call),
    measures: scoreMeasures(call),
  };
}

const byPlace = (a: CallFinding, b: CallFinding): number =>
  a.turn - b.turn || compare(a.kind, b.kind) || compare(a.detail ?? "", b.detail ?? "");

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
