import { expect, it } from "vitest";
import { lunarDayOf, lunarYears } from "../../../language/zh/lunar-years.ts";

const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", {
  timeZone: "UTC",
  month: "numeric",
  day: "numeric",
});

const dayInMs = 86_400_000;
const lunarDay = (date: string, shift = 0): string =>
  lunar.format(new Date(Date.parse(date) + shift * dayInMs));

it("has each month on its day of the runtime's Chinese calendar, for every year in a row", () => {
  for (const [index, year] of lunarYears.entries()) {
    expect(year.springFestival.slice(0, 4)).toBe(String(2024 + index));
    expect(lunarDay(year.springFestival)).toBe("1/1");
    expect(lunarDay(year.springFestival, -1)).toBe(`12/${year.lastMonthDays}`);
    for (const { number, isLeap, first, days } of year.months) {
      expect(lunarDay(first)).toBe(isLeap ? `${number}bis/1` : `${number}/1`);
      expect(lunarDay(first, days - 1)).toBe(isLeap ? `${number}bis/${days}` : `${number}/${days}`);
    }
    expect(lunarDay(lunarDayOf(year, 5, 5) ?? "")).toBe("5/5");
    expect(lunarDay(lunarDayOf(year, 8, 15) ?? "")).toBe("8/15");
  }
  expect(lunarYears).toHaveLength(17);
});
