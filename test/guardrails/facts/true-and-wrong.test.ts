import { describe, expect, it } from "vitest";
import { checkFacts } from "../../../guardrails/facts/check-facts.ts";
import { factCases } from "./fact-cases.ts";
import { readFactSentences } from "./fact-sentences.ts";

/** The least that the files must hold, so that a reader that finds nothing is noticed. */
const sentencesMin = 200;

describe.each(["zh", "en"] as const)("in %s", (language) => {
  const sentences = readFactSentences(`true-and-wrong-${language}.txt`);
  const contextOf = (heading: string) => {
    const context = factCases[language][heading];
    if (context === undefined) throw new Error(`No case of the name ${heading}.`);
    return context;
  };

  it("there are hundreds of sentences, each with the case it is true of", () => {
    expect(sentences.length).toBeGreaterThan(sentencesMin);
  });

  it("what is true of the case passes the fact check", () => {
    const blocked = sentences.flatMap(({ heading, text }) =>
      checkFacts(text, contextOf(heading)).map(({ ruleId }) => `${heading}: ${text} ${ruleId}`),
    );
    expect(blocked).toEqual([]);
  });

  it("the same with one value mutated does not", () => {
    const passed = sentences.flatMap(({ heading, wrong }) =>
      wrong
        .filter(({ text }) => checkFacts(text, contextOf(heading)).length === 0)
        .map(({ text, what }) => `${heading}: ${text} (${what})`),
    );
    expect(passed).toEqual([]);
  });

  it("every finding says what was expected, at a place in the text", () => {
    for (const { heading, wrong } of sentences) {
      for (const { text } of wrong) {
        for (const { expected, span } of checkFacts(text, contextOf(heading))) {
          expect(expected).toMatch(/\S/);
          expect(text.slice(...span)).not.toBe("");
        }
      }
    }
  });
});
