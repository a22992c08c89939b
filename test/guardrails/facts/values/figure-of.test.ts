import { describe, expect, it } from "vitest";
import { figureOf } from "../../../../guardrails/facts/values/figure-of.ts";

describe("figureOf", () => {
  it.each([
    ["7", 7],
    ["十", 10],
    ["两", 2],
    ["二十四", 24],
    ["nineteen", 19],
    ["Twenty-four", 24],
    ["ninety", 90],
  ])("reads %s", (words, value) => {
    expect(figureOf(words)).toBe(value);
  });

  it.each(["", "100", "hundred", "twenty-eleven", "四五", "payments"])(
    "leaves %j alone",
    (words) => {
      expect(figureOf(words)).toBeUndefined();
    },
  );
});
