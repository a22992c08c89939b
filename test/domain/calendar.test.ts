import fc from "fast-check";
import { DateTime, FixedOffsetZone } from "luxon";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dateAt,
  daysBetween,
  laterBy,
  parseInstant,
  parsePlainDate,
  weekdayOf,
  type Instant,
  type PlainDate,
} from "../../domain/calendar.ts";

const day = (text: string): PlainDate => text as PlainDate;

describe("calendar", () => {
  it.each(["2026-02-28", "2028-02-29"])("accepts %s, which exists", (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each(["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "2026-04-31"])(
    "refuses %s, which does not",
    (text) => {
      expect(parsePlainDate(text)).toBeUndefined();
    },
  );

  it.each(["2026-11-20T10:05:00", "2026-11-20", "2026-11-20T25:00:00Z"])(
    "refuses %s as a moment",
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );

  it("tells the day by the debtor's clock, not by the caller's", () => {
    const instant = "2026-11-20T23:30:00-08:00" as Instant;
    expect(dateAt(instant, "America/Los_Angeles")).toBe("2026-11-20");
    expect(dateAt(instant, "Asia/Shanghai")).toBe("2026-11-21");
  });

  it("keeps the day of the month, or takes the last where there is none", () => {
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2026-01-31"), 2)).toBe("2026-03-31");
  });

  it("counts days across a change of the clocks", () => {
    expect(addDays(day("2026-03-07"), 2)).toBe("2026-03-09");
    expect(daysBetween(day("2026-10-31"), day("2026-11-02"))).toBe(2);
    expect(weekdayOf(day("2026-11-20"))).toBe(5);
  });
});

describe("a moment so much later", () => {
  it.each([
    ["2026-11-20T10:05:00+08:00", 1, "2026-11-20T10:05:00.001+08:00"],
    ["2026-11-20T23:59:59.5-03:30", 600, "2026-11-21T00:00:00.100-03:30"],
    ["2026-12-31T23:00Z", 3_600_000, "2027-01-01T00:00:00.000Z"],
    ["2026-11-20T24:00:00+01:00", 1_000, "2026-11-21T00:00:01.000+01:00"],
    ["2026-11-20T10:05:00+00:00", 1_000, "2026-11-20T10:05:01.000Z"],
  ])("than %s by %i ms keeps its offset", (instant, ms, later) => {
    expect(laterBy(instant as Instant, ms)).toBe(later);
  });

  it("is the same moment that a calendar library names, in any offset", () => {
    const moments = fc.record({
      atMs: fc.integer({ min: Date.UTC(1901, 0, 1), max: Date.UTC(2099, 0, 1) }),
      offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
      ms: fc.integer({ min: 1, max: 4 * 3_600_000 }),
    });
    fc.assert(
      fc.property(moments, ({ atMs, offset, ms }) => {
        const at = DateTime.fromMillis(atMs, { zone: FixedOffsetZone.instance(offset) });
        const later = at.plus({ milliseconds: ms }).toISO();
        expect(laterBy(at.toISO() as Instant, ms)).toBe(later);
      }),
    );
  });
});
