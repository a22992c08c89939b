import { describe, expect, it } from "vitest";
import {
  isSumAndDay,
  namesDayToPay,
} from "../../../../agent/understanding/signs/is-sum-and-day.ts";
import { spokenLanguage } from "../../../../agent/understanding/said-words.ts";

describe("isSumAndDay", () => {
  it.each([
    "200 on dec 4",
    "$150 by the 10th",
    "maybe 300 this friday",
    "two hundred dollars on friday",
    "2 hunned on the fif of december",
    "12月还2000",
    "周五500",
  ])("knows %s", (text) => {
    expect(isSumAndDay(text, spokenLanguage(text))).toBe(true);
  });

  it.each(["4567", "dec 4", "I owe 200 on dec 4", "born 12/05/1968", "12月4号", "2000"])(
    "leaves %s",
    (text) => {
      expect(isSumAndDay(text, spokenLanguage(text))).toBe(false);
    },
  );
});

it("a day may be somebody's own where they were asked for it", () => {
  expect(namesDayToPay("dec 15", "en", null)).toBe(true);
  expect(namesDayToPay("dec 15", "en", "birthDate")).toBe(false);
  expect(namesDayToPay("15", "en", null)).toBe(false);
});
