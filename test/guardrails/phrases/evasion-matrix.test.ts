import { describe, expect, it } from "vitest";
import { chineseDisguises, type Disguise } from "./chinese-disguises.ts";
import { englishDisguises } from "./english-disguises.ts";
import { isFound, phrasesOfPatterns, type Phrase } from "./pattern-phrases.ts";

/** Fillings of each pattern; the benchmark takes more. */
const perPattern = 2;

const phrases = phrasesOfPatterns(perPattern);

/** Without spaces a few rows of letters are other words, too ("be a man", "beam an"). */
const shareOf = (name: string): number =>
  name === "spaces everywhere" || name === "no spaces" ? 0.97 : 1;

/** The phrases that a disguise changes and that are then no longer found. */
function missedBy(disguise: Disguise, own: readonly Phrase[]) {
  const changed = own
    .map((phrase) => ({ phrase, text: disguise(phrase.words) }))
    .filter(({ phrase, text }) => text !== phrase.text);
  const missed = changed.filter(({ phrase, text }) => !isFound(phrase, text));
  return { count: changed.length, missed: missed.map(({ phrase, text }) => [phrase.text, text]) };
}

describe.each([
  ["Chinese", "zh", chineseDisguises],
  ["English", "en", englishDisguises],
] as const)("phrases of every family in %s are found behind", (_name, language, disguises) => {
  const own = phrases.filter((phrase) => phrase.language === language);

  it.each(Object.entries(disguises))("%s", (name, disguise) => {
    const { count, missed } = missedBy(disguise, own);
    expect(count).toBeGreaterThan(20);
    if (shareOf(name) === 1) expect(missed).toEqual([]);
    else expect(1 - missed.length / count).toBeGreaterThan(shareOf(name));
  });
});

it("takes phrases from every family in both languages", () => {
  expect(phrases.length).toBeGreaterThan(900);
  expect(new Set(phrases.map(({ family, language }) => `${family} ${language}`)).size).toBe(36);
});
