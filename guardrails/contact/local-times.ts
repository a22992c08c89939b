import type { ContactRequest } from "./contact-request.ts";
import { dayMs } from "./zone-clock.ts";

/**
 * The first local time at or after a local time, in milliseconds as if it were UTC, at which something
 * may be done; infinite if never.
 */
export type NextLocal = (localMs: number) => number;

const minuteMs = 60_000;
const weekDays = 7;

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % weekDays) + weekDays) % weekDays) + 1;

const dayOf = (localMs: number): number => Math.floor(localMs / dayMs);

/** Inside `[from, to)` of any day, in minutes since midnight. */
export function withinHours(from: number, to: number): NextLocal {
  return (localMs) => {
    const midnightMs = dayOf(localMs) * dayMs;
    const sinceMs = localMs - midnightMs;
    if (sinceMs < from * minuteMs) return midnightMs + from * minuteMs;
    return sinceMs < to * minuteMs ? localMs : midnightMs + dayMs + from * minuteMs;
  };
}

/** On a day that is open. Every run of closed days ends within `daysMax`, or never. */
export function onOpenDay(isClosed: (day: number) => boolean, daysMax: number): NextLocal {
  return (localMs) => {
    const today = dayOf(localMs);
    if (!isClosed(today)) return localMs;
    for (let day = today + 1; day <= today + daysMax; day += 1) {
      if (!isClosed(day)) return day * dayMs;
    }
    return Infinity;
  };
}

/** On a day whose weekday is none of these, 1 for Monday. */
export function offWeekdays(weekdays: readonly number[]): NextLocal {
  return onOpenDay((day) => weekdays.includes(weekdayOf(day)), weekDays);
}

/** On a day that all calendars cover, each of which tells the first such day at or after a day. */
export function inCoveredYear(coverages: readonly ((day: number) => number)[]): NextLocal {
  return (localMs) => {
    const today = dayOf(localMs);
    let day = today;
    let next = nextOf(coverages, day);
    while (next > day) {
      if (next === Infinity) return Infinity;
      day = next;
      next = nextOf(coverages, day);
    }
    return day === today ? localMs : day * dayMs;
  };
}

const nextOf = (coverages: readonly ((day: number) => number)[], day: number): number =>
  coverages.reduce((next, nextCovered) => Math.max(next, nextCovered(day)), day);

type Inconvenient = ContactRequest["inconvenient"][number];

/** Outside of all recurring times that the debtor named. */
export function outsideTimes(times: readonly Inconvenient[]): NextLocal {
  return (fromMs) => {
    // What blocks a whole week blocks for ever.
    const endMs = fromMs + (weekDays + 1) * dayMs;
    let localMs = fromMs;
    for (let leftMs = leaveTime(times, localMs); leftMs > localMs;) {
      if (leftMs > endMs) return Infinity;
      localMs = leftMs;
      leftMs = leaveTime(times, localMs);
    }
    return localMs;
  };
}

/** The end of the latest of the times in which the moment lies; the moment itself if in none. */
function leaveTime(times: readonly Inconvenient[], localMs: number): number {
  const day = dayOf(localMs);
  const minutes = (localMs - day * dayMs) / minuteMs;
  let leftMs = localMs;
  for (const { weekdays, from, to } of times) {
    if (minutes < from || minutes >= to || !weekdays.includes(weekdayOf(day))) continue;
    leftMs = Math.max(leftMs, day * dayMs + to * minuteMs);
  }
  return leftMs;
}
