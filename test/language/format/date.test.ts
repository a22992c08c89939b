import { describe, expect, it } from "vitest";
import type { PlainDate } from "../../../domain/calendar.ts";
import { formatDate, type DateStyle } from "../../../language/format/date.ts";
import type { Locale } from "../../../domain/locale.ts";

describe("formatDate", () => {
  it.each<[string, Locale, DateStyle, string]>([
    ["2026-11-25", "zh-CN", { withWeekday: true }, "11月25日（星期三）"],
    ["2026-11-25", "zh-CN", {}, "11月25日"],
    ["2027-01-03", "zh-CN", { withWeekday: true, referenceYear: 2026 }, "2027年1月3日（星期日）"],
    ["2026-11-25", "zh-CN", { referenceYear: 2026 }, "11月25日"],
    ["2026-11-25", "en-US", { withWeekday: true }, "Wednesday, November 25"],
    ["2027-01-03", "en-US", { withWeekday: true, referenceYear: 2026 }, "Sunday, January 3, 2027"],
    ["2026-11-25", "en-US", {}, "November 25"],
    ["2026-11-25", "en-GB", { withWeekday: true }, "Wednesday 25 November"],
    ["2027-01-03", "en-GB", { withWeekday: true, referenceYear: 2026 }, "Sunday 3 January 2027"],
    ["2026-12-01", "en-GB", {}, "1 December"],
  ])("writes %s in %s with %j as %s", (date, locale, style, wanted) => {
    expect(formatDate(date as PlainDate, locale, style)).toBe(wanted);
  });
});
