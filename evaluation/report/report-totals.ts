import { STEPS, type Step } from "../../domain/vocabulary.ts";
import {
  FINDING_KINDS,
  FINDING_SEVERITIES,
  type FindingKind,
  type FindingSeverity,
} from "../score/call-finding.ts";
import type { CountedRow } from "./counted-row.ts";

/** What a whole run comes to; counted call by call, so that no call has to be kept. */
export interface ReportTotals {
  calls: number;
  /** Calls without finding or failed expectation. */
  ok: number;
  /** Inputs that could not be used. */
  bad: number;
  agentTurns: number;
  /** Sum of the calls' points, whose mean is the run's. */
  points: number;
  readonly findings: Record<FindingKind, { found: number; cannotTell: number; calls: number }>;
  readonly severities: Record<FindingSeverity, number>;
  /** Of the calls in which a step was due: done, not done, and where nobody can tell. */
  readonly steps: Record<Step, { due: number; done: number; cannotTell: number }>;
  expectationsFailed: number;
  diverged: number;
  readonly comparison: {
    same: number;
    changed: number;
    new: number;
    newlyFailing: number;
    newlyPassing: number;
    excludedTurns: number;
    /** Faults in those turns, which count neither for nor against either run. */
    excludedFaults: number;
    /** Calls of the baseline that this run had not. */
    missing: number;
  };
}

const byKey = <K extends string, T>(keys: readonly K[], make: () => T): Record<K, T> =>
  Object.fromEntries(keys.map((key) => [key, make()])) as Record<K, T>;

/** The totals of a run in which nothing has been counted. */
export const noTotals = (): ReportTotals => ({
  calls: 0,
  ok: 0,
  bad: 0,
  agentTurns: 0,
  points: 0,
  findings: byKey(FINDING_KINDS, () => ({ found: 0, cannotTell: 0, calls: 0 })),
  severities: byKey(FINDING_SEVERITIES, () => 0),
  steps: byKey(STEPS, () => ({ due: 0, done: 0, cannotTell: 0 })),
  expectationsFailed: 0,
  diverged: 0,
  comparison: {
    same: 0,
    changed: 0,
    new: 0,
    newlyFailing: 0,
    newlyPassing: 0,
    excludedTurns: 0,
    excludedFaults: 0,
    missing: 0,
  },
});

/** Counts one call. */
export function addToTotals(totals: ReportTotals, row: CountedRow): void {
  totals.calls += 1;
  totals.ok += Number(row.ok);
  totals.points += row.points.total;
  totals.agentTurns += row.agentTurns;
  totals.expectationsFailed += row.failed.length;
  totals.diverged += Number(row.divergence !== null);
  addFindings(totals, row);
  for (const step of STEPS) {
    const { done } = row.steps[step];
    const isDue = row.points.dueSteps.includes(step);
    totals.steps[step].due += Number(isDue);
    totals.steps[step].done += Number(isDue && done === true);
    totals.steps[step].cannotTell += Number(isDue && done === "cannot_tell");
  }
  if (row.comparison === null) return;
  const { comparison } = totals;
  comparison[row.comparison.status] += 1;
  comparison.newlyFailing += row.comparison.newlyFailing.length;
  comparison.newlyPassing += row.comparison.newlyPassing.length;
  comparison.excludedTurns += row.comparison.excluded;
  comparison.excludedFaults += row.comparison.excludedFaults;
}

function addFindings(totals: ReportTotals, { findings }: CountedRow): void {
  const kinds = new Set<FindingKind>();
  for (const { kind, severity, verdict } of findings) {
    if (verdict === "cannot_tell") {
      totals.findings[kind].cannotTell += 1;
      continue;
    }
    kinds.add(kind);
    totals.findings[kind].found += 1;
    totals.severities[severity] += 1;
  }
  for (const kind of kinds) totals.findings[kind].calls += 1;
}

/** Calls that both runs have. */
export const pairsOf = ({ comparison }: ReportTotals): number =>
  comparison.same + comparison.changed;

/** Pairs below which a difference may well be chance. */
export const pairsMin = 10;

/** The mean of the calls' points, with one decimal; null without calls. */
export const meanPoints = ({ calls, points }: ReportTotals): number | null =>
  calls === 0 ? null : Math.round((points / calls) * 10) / 10;
