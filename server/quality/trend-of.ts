import { DateTime } from "luxon";
import type { QualityTrend } from "../protocol/quality.ts";

type Point = QualityTrend["points"][number];

/** The numbers of days as those of weeks (from Monday) or months: counts are added, points weighed by their calls. */
export function trendOf(days: readonly Point[], by: "day" | "week" | "month"): readonly Point[] {
  const spans = Map.groupBy(days, ({ day }) => firstDayOf(day, by));
  return [...spans].map(([day, points]) => ({
    day,
    calls: sum(points, "calls"),
    points: meanOf(points),
    withFindings: sum(points, "withFindings"),
    critical: sum(points, "critical"),
    stepsDue: sum(points, "stepsDue"),
    stepsDone: sum(points, "stepsDone"),
  }));
}

const firstDayOf = (day: string, by: "day" | "week" | "month"): string =>
  by === "day" ? day : DateTime.fromISO(day, { zone: "utc" }).startOf(by).toFormat("yyyy-MM-dd");

type Counted = "calls" | "withFindings" | "critical" | "stepsDue" | "stepsDone";

const sum = (points: readonly Point[], name: Counted): number =>
  points.reduce((total, point) => total + point[name], 0);

function meanOf(points: readonly Point[]): number | null {
  const scored = points.filter((point) => point.points !== null);
  const calls = sum(scored, "calls");
  if (calls === 0) return null;
  const total = scored.reduce((all, point) => all + (point.points ?? 0) * point.calls, 0);
  return Math.round((total / calls) * 10) / 10;
}
