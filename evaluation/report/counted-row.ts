import type { ReportRow } from "./report-row.ts";

/** What the totals of a run need of a call: all but its words. */
export type CountedRow = Pick<
  ReportRow,
  | "id"
  | "ok"
  | "points"
  | "steps"
  | "findings"
  | "hasExpectations"
  | "failed"
  | "divergence"
  | "comparison"
> & {
  /** How often the agent spoke. */
  readonly agentTurns: number;
};

/** A call as the totals see it. */
export function countedRow(row: ReportRow): CountedRow {
  const { id, ok, points, steps, findings, hasExpectations, failed, divergence, comparison } = row;
  const agentTurns = row.turns.filter(({ speaker }) => speaker === "agent").length;
  return {
    id,
    ok,
    points,
    steps,
    findings,
    hasExpectations,
    failed,
    divergence,
    comparison,
    agentTurns,
  };
}
