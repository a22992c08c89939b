import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dateAt,
  daysBetween,
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
