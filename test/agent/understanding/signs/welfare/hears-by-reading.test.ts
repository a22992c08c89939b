import { expect, it } from "vitest";
import { hearsByReading } from "../../../../../agent/understanding/signs/welfare/hears-by-reading.ts";

it("Who cannot hear and asks to be written to needs that alone", () => {
  expect(hearsByReading("I'm deaf so please don't ring me, text only", "en")).toBe(true);
  expect(hearsByReading("我是聋人别打电话发短信", "zh")).toBe(true);
});

it.each([
  ["I'm deaf", "en"],
  ["don't ring me, text only", "en"],
  ["I'm deaf and really scared, don't ring me, text only", "en"],
  ["I'm deaf and blind, no calls, email only", "en"],
  ["我是聋人", "zh"],
  ["我耳聋又有抑郁症，别打电话发短信", "zh"],
] as const)("and here it is not all: %s", (text, language) => {
  expect(hearsByReading(text, language)).toBe(false);
});
