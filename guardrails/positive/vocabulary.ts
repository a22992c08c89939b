import { specOf, type LineKey } from "../../domain/lines.ts";
import type { Language } from "../../domain/locale.ts";
import type { WordingModel } from "./load-wording-model.ts";
import { negationsIn, polarWordsOf } from "./polarity.ts";
import { stemOf } from "./stem-of.ts";
import { wordsOf } from "./words-of.ts";
import english from "./words/en.json" with { type: "json" };
import chinese from "./words/zh.json" with { type: "json" };

interface WordList {
  /** Words of grammar and courtesy, which are about nothing: any line may use them. */
  readonly free: ReadonlySet<string>;
  /** Words that promise, press, threaten or name money: only a line that has one itself may use it. */
  readonly risky: readonly string[];
}

const lists: Readonly<Record<Language, WordList>> = {
  zh: { free: new Set(chinese.free), risky: chinese.risky },
  en: {
    free: new Set(english.free.map(stemOf)),
    risky: [...new Set(english.risky.map(stemOf))],
  },
};

/** True for a word that is about nothing, so that any line may use it either way. */
export const isFree = (word: string, language: Language): boolean =>
  language === "en"
    ? lists.en.free.has(word)
    : word.split("").every((char) => lists.zh.free.has(char));

/** True for a word that is no line's common property. */
export const isRisky = (word: string, language: Language): boolean =>
  lists[language].risky.includes(word);

/**
 * The words of a masked wording that its line has no use for: neither its own, nor those of many lines,
 * nor words about nothing.
 */
export function strangeWords(
  masked: string,
  line: LineKey,
  { language, model }: { readonly language: Language; readonly model: WordingModel },
): string[] {
  const own = model.lines.get(line) ?? new Set();
  const common = model.common[specOf(line).privacy];
  return language === "zh"
    ? strangeCharacters(masked, own, common)
    : wordsOf(masked, language)
        .map(({ word }) => word)
        .filter((word) => !isKnown(word, own, common));
}

/** True if a whole wording says "not" less often than the recorded wordings of its line. */
export const isTooAffirmative = (
  masked: string,
  line: LineKey,
  { language, model }: { readonly language: Language; readonly model: WordingModel },
): boolean => negationsIn(masked, language) < (model.bounds.get(line)?.negationsMin ?? 0);

/** True if a wording affirms what its line only ever denies, or denies what it only ever affirms. */
export function isTurnedAround(
  masked: string,
  line: LineKey,
  { language, model }: { readonly language: Language; readonly model: WordingModel },
): boolean {
  const [denied, affirmed] = [model.denied.get(line), model.affirmed.get(line)];
  return polarWordsOf(masked, language).some(({ word, isNegated }) =>
    isNegated ? affirmed?.has(word) : denied?.has(word),
  );
}

function isKnown(word: string, own: ReadonlySet<string>, common: ReadonlySet<string>): boolean {
  if (own.has(word)) return true;
  return !isRisky(word, "en") && (common.has(word) || lists.en.free.has(word));
}

/** A character is known by itself, or inside a known pair. */
function strangeCharacters(
  masked: string,
  own: ReadonlySet<string>,
  common: ReadonlySet<string>,
): string[] {
  const covered = new Set<number>();
  for (const { word, from, to } of wordsOf(masked, "zh")) {
    if (!own.has(word) && !common.has(word)) continue;
    for (let at = from; at < to; at += 1) covered.add(at);
  }
  const strange = lists.zh.risky.filter((word) => masked.includes(word) && !own.has(word));
  for (const { 0: char, index } of masked.matchAll(/\p{Script=Han}|[A-Za-z]/gu)) {
    if (!covered.has(index) && !lists.zh.free.has(char)) strange.push(char);
  }
  return strange;
}
