import { describe, expect, it } from "vitest";
import { isDayAlone, monthNamed } from "../../../agent/understanding/month-named.ts";
import type { PlainDate } from "../../../domain/calendar.ts";

const today = "2026-11-20" as PlainDate;

describe("monthNamed", () => {
  it.each([
    ["twelve hundred in january", "2027-01-01"],
    ["probably second week of january", "2027-01-01"],
    ["i said february", "2027-02-01"],
    ["200 in december", "2026-12-01"],
    ["next year", "2027-01-01"],
    ["can i pay in march", "2027-03-01"],
    ["明年一月还", "2027-01-01"],
    ["二月份吧", "2027-02-01"],
    ["12月还2000", "2026-12-01"],
  ])("finds the month of %s", (text, first) => {
    expect(monthNamed(text, today)).toBe(first);
  });

  it.each([
    "i may pay 200",
    "january 5th",
    "i lost my job in september",
    "i've been off since march",
    "in august",
    "3个月",
    "12月4号",
    "从六月起没工作",
  ])("finds none in %s", (text) => {
    expect(monthNamed(text, today)).toBeUndefined();
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
