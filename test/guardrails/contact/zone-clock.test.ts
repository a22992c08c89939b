import * as fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { dayMs, dayStart, localDay, zoneClock } from "../../../guardrails/contact/zone-clock.ts";

const zones = [
  "Asia/Shanghai",
  "Europe/London",
  "America/New_York",
  "America/St_Johns",
  "America/Havana",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "UTC",
];

const dayOf = (ms: number, zone: string): number => {
  const { year, month, day } = DateTime.fromMillis(ms, { zone });
  return DateTime.utc(year, month, day).toMillis() / dayMs;
};

const moments = fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2060, 0) });

test("the local day is the one on the wall", () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (ms, zone) => {
      expect(localDay(zoneClock(zone), ms)).toBe(dayOf(ms, zone));
    }),
    { numRuns: 3_000 },
  );
});

test("a day starts at the first moment that shows it or a later one", () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), (ms, zone) => {
      const clock = zoneClock(zone);
      const day = dayOf(ms, zone);
      const startMs = dayStart(clock, day);
      expect(dayOf(startMs, zone)).toBeGreaterThanOrEqual(day);
      expect(dayOf(startMs - 1, zone)).toBeLessThan(day);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  [
    "where midnight is skipped, at the end of the gap",
    "Asia/Beirut",
    "2026-03-29",
    "2026-03-29T01:00:00+03:00",
  ],
  [
    "where it comes twice, at the first",
    "America/Havana",
    "2026-11-01",
    "2026-11-01T00:00:00-04:00",
  ],
  [
    "where the day before is longer, after its last hour",
    "Asia/Beirut",
    "2026-10-25",
    "2026-10-25T00:00:00+02:00",
  ],
  [
    "where a day is skipped, with the next one",
    "Pacific/Apia",
    "2011-12-30",
    "2011-12-31T00:00:00+14:00",
  ],
])("a day begins %s", (_, zone, date, start) => {
  const day = DateTime.fromISO(date, { zone: "utc" }).toMillis() / dayMs;
  expect(dayStart(zoneClock(zone), day)).toBe(DateTime.fromISO(start).toMillis());
});
