import { describe, expect, it } from "vitest";
import type { MentionContext } from "../../../language/mention.ts";
import { gb, mentionsOf, us } from "./mentions-of.ts";

const digitsIn = (text: string): string[] => mentionsOf("digits", text).map(({ digits }) => digits);
const phonesIn = (text: string, context: MentionContext = us): string[] =>
  mentionsOf("phone", text, context).map(({ e164 }) => e164);

describe("digits that are said one by one or written", () => {
  const rows: [text: string, ...digits: string[]][] = [
    ["four five six seven", "4567"],
    ["oh five one two", "0512"],
    ["double seven three one", "7731"],
    ["Double seven, two, nine. I think.", "7729"],
    ["triple five one", "5551"],
    ["4 5 6 7", "4567"],
    ["4, 5, 6, 7", "4567"],
    ["302X", "302X"],
    ["302 x", "302X"],
    ["three oh two x", "302X"],
    ["0319", "0319"],
    ["four double oh nine", "4009"],
    ["Six one, eight four.", "6184"],
    ["six, uh, six four one", "6641"],
    ["seven seven twenty-nine", "7729"],
    ["oh three nineteen", "0319"],
    ["66 41", "6641"],
    ["Three nine nine seven's the last four.", "3997"],
    ["last four four four one oh", "4410"],
    ["twenty-six dash oh five one one three", "05113"],
    ["four five six seven, two payments", "4567"],
    ["five five five", "555"],
    ["call 988", "988"],
    ["07700 900456", "07700900456"],
  ];
  it.each(rows.map(([text, ...digits]) => ({ text, digits })))("$text", ({ text, digits }) => {
    expect(digitsIn(text)).toEqual(digits);
  });
});

describe("what a recogniser makes of a digit is one inside four", () => {
  it("six six for one", () => {
    expect(digitsIn("It's uh six six for one.")).toEqual(["6641"]);
    expect(digitsIn("uh it's two to seven four")).toEqual(["2274"]);
  });
  it("but not elsewhere", () => {
    expect(digitsIn("one to three payments")).toEqual([]);
    expect(digitsIn("for five six seven")).toEqual(["567"]);
    expect(digitsIn("two to five to six")).toEqual([]);
  });
});

it("two digits, sums and counts are no strings of digits", () => {
  const texts = [
    "two fifty",
    "eight oh five",
    "one forty-five forty",
    "twenty-five",
    "one, two",
    "20881",
    "fifty sixty seventy",
  ];
  expect(texts.flatMap(digitsIn)).toEqual([]);
});

describe("a telephone number is in E.164", () => {
  const american: [text: string, e164: string][] = [
    ["(404) 555-0173", "+14045550173"],
    ["call 404-555-0173.", "+14045550173"],
    ["404 555 0173", "+14045550173"],
    ["4045550173", "+14045550173"],
    ["+1 404 555 0173", "+14045550173"],
    ["1-404-555-0173", "+14045550173"],
    ["Four oh four, five five five, oh one seven three.", "+14045550173"],
    ["+44 7700 900123", "+447700900123"],
  ];
  it.each(american)("%s", (text, e164) => {
    expect(phonesIn(text)).toEqual([e164]);
    expect(digitsIn(text)).toEqual([]);
  });
  const british: [text: string, e164: string][] = [
    ["07700 900123", "+447700900123"],
    ["020 7946 0018", "+442079460018"],
    ["oh double seven double oh nine double oh one two three", "+447700900123"],
    ["oh seven seven double oh nine hundred one two three", "+447700900123"],
    ["plus four four seven seven double oh nine double oh one two three", "+447700900123"],
  ];
  it.each(british)("%s in Britain", (text, e164) => {
    expect(phonesIn(text, gb)).toEqual([e164]);
  });
  it("and other long strings stay digits", () => {
    expect(phonesIn("1234567")).toEqual([]);
    expect(digitsIn("1234567")).toEqual(["1234567"]);
    expect(phonesIn("2026-12-15")).toEqual([]);
    expect(phonesIn("$2,813.33 and 1423.10")).toEqual([]);
  });
});
