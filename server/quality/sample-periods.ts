import { DateTime } from "luxon";
import type { SampleLevel } from "../protocol/quality-reviews.ts";

/** A span of which a sample is drawn. */
export interface SamplePeriod {
  /** `2026-11-20`, `2026-W47` or `2026-11`. */
  readonly name: string;
  readonly from: string;
  /** Excluded. */
  readonly to: string;
}

const units = { self: "day", supervisor: "week", qa: "month" } as const;
const names = { self: "yyyy-MM-dd", supervisor: "kkkk-'W'WW", qa: "yyyy-MM" } as const;

/** The period of a level that holds a moment. In UTC, so that all servers agree; weeks begin on Monday. */
export function periodAt(level: SampleLevel, atMs: number): SamplePeriod {
  const start = DateTime.fromMillis(atMs, { zone: "utc" }).startOf(units[level]);
  return {
    name: start.toFormat(names[level]),
    from: isoOf(start),
    to: isoOf(start.plus({ [units[level]]: 1 })),
  };
}

/** The last period of a level that is over. */
export const lastPeriod = (level: SampleLevel, nowMs: number): SamplePeriod =>
  periodAt(level, Date.parse(periodAt(level, nowMs).from) - 1);

const isoOf = (at: DateTime): string => new Date(at.toMillis()).toISOString();
