import { describe, expect, it } from "vitest";
import { dayWithin, isDayAlone, spanNamed } from "../../../agent/understanding/span-named.ts";
import type { PlainDate } from "../../../domain/calendar.ts";

/** A Friday. */
const today = "2026-11-20" as PlainDate;

describe("spanNamed", () => {
  it.each([
    ["twelve hundred in january", "2027-01-01", "2027-01-31"],
    ["probably second week of january", "2027-01-01", "2027-01-31"],
    ["i said february", "2027-02-01", "2027-02-28"],
    ["200 in december", "2026-12-01", "2026-12-31"],
    ["next year", "2027-01-01", "2027-01-31"],
    ["can i pay in march", "2027-03-01", "2027-03-31"],
    ["明年一月还", "2027-01-01", "2027-01-31"],
    ["二月份吧", "2027-02-01", "2027-02-28"],
    ["12月还2000", "2026-12-01", "2026-12-31"],
    ["next week", "2026-11-23", "2026-11-29"],
    ["i'll pay it next week sometime", "2026-11-23", "2026-11-29"],
    ["the week after next", "2026-11-30", "2026-12-06"],
    ["sometime this week", "2026-11-16", "2026-11-22"],
    ["next month", "2026-12-01", "2026-12-31"],
    ["下周吧", "2026-11-23", "2026-11-29"],
    ["下个礼拜还", "2026-11-23", "2026-11-29"],
    ["下下周", "2026-11-30", "2026-12-06"],
    ["这周内吧", "2026-11-16", "2026-11-22"],
    ["下个月还", "2026-12-01", "2026-12-31"],
  ])("finds the days of %s", (text, from, to) => {
    expect(spanNamed(text, today)).toEqual({ from, to });
  });

  it("counts a Sunday to the week that ends with it", () => {
    const sunday = "2026-11-22" as PlainDate;
    expect(spanNamed("next week", sunday)).toEqual({ from: "2026-11-23", to: "2026-11-29" });
    const monday = "2026-11-23" as PlainDate;
    expect(spanNamed("next week", monday)).toEqual({ from: "2026-11-30", to: "2026-12-06" });
  });

  it.each([
    "i may pay 200",
    "january 5th",
    "i lost my job in september",
    "i've been off since march",
    "in august",
    "money is tight this month",
    "can i skip this month",
    "not next week",
    "i can't next week",
    "after next week",
    "3个月",
    "12月4号",
    "从六月起没工作",
    "这个月手头紧",
    "下周三",
    "下个月初",
    "下个月5号",
    "上个月",
  ])("finds none in %s", (text) => {
    expect(spanNamed(text, today)).toBeUndefined();
  });
});

describe("dayWithin", () => {
  const week = { from: "2026-11-30" as PlainDate, to: "2026-12-06" as PlainDate };
  const month = { from: "2026-12-01" as PlainDate, to: "2026-12-31" as PlainDate };

  it.each([
    ["wednesday", week, "2026-11-25", "2026-12-02"],
    ["周日", week, "2026-11-22", "2026-12-06"],
    ["the 3rd", week, "2026-12-03", "2026-12-03"],
    ["the 30th", week, "2026-11-30", "2026-11-30"],
    ["15号", month, "2026-12-15", "2026-12-15"],
    ["the 25th", month, "2026-11-25", "2026-12-25"],
  ])("takes %s for the one of the span", (text, span, said, meant) => {
    expect(dayWithin(span, { text, said: said as PlainDate })).toBe(meant);
  });

  it.each([
    ["this wednesday", week, "2026-11-25"],
    ["no, tomorrow", week, "2026-11-21"],
    ["the 15th", week, "2026-12-15"],
    ["wednesday", month, "2026-11-25"],
  ])("leaves %s as it was said", (text, span, said) => {
    expect(dayWithin(span, { text, said: said as PlainDate })).toBe(said);
  });
});

it.each([
  ["the 15th", true],
  ["15号", true],
  ["friday the 15th", false],
  ["december 15th", false],
  ["12月15号", false],
])("of %s the month is open: %s", (text, isOpen) => {
  expect(isDayAlone(text)).toBe(isOpen);
});
