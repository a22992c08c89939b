import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { turnTextCharsMax } from "../../../domain/limits.ts";
import { findMentionsEn } from "../../../language/en/find-mentions.ts";
import { gb, placesIn, us } from "./mentions-of.ts";
import { growthMax, growthOf } from "../../growth-of.ts";

describe("what people say is found in its place", () => {
  const rows: [text: string, ...places: string[]][] = [
    ["Hi, it's Ann, four five six seven.", "digits: four five six seven"],
    [
      "I can't do all of it, I could do two hundred on the twenty-fifth.",
      "amount-expression: all of it",
      "amount: two hundred",
      "date: twenty-fifth",
    ],
    [
      "the six payments then one forty-five forty a month first one december fifteenth",
      "instalments: six payments",
      "amount: one forty-five forty",
      "frequency: a month",
      "date: december fifteenth",
    ],
    [
      "no comma twenty quid a week from friday",
      "amount: twenty quid",
      "frequency: a week",
      "date: friday",
    ],
    [
      "Six monthly payments of $145.40",
      "instalments: Six monthly payments",
      "frequency: monthly",
      "amount: $145.40",
    ],
    ["it’s £40 on the 5th", "amount: £40", "date: 5th"],
    [""],
    ["¿Bueno? ¿Quién habla?"],
    ["你好 50 quid 🙂 tomorrow", "amount: 50 quid", "date: tomorrow"],
  ];
  it.each(rows.map(([text, ...places]) => ({ text, places })))("$text", ({ text, places }) => {
    expect(placesIn(text)).toEqual(places);
  });
});

const words = (
  "two fifty hundred thousand and a the on of in at half quarter third next this last week month days " +
  "friday fri sat tomorrow today december may 5th first twenty 12 30 7:30 11/25 1988 2026-12-15 $ £ % x " +
  "dollars quid pounds p pm am o'clock noon oh zero double triple four five six seven pay it all off full " +
  "minimum payments months over split into every each per from now ago later point percent to for couple " +
  "fortnight end morning tonight call me plus + ( ) - , . ? ' ’ 🙂"
).split(" ");

const speech = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(" "));
const texts = fc.oneof(speech, fc.string({ unit: "grapheme", maxLength: 60 }));

describe("whatever the text", () => {
  it("mentions lie inside it, are not empty and come in order", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(us, gb), (text, context) => {
        let start = 0;
        for (const { from, to } of findMentionsEn(text, context)) {
          expect(from).toBeGreaterThanOrEqual(start);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          start = from;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("values are well formed", () => {
    fc.assert(
      fc.property(speech, fc.constantFrom(us, gb), (text, context) => {
        for (const mention of findMentionsEn(text, context)) {
          if (mention.kind === "amount")
            expect(Number.isSafeInteger(mention.minorUnits)).toBe(true);
          if (mention.kind === "date") expect(mention.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          if (mention.kind === "time") {
            expect(mention.at).toMatch(
              /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/,
            );
          }
          if (mention.kind === "instalments") expect(mention.count).toBeGreaterThanOrEqual(2);
          if (mention.kind === "duration") expect(Number.isInteger(mention.days)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("the longest turn is read in linear time, however it is made", () => {
    const hostile = [
      "two ",
      "1,",
      "9",
      "a week on ",
      "half ",
      "4 ",
      "( ",
      "no, ",
      "friday the ",
      "point ",
      "in ",
    ];
    for (const part of hostile) {
      const text = part.repeat(turnTextCharsMax).slice(0, turnTextCharsMax);
      const growth = growthOf((given) => findMentionsEn(given, us), text);
      expect(growth, part).toBeLessThan(growthMax);
    }
  });
});
