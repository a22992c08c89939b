import { describe, expect, it } from "vitest";
import { mentionsOf } from "./mentions-of.ts";

const sharesIn = (text: string): number[] =>
  mentionsOf("share", text).map(({ basisPoints }) => basisPoints);
const expressionsIn = (text: string): string[] =>
  mentionsOf("amount-expression", text).map(({ value }) => value);

describe("a share in basis points", () => {
  const rows: [text: string, basisPoints: number][] = [
    ["half off", 5_000],
    ["half the fee off", 5_000],
    ["half of the late fee", 5_000],
    ["30%", 3_000],
    ["30 %", 3_000],
    ["12.5%", 1_250],
    ["thirty percent", 3_000],
    ["25 per cent", 2_500],
    ["a third off", 3_333],
    ["two thirds", 6_667],
    ["three quarters of it", 7_500],
    ["a quarter of that", 2_500],
    ["1/3 off", 3_333],
    ["0% interest", 0],
    ["a hundred percent", 10_000],
  ];
  it.each(rows)("%s", (text, basisPoints) => {
    expect(sharesIn(text)).toEqual([basisPoints]);
    expect(expressionsIn(text)).toEqual([]);
  });
  it.each(["a third party", "a quarter past three", "half of it", "the third quarter"])(
    "and %s is none",
    (text) => {
      expect(sharesIn(text)).toEqual([]);
    },
  );
});

describe("a sum named by its place in the debt", () => {
  const rows: [text: string, value: string][] = [
    ["the full amount", "full"],
    ["in full", "full"],
    ["all of it", "full"],
    ["the whole thing", "full"],
    ["the whole lot", "full"],
    ["pay it off", "full"],
    ["paying it off", "full"],
    ["pay off the balance", "full"],
    ["pay it all", "full"],
    ["all at once", "full"],
    ["everything I owe", "full"],
    ["pay the lot", "full"],
    ["clear the debt", "full"],
    ["in one go", "full"],
    ["the entire balance", "full"],
    ["half", "half"],
    ["half of it", "half"],
    ["half now and the rest later", "half"],
    ["half the balance", "half"],
    ["pay half on friday", "half"],
    ["the minimum", "minimum"],
    ["minimum payment", "minimum"],
    ["min payment", "minimum"],
  ];
  it.each(rows)("%s", (text, value) => {
    expect(expressionsIn(text)).toEqual([value]);
    expect(sharesIn(text)).toEqual([]);
  });
  it.each([
    "I work full time",
    "full and final settlement",
    "all day",
    "that's all",
    "it was all gone",
    "any of it",
    "the whole month",
    "half an hour",
    "half a year",
    "half seven",
    "the second half",
    "my other half",
    "minimum wage",
    "a lot",
    "the lot of you",
    "stop all of it",
  ])("and %s is none", (text) => {
    expect(expressionsIn(text)).toEqual([]);
  });
});
