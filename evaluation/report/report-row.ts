import type { EmotionPoint, Measures } from "../score/score-measures.ts";
import type { CallFinding } from "../score/call-finding.ts";
import type { Points } from "../score/call-points.ts";
import type { Evidence } from "../score/score-evidence.ts";
import type { PhaseOrder } from "../score/score-phases.ts";
import type { StepScores } from "../score/score-steps.ts";
import type { Divergence, FailedExpectation } from "../replay/replay-row.ts";
import type { CallComparison } from "./compare-call.ts";

/** One turn as a report shows it. */
export interface ReportTurn {
  /** Index into the record's turns, from 0; findings point at it. */
  readonly turn: number;
  readonly speaker: "agent" | "debtor" | "system";
  readonly text: string;
  readonly startMs: number | null;
  readonly endMs: number | null;
}

/** One call of a report, scored or driven anew. */
export interface ReportRow {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  /** No finding and no failed expectation. */
  readonly ok: boolean;
  readonly locale: string;
  readonly jurisdiction: string;
  readonly channel: string;
  readonly points: Points;
  readonly steps: StepScores;
  readonly findings: readonly CallFinding[];
  /** Somebody wrote what must come of it; only a call that is driven anew is held to it. */
  readonly hasExpectations: boolean;
  readonly failed: readonly FailedExpectation[];
  readonly divergence: Divergence | null;
  readonly evidence: Evidence | null;
  readonly phases: PhaseOrder | null;
  readonly measures: Omit<Measures, "emotions"> | null;
  readonly emotions: readonly EmotionPoint[];
  readonly turns: readonly ReportTurn[];
  /** What differs from the baseline; null without one. */
  readonly comparison: CallComparison | null;
}
