import { expect, it } from "vitest";
import { isAnyDay } from "../../../../../agent/understanding/signs/payment/any-day.ts";

it.each([
  "any day",
  "oh, any day that week is fine",
  "It doesn't matter really.",
  "whenever suits you",
  "you choose",
  "哪天都行",
  "随便吧",
  "都可以",
])("%s names every day", (text) => {
  expect(isAnyDay(text)).toBe(true);
});

it.each([
  "any day but friday",
  "whenever i get paid",
  "it doesn't matter, i can't pay",
  "friday",
  "随便你们告",
  "都不行",
])("%s does not", (text) => {
  expect(isAnyDay(text)).toBe(false);
});
