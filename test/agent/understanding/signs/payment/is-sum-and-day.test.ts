import { describe, expect, it } from "vitest";
import {
  isSumAndDay,
  namesDayToPay,
  paysAtHour,
} from "../../../../../agent/understanding/signs/payment/is-sum-and-day.ts";
import { spokenLanguage } from "../../../../../agent/understanding/said-words.ts";

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

describe("a sum that is paid at some hour", () => {
  it.each([
    "明天上午还两千",
    "明天上午十点还两千",
    "明天上午打两千给你们",
    "I'll pay 200 tomorrow at 10am",
  ])("is no time to be called: %s", (text) => {
    expect(paysAtHour(text, spokenLanguage(text))).toBe(true);
  });

  it.each([
    "明天上午打给我 我还两千",
    "明天上午再说还两千的事",
    "明天上午十点打过来",
    "在开会，礼拜五给你三百，先挂",
    "I'll pay 200, call me tomorrow at 10",
    "I can do 10 am tomorrow",
  ])("unless they are to be called, or busy: %s", (text) => {
    expect(paysAtHour(text, spokenLanguage(text))).toBe(false);
  });
});
