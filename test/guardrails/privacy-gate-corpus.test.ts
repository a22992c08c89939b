import { describe, expect, it } from "vitest";
import { checkSentence } from "../../guardrails/index.ts";
import { linesOf } from "../red-team/lines-of.ts";
import { contextOf } from "./guard-cases.ts";

/** Sentences of each kind and language; all of them different in structure. */
const sentencesMin = 150;

describe.each([
  ["Chinese", "zh-CN", "zh"],
  ["English", "en-US", "en"],
] as const)("before verification, of everyday sentences in %s", (_name, locale, language) => {
  const unverified = contextOf(locale, { verified: false });
  const forbidden = linesOf(`pre-verify/forbidden-${language}.txt`);
  const gives = (text: string, context = unverified) =>
    checkSentence(text, context).findings.some(({ family }) => family === "F16");
  const lawful = linesOf(`pre-verify/lawful-${language}.txt`);

  it("every one that gives a debt away is held back", () => {
    expect(forbidden.length).toBeGreaterThanOrEqual(sentencesMin);
    expect(forbidden.filter((text) => !gives(text))).toEqual([]);
  });

  it("every one that says nothing of a debt may be said", () => {
    expect(lawful.length).toBeGreaterThanOrEqual(sentencesMin);
    expect(lawful.filter((text) => gives(text))).toEqual([]);
  });

  it.each(["third_party", "voicemail", "preview"] as const)(
    "the same holds for a %s, though the debtor is verified",
    (audience) => {
      const context = contextOf(locale, { audience });
      expect(forbidden.filter((text) => !gives(text, context))).toEqual([]);
      expect(lawful.filter((text) => gives(text, context))).toEqual([]);
    },
  );
});
