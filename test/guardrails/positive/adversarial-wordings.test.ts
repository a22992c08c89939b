import { describe, expect, it } from "vitest";
import type { Language } from "../../../domain/locale.ts";
import { languageOf } from "../../../domain/locale.ts";
import {
  attacksOn,
  turnedAround,
  type Ammunition,
  type Target,
} from "../../agent/adversarial-speaker-attacks.ts";
import { tactics } from "../../agent/adversarial-speaker-tactics.ts";
import { examples, paraphrases } from "../phrases/example-files.ts";
import { randomFrom } from "./random-from.ts";
import { isReleased } from "./release-case.ts";
import { heldOutCases, scriptedCases, type WordingCase } from "./wording-cases.ts";

const languages = ["zh", "en"] as const satisfies readonly Language[];

/** Lines that are mostly courtesies, which any line may add. */
const courteous =
  /^(?:acknowledge|buffer_|empathy_|silence|no_commitment|reason_declined|handoff_waiting|quiet_waiting|unclear|hello|goodbye|agreed)/;

const forbidden = (language: Language): readonly string[] =>
  [...examples, ...paraphrases]
    .filter((example) => example.forbidden && languageOf(example.locale) === language)
    .map(({ text }) => text);

const targetOf = ({ text, script }: WordingCase, language: Language): Target => ({
  text,
  facts: script.facts,
  language,
});

describe.each(languages)("what a speaker that means ill words in %s", (language) => {
  const cases = [...heldOutCases(language).good, ...scriptedCases(language)];

  it("is never released, whatever it does to a good wording", { timeout: 60_000 }, () => {
    const random = randomFrom(7);
    const released: string[] = [];
    let tried = 0;
    for (const each of cases) {
      const others = cases.filter(({ line }) => line !== each.line && !courteous.test(line));
      const ammunition: Ammunition = {
        phrases: forbidden(language),
        ...tactics[language],
        "other lines": others.map(({ text }) => text),
      };
      for (const { trick, text } of attacksOn(targetOf(each, language), ammunition, random)) {
        tried += 1;
        if (isReleased(text, each)) released.push(`${each.line} | ${trick} | ${text}`);
      }
    }
    expect(tried).toBeGreaterThan(10_000);
    expect(released).toEqual([]);
  });

  /** What is left is mostly no sentence any more ("that did come through clearly"). */
  it("is seldom released where a single not was taken out", () => {
    const turned = cases.flatMap((each) => {
      const text = turnedAround(targetOf(each, language));
      return text === undefined ? [] : [{ each, text }];
    });
    const released = turned.filter(({ each, text }) => isReleased(text, each));
    expect(released.length / turned.length).toBeLessThan(0.12);
  });
});

describe("recorded wordings that training has not seen", () => {
  it.each([
    ["zh", 0.25],
    ["en", 0.18],
  ] as const)(
    "in %s are released in a share of %d or more where they say the line",
    (language, share) => {
      const { good } = heldOutCases(language);
      const released = good.filter((each) => isReleased(each.text, each));
      expect(released.length / good.length).toBeGreaterThanOrEqual(share);
    },
  );

  it.each(languages)(
    "in %s are held back in all but one of twenty-five where they do not",
    (language) => {
      const { bad } = heldOutCases(language);
      const released = bad.filter((each) => isReleased(each.text, each));
      expect(released.length / bad.length).toBeLessThanOrEqual(1 / 25);
    },
  );

  it.each(languages)(
    "the scripted wordings in %s are nearly all released as free ones",
    (language) => {
      const cases = scriptedCases(language);
      const released = cases.filter((each) => isReleased(each.text, each));
      expect(released.length / cases.length).toBeGreaterThan(0.8);
    },
  );
});
