import { describe, expect, it } from "vitest";
import { foldText } from "../../../../transcripts/redact/fold.ts";
import {
  looseRuns,
  placeOfDigits,
  strictRuns,
} from "../../../../transcripts/redact/digits/digit-runs.ts";

const loose = (text: string): string[] =>
  looseRuns(foldText(text).text).map(({ digits }) => digits);

function strict(original: string): string[] {
  const { text } = foldText(original);
  return looseRuns(text)
    .flatMap((run) => strictRuns(text, run))
    .map(({ digits }) => digits);
}

describe("looseRuns", () => {
  it.each([
    ["四五六七", "4567"],
    ["肆伍陆柒", "4567"],
    ["幺三八，零零零零", "1380000"],
    ["四五，嗯，六七", "4567"],
    ["四个零、三个8", "0000888"],
    ["零七一艾克斯", "071X"],
    ["起灵三九", "7039"],
    ["five five one two", "5512"],
    ["double five, one ... uh ... two", "5512"],
    ["fifty-five twelve", "5512"],
    ["oh five one two", "0512"],
    ["six six for one", "6641"],
    ["three oh two x", "302X"],
    ["45-67", "4567"],
    ["45. 67", "4567"],
  ])("reads %s as one", (text, digits) => {
    expect(loose(text)).toEqual([digits]);
  });

  it.each(["三千五百", "十五", "四五百块", "five hundred and twelve", "two thousand", "我要吃饭"])(
    "reads no digits in %s",
    (text) => {
      expect(loose(text)).toEqual([]);
    },
  );

  it("goes on over 24 characters that mean nothing, and not over 25", () => {
    expect(loose(`45${".".repeat(24)}67`)).toEqual(["4567"]);
    expect(loose(`45${".".repeat(25)}67`)).toEqual(["45", "67"]);
  });

  it("ends where a word stands between", () => {
    expect(loose("45 and 67")).toEqual(["45", "67"]);
    expect(loose("四五还六七")).toEqual(["45", "67"]);
  });

  it("takes no multiplication for the X of an identity number", () => {
    expect(loose("3 x 200")).toEqual(["3", "200"]);
  });
});

describe("strictRuns", () => {
  it.each([
    ["138 0000 0001", ["13800000001"]],
    ["(617) 555-0119", ["6175550119"]],
    ["四五，六七", ["4567"]],
    ["5, 5, 1, 2", ["5512"]],
    ["45, 67", ["45", "67"]],
    ["四五。六七", ["45", "67"]],
    ["100, 200", ["100", "200"]],
    ["one two three four to you", ["1234"]],
  ])("cuts %s", (text, digits) => {
    expect(strict(text)).toEqual(digits);
  });
});

describe("placeOfDigits", () => {
  it("gives the very figures and the whole of words", () => {
    const text = "say 138 0000 double five one";
    const [run] = looseRuns(text);
    if (run === undefined) throw new TypeError("Expected a run.");
    const words = (first: number, end: number): string => {
      const { from, to } = placeOfDigits(run, first, end);
      return text.slice(from, to);
    };
    expect(words(1, 4)).toBe("38 0");
    expect(words(8, 9)).toBe("double five");
    expect(words(0, run.digits.length)).toBe("138 0000 double five one");
  });
});
