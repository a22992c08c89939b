import { describe, expect, it } from "vitest";
import type { Instant } from "../../../domain/calendar.ts";
import { formatTime } from "../../../language/format/time.ts";

describe("formatTime", () => {
  it.each([
    ["2026-11-20T19:30:00+08:00", "Asia/Shanghai", "zh-CN", "11月20日19:30"],
    ["2026-11-20T08:05:00+08:00", "Asia/Shanghai", "zh-CN", "11月20日8:05"],
    ["2026-11-21T00:30:00Z", "America/New_York", "en-US", "7:30 p.m. on Friday, November 20"],
    ["2026-11-20T14:00:00Z", "America/New_York", "en-US", "9 a.m. on Friday, November 20"],
    ["2026-11-20T12:00:00Z", "Europe/London", "en-US", "12 p.m. on Friday, November 20"],
    ["2026-11-20T00:00:00Z", "Europe/London", "en-US", "12 a.m. on Friday, November 20"],
    ["2026-11-20T19:30:00Z", "Europe/London", "en-GB", "7.30pm on Friday 20 November"],
    ["2026-11-20T19:00:00Z", "Europe/London", "en-GB", "7pm on Friday 20 November"],
  ] as const)("writes %s in %s for %s as %s", (instant, timezone, locale, wanted) => {
    expect(formatTime(instant as Instant, timezone, locale)).toBe(wanted);
  });

  it("counts the day in the debtor's time zone, in summer time too", () => {
    const instant = "2026-07-01T23:30:00Z" as Instant;
    expect(formatTime(instant, "Europe/London", "en-GB")).toBe("12.30am on Thursday 2 July");
    expect(formatTime(instant, "America/New_York", "en-US")).toBe("7:30 p.m. on Wednesday, July 1");
  });
});
