import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redactText } from "../../../transcripts/redact/index.ts";
import {
  americanPhones,
  birthDates,
  carriers,
  chineseMobiles,
  fragments,
  spelledDates,
  spelledDigits,
} from "./spellings.ts";

/** Anything that is still a digit, in figures, characters or words. */
const anyDigit =
  /[\d零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]|\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double)\b/i;
const anyMonth = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;

const runs = { numRuns: 1_500 };

describe("a known number, in any spelling and any talk around it", () => {
  it("leaves no digit of an identity fragment", () => {
    fc.assert(
      fc.property(fragments, spelledDigits, carriers, (digits, spell, { before, after }) => {
        const { text } = redactText(before + spell(digits) + after, {
          known: { idLast4: digits },
        });
        expect(text.normalize("NFKC")).not.toMatch(anyDigit);
      }),
      runs,
    );
  });

  it.each([
    ["Chinese", "+86", chineseMobiles],
    ["American", "+1", americanPhones],
  ])("leaves no digit of a %s telephone number", (_name, prefix, numbers) => {
    fc.assert(
      fc.property(numbers, spelledDigits, carriers, (digits, spell, { before, after }) => {
        const { text } = redactText(before + spell(digits) + after, {
          known: { phones: [prefix + digits] },
        });
        expect(text.normalize("NFKC")).not.toMatch(anyDigit);
      }),
      runs,
    );
  });

  it("leaves no digit and no month of a birth date", () => {
    fc.assert(
      fc.property(birthDates, spelledDates, carriers, (date, spell, { before, after }) => {
        const { year, month, day } = date;
        const padded = [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")];
        const { text } = redactText(before + spell(year, month, day) + after, {
          known: { birthDate: padded.join("-") },
        });
        expect(text.normalize("NFKC")).not.toMatch(/[\d零〇一二三四五六七八九幺]/);
        expect(text).not.toMatch(anyMonth);
      }),
      runs,
    );
  });
});
