import fc from "fast-check";
import { expect, it } from "vitest";
import { AtomFilter } from "../../../language/patterns/atom-filter.ts";

const mayMatch = (regexps: readonly RegExp[], text: string): readonly boolean[] => {
  const filter = new AtomFilter();
  const numbers = regexps.map((regexp) => filter.add(regexp));
  const found = new Set<number>();
  filter.visit(text, (number) => found.add(number));
  return numbers.map((number) => found.has(number));
};

it.each<[RegExp, string]>([
  [/sorry/iu, "ſorry"],
  [/\bhelp/, "ſhelp"],
  [/kill/iu, "\u212aill"],
  [/a\b/, "aİ"],
  [/STOP/i, "sToP"],
  [/ pay(?!\w)/, "I pay"],
  [/ pay /, "I pay you"],
  [/\(a b\)/, "(a b)"],
  [/a {2}b/, "a  b"],
  [/, \bno\b/, "well, no"],
  [/\b \b/, "a b"],
])("%s may match %j, which it does", (regexp, text) => {
  expect(regexp.test(text)).toBe(true);
  expect(mayMatch([regexp], text)).toEqual([true]);
});

it.each<[RegExp, string]>([
  [/\bpay\b/, "on payday, repay"],
  [/can pay/, "can repay"],
  [/(?:stop|quit) .*call/, "stop it"],
  [/a b c/, "a b, c"],
])("%s cannot match %j", (regexp, text) => {
  expect(mayMatch([regexp], text)).toEqual([false]);
});

it("never rules out a match, whatever the text", () => {
  const regexps = [
    /\b(?:i|we) (?:can|will) pay\b/i,
    / (?:no|not) (?:\w+ ){0,2}pay(?!\w)/,
    /(?<=i )can|\bpay$/,
    /^\W*no\b|b+/,
    /[ab] ?n/,
    /\bno\b[^.?]{0,6}\bpay\b|_no/,
    /(?:a|an) (?:no|pay)/u,
  ];
  const word = fc.constantFrom(
    "i",
    "we",
    "can",
    "pay",
    "no",
    "not",
    "a",
    "b",
    "an",
    "_",
    "é",
    "钱",
  );
  const mark = fc.constantFrom(" ", "  ", ", ", ".", "'", "", "？");
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark), { maxLength: 12 }), (parts) => {
      const text = parts.flat().join("");
      const told = mayMatch(regexps, text);
      const wrong = regexps.filter((regexp, at) => regexp.test(text) && told[at] === false);
      expect(wrong).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
