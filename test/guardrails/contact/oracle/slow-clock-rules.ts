import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import {
  dayOfDate,
  msOfDayOf,
  wallClock,
  weekdayOf,
  yearOf,
  type WallClock,
} from "./slow-clock.ts";
import type { SlowPack } from "./slow-packs.ts";
import type { SlowRule } from "./slow-rule.ts";

const minuteMs = 60_000;

/** Rules 20 to 22: what the clocks and calendars of the debtor's zones must show. */
export function clockRules(
  request: ContactRequest,
  packs: readonly SlowPack[],
  zones: readonly string[],
): readonly SlowRule[] {
  const rule = (
    id: string,
    clockMs: readonly number[],
    isBlocked: (clock: WallClock) => boolean,
  ): SlowRule => ({
    id,
    blocksAt: (atMs) => zones.some((zone) => isBlocked(wallClock(zone, atMs))),
    changesAtMs: [],
    clockMs,
    relaxedBy: ["reply", "stop", "agreed", "agreed7"],
  });
  const hours = packs
    .flatMap((pack) => pack.hours ?? [])
    .filter((row) => row.channels?.includes(request.channel) ?? true)
    .map((row) => ({ id: row.id, fromMs: msOfDayOf(row.from), toMs: msOfDayOf(row.to) }));
  const inconvenient = request.inconvenient
    .filter(({ channel }) => channel === null || channel === request.channel)
    .map(({ from, to, weekdays }) => ({
      weekdays: weekdays as readonly number[],
      fromMs: from * minuteMs,
      toMs: to * minuteMs,
    }));
  const calendars = packs
    .flatMap((pack) => pack.holidays ?? [])
    .map(({ id, years, days }) => ({ id, years, days: days.map(dayOfDate) }));
  return [
    rule(
      "all.time_place",
      inconvenient.flatMap(({ fromMs, toMs }) => [fromMs, toMs]),
      ({ day, msOfDay }) =>
        inconvenient.some(
          ({ weekdays, fromMs, toMs }) =>
            weekdays.includes(weekdayOf(day)) && fromMs <= msOfDay && msOfDay < toMs,
        ),
    ),
    ...packs
      .flatMap((pack) => pack.closedWeekdays ?? [])
      .map((row) => rule(row.id, [], ({ day }) => row.weekdays.includes(weekdayOf(day)))),
    ...calendars.map((row) => rule(row.id, [], ({ day }) => row.days.includes(day))),
    rule("all.calendar", [], ({ day }) =>
      calendars.some((row) => !row.years.includes(yearOf(day))),
    ),
    ...hours.map(({ id, fromMs, toMs }) =>
      rule(id, [fromMs, toMs], ({ msOfDay }) => msOfDay < fromMs || msOfDay >= toMs),
    ),
  ];
}
