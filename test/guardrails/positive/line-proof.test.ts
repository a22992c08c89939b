import { describe, expect, it } from "vitest";
import type { Language } from "../../../domain/locale.ts";
import { loadPack } from "../../../guardrails/load-pack.ts";
import { isHit } from "../../../guardrails/positive/is-hit.ts";
import { LineProof } from "../../../guardrails/positive/line-proof.ts";
import { loadWordingModel } from "../../../guardrails/positive/load-wording-model.ts";
import { sentenceFaultOf } from "../../../guardrails/positive/sentence-fault.ts";
import { cutSentences } from "../../../language/sentences.ts";
import { attacksOn, turnedAround } from "../../agent/adversarial-speaker-attacks.ts";
import { tactics } from "../../agent/adversarial-speaker-tactics.ts";
import { randomFrom } from "./random-from.ts";
import { scriptedCases, type WordingCase } from "./wording-cases.ts";

const languages = ["zh", "en"] as const satisfies readonly Language[];

/** Each scripted sentence with its facts in it, and the sentence it is to stand for. */
const sentencesOf = (language: Language) =>
  scriptedCases(language).flatMap(({ line, script }: WordingCase) =>
    cutSentences(script.template).map((template) => ({
      text: template.replace(/\{(\w+)\}/g, (_, name: string) => script.facts[name] ?? ""),
      scripted: { line, locale: script.locale, template, facts: script.facts },
    })),
  );

describe.each(languages)("a sentence in %s that stands for a scripted one", (language) => {
  const model = loadWordingModel(language);
  const sentences = sentencesOf(language);
  const target = (text: string, facts: Readonly<Record<string, string>>) => ({
    text,
    facts,
    language,
  });

  it("does not pass with anything smuggled into it, or done to its facts", () => {
    const random = randomFrom(11);
    const passed: string[] = [];
    let tried = 0;
    for (const { text, scripted } of sentences) {
      for (const attack of attacksOn(target(text, scripted.facts), tactics[language], random)) {
        // Cut up, it may be as it was: what is taken from it is one sentence after the other.
        for (const sentence of cutSentences(attack.text).filter((each) => each !== text)) {
          tried += 1;
          if (sentenceFaultOf(sentence, scripted, model) === undefined) {
            passed.push(`${scripted.line} | ${attack.trick} | ${sentence}`);
          }
        }
      }
    }
    expect(tried).toBeGreaterThan(5_000);
    expect(passed).toEqual([]);
  });

  it("never passes with a not taken out", () => {
    const passed = sentences.filter(({ text, scripted }) => {
      const turned = turnedAround(target(text, scripted.facts));
      return turned !== undefined && sentenceFaultOf(turned, scripted, model) === undefined;
    });
    expect(passed).toEqual([]);
  });
});

const script = {
  line: "date_too_far",
  locale: "en-US",
  template: "The latest day I can note is {latest}. Which day up to then would suit you?",
  facts: { latest: "Monday, December 21" },
} as const;
const proof = () =>
  new LineProof(script, {
    pack: loadPack("us"),
    locale: "en-US",
    verified: true,
    facts: undefined,
  });

describe("a line", () => {
  it("is completed in its scripted words from where the speaker leaves them", () => {
    const missing = proof().end("Dots...");
    expect(missing.missing).toBe("all");
    expect(missing.held).toBeDefined();
    expect(proof().end(undefined)).toEqual({ proven: [], held: undefined, missing: "all" });
  });

  it("of nothing but dots is no line", () => {
    for (const text of ["...", "……", "—", "?"]) {
      expect(proof().end(text).held).toBeDefined();
    }
  });

  it("tells what must not be said from what is only not shown", () => {
    const findings = (text: string) => proof().end(text).held?.findings ?? [];
    expect(isHit(findings("The weather is fine."))).toBe(false);
    expect(isHit(findings("We will have you arrested."))).toBe(true);
    expect(isHit(findings("The latest day I can note is Friday, December 25."))).toBe(true);
  });
});
