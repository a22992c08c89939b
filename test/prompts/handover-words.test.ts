import { describe, expect, it } from "vitest";
import { exampleCase } from "../../server/example-cases.ts";
import { JURISDICTIONS, LOCALES } from "../../domain/locale.ts";
import { loadPack, release } from "../../guardrails/index.ts";
import { loadHandoverWords } from "../../prompts/load-handover-words.ts";

const allIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(allIn) : [];
};

const places = LOCALES.flatMap((locale) => JURISDICTIONS.map((pack) => [locale, pack] as const));

describe("what somebody hears alone who is called to a call", () => {
  it.each(places)("passes the guard in %s under the rules of %s", (locale, jurisdiction) => {
    const { version, arrears, agreed, ...forAnybody } = loadHandoverWords(locale);
    expect(version).toMatch(/^\d/);
    const caseFacts = exampleCase(locale, "2026-11-20T02:05:00.000Z");
    const pack = loadPack(jurisdiction);
    const blocked = (words: unknown, verified: boolean): readonly string[] =>
      allIn(words).filter(
        (text) => release(text, { pack, locale, verified, caseFacts }).approved !== text,
      );
    expect(blocked(forAnybody, false)).toEqual([]);
    // The rest is said only of somebody whose identity was checked.
    expect(blocked({ ...forAnybody, arrears, agreed }, true)).toEqual([]);
  });

  it.each(LOCALES)("has no figure in it in %s", (locale) => {
    const { version: _, ...words } = loadHandoverWords(locale);
    expect(allIn(words).join(" ")).not.toMatch(/\d/);
  });
});
