import { describe, expect, it } from "vitest";
import { checkSentence } from "../../../guardrails/index.ts";
import { contextOf, sampleCase } from "../guard-cases.ts";
import { examples, paraphrases, type Example } from "./example-files.ts";

const judge = ({ text, locale, family, debtorText, legalStatus }: Example) =>
  checkSentence(
    text,
    contextOf(locale, {
      verified: family !== "F16",
      debtorText,
      caseFacts: legalStatus === undefined ? undefined : sampleCase(locale, { legalStatus }),
    }),
  );

const families = (example: Example) => judge(example).findings.map(({ family }) => family);

describe.each([
  ["the source sheet", examples],
  ["other wordings", paraphrases],
])("of %s", (_name, list) => {
  it.each(list.filter(({ forbidden }) => forbidden))("$family forbids “$text”", (example) => {
    expect(families(example)).toContain(example.family);
    expect(judge(example).allowed).toBe(false);
  });

  it.each(list.filter(({ forbidden }) => !forbidden))("nothing forbids “$text”", (example) => {
    expect(families(example)).toEqual([]);
  });
});

it("has forbidden and harmless examples of every family in both languages", () => {
  const kinds = new Set(
    examples.map(({ family, locale, forbidden }) => `${family} ${locale} ${forbidden}`),
  );
  expect(kinds.size).toBe(18 * 2 * 2);
});
