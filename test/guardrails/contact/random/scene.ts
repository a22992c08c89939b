import { DateTime } from "luxon";
import type { Draw } from "./draw.ts";

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** Days on which clocks change, years end, leap days stand, holidays begin and calendars run out. */
const days = [
  "2025-03-09",
  "2025-03-30",
  "2025-10-26",
  "2025-11-02",
  "2026-01-01",
  "2026-02-14",
  "2026-02-24",
  "2026-03-08",
  "2026-03-28",
  "2026-03-29",
  "2026-04-24",
  "2026-04-25",
  "2026-07-03",
  "2026-10-08",
  "2026-10-24",
  "2026-10-25",
  "2026-10-31",
  "2026-11-01",
  "2026-11-08",
  "2026-12-24",
  "2026-12-31",
  "2027-02-04",
  "2027-03-14",
  "2027-12-31",
  "2028-01-01",
  "2028-02-28",
  "2028-02-29",
  "2028-12-31",
  "2024-12-31",
];

const timesOfDay = [
  "08:00",
  "10:00",
  "10:00",
  "15:00",
  "18:00",
  "20:00",
  "00:00",
  "00:30",
  "01:00",
  "01:30",
  "02:30",
  "07:30",
  "08:00",
  "09:00",
  "12:00",
  "20:00",
  "20:59",
  "21:00",
  "22:00",
  "23:59",
];

export const jittersMs = [0, 0, 0, -1, 1, -1000, 1000, 59_999];

export function drawNow({ chance, pick, below }: Draw, zone: string): number {
  const day = chance(0.5)
    ? pick(days)
    : DateTime.fromISO("2025-01-05")
        .plus({ days: below(1400) })
        .toISODate();
  const at = DateTime.fromISO(`${day}T${pick(timesOfDay)}`, { zone }).toMillis();
  return at + pick(jittersMs) + (chance(0.2) ? below(dayMs) : 0);
}

/** What one request is drawn around. */
export interface Scene {
  readonly draw: Draw;
  readonly now: number;
  readonly zone: string;
  readonly numbers: readonly string[];
  /** Whether what stops contact for good may be drawn. */
  readonly isHarsh: boolean;
}

/** Moments around `now` at which counting windows open and close. */
export function drawPast({ draw, now, zone }: Scene): number {
  const { chance, pick, below } = draw;
  if (chance(0.03)) return now + pick([0, 1, hourMs, dayMs]);
  const daysBack = pick([0, 0, 0, 1, 1, 2, 3, 5, 6, 6, 7, 7, 8, 13, 14, 29, 30, 31]);
  if (chance(0.4)) return now - daysBack * dayMs - pick([0, 0, 1, -1, hourMs, -hourMs]);
  if (chance(0.1)) return now - 72 * hourMs + pick(jittersMs);
  if (chance(0.3)) return now - below((daysBack + 1) * dayMs);
  const midnight = DateTime.fromMillis(now, { zone }).startOf("day").minus({ days: daysBack });
  return midnight.toMillis() + pick([0, 0, -1, 1, 8 * hourMs, 9 * hourMs, 23 * hourMs]);
}

export const numberOf = ({ draw, numbers }: Scene) =>
  draw.chance(0.5) ? null : draw.pick(numbers);

/** A moment before, at or after `now`, or none. */
export const momentOf = ({ draw: { chance, pick }, now }: Scene): number | null =>
  chance(0.5)
    ? null
    : now + pick([0, 1, -1, 5 * minuteMs, hourMs, dayMs, 9 * dayMs, -hourMs, -dayMs, -7 * dayMs]);
