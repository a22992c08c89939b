import { describe, expect, it } from "vitest";
import {
  companyPhraseLengthMax,
  companyPhraseSchema,
  companyPhrasesMax,
} from "../../../guardrails/company-phrases.ts";
import { companySchema } from "../../../guardrails/pack/company-schema.ts";
import { checkSentence, loadPack } from "../../../guardrails/index.ts";
import { createPackRegistry } from "../../../guardrails/pack-registry.ts";

const phrase = (text: string, language = "en") => ({
  id: "company.phrase.one",
  language,
  text,
  family: "F10",
  severity: "block",
  source: "Memo of the compliance board, 12.",
});

describe("a company's phrase", () => {
  it.each([
    ["zh", "尊贵客户专享", "这是尊贵客户专享的。"],
    ["zh", "尊贵客户，专享！", "这是尊贵客户，专享！"],
    ["zh", "尊貴客戶", "尊贵客户您好。"],
    ["en", "Once-in-a-lifetime offer", "It is a once-in-a-lifetime offer."],
    ["en", "you won't regret", "Surely you won't regret it."],
  ] as const)("%s “%s” is found under its own id: %s", (language, text, sentence) => {
    const phrases = [companyPhraseSchema.parse(phrase(text, language))];
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const { findings } = checkSentence(sentence, {
      pack: { ...loadPack("us"), phrases },
      locale,
      verified: true,
    });
    expect(findings).toMatchObject([
      { ruleId: "company.phrase.one", family: "F10", severity: "block" },
    ]);
  });

  it.each([
    ["nothing but marks", "…", "en"],
    ["one character", "还", "zh"],
    ["two letters", "ok", "en"],
    ["a pattern", "pay*", "en"],
    ["a choice", "pay|give", "en"],
    ["a line that is too long", "a".repeat(companyPhraseLengthMax + 1), "en"],
  ])("of %s is refused", (_name, text, language) => {
    expect(companyPhraseSchema.safeParse(phrase(text, language)).success).toBe(false);
  });

  it.each([
    ["two characters", "还款", "zh"],
    ["three letters", "pay", "en"],
    ["a line that just fits", "a".repeat(companyPhraseLengthMax), "en"],
  ])("of %s is accepted", (_name, text, language) => {
    expect(companyPhraseSchema.safeParse(phrase(text, language)).success).toBe(true);
  });

  it("without a source, or of the family of facts, is refused", () => {
    expect(companyPhraseSchema.safeParse({ ...phrase("pay now"), source: "" }).success).toBe(false);
    expect(companyPhraseSchema.safeParse({ ...phrase("pay now"), family: "FACT" }).success).toBe(
      false,
    );
  });

  it("is one of at most five thousand", () => {
    const phrases = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...phrase("one two three"),
        id: `company.p${index}`,
      }));
    const parse = (count: number) =>
      companySchema.safeParse({ company: "E", version: "2026.1.1", phrases: phrases(count) });
    expect(parse(companyPhrasesMax).success).toBe(true);
    expect(parse(companyPhrasesMax + 1).success).toBe(false);
  });

  it("stands in the rules of every place", () => {
    const registry = createPackRegistry();
    const { refused } = registry.offer([
      {
        path: "company.json",
        text: JSON.stringify({
          company: "Example Finance",
          version: "2026.12.1",
          phrases: [phrase("once in a lifetime")],
        }),
      },
    ]);
    expect(refused).toEqual([]);
    for (const place of ["CN", "US-MA", "nowhere"])
      expect(registry.bookFor({ places: [place] }).phrases).toEqual([phrase("once in a lifetime")]);
  });
});
