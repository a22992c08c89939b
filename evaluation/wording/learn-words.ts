import { specOf, type LineKey } from "../../domain/lines.ts";
import type { Language } from "../../domain/locale.ts";
import type { StoredWords } from "../../guardrails/positive/load-wording-model.ts";
import { isFree, isRisky } from "../../guardrails/positive/vocabulary.ts";
import { negationsIn, polarWordsOf } from "../../guardrails/positive/polarity.ts";
import { piecesOf } from "../../guardrails/positive/wording-pieces.ts";
import { wordsOf } from "../../guardrails/positive/words-of.ts";
import { goodWordings } from "./learning-texts.ts";
import type { Paraphrase } from "./read-paraphrases.ts";

/** A word that the wordings of this many lines have may be used by others, if it is about nothing grave. */
const linesOfCommonMin = 2;

const isPublic = (line: LineKey): boolean => specOf(line).privacy === "public";

/** The closed vocabulary of each line, from the wordings that may be said for it. */
export function learnWords(paraphrases: readonly Paraphrase[], language: Language): StoredWords {
  const own = new Map<LineKey, Set<string>>();
  for (const { line, text } of goodWordings(paraphrases, language)) {
    const words = own.get(line) ?? new Set<string>();
    for (const { word } of wordsOf(text, language)) words.add(word);
    own.set(line, words);
  }
  const common = commonWords([...own], language);
  const commonPublic = commonWords(
    [...own].filter(([line]) => isPublic(line)),
    language,
  );
  return {
    polarities: learnPolarities(paraphrases, language),
    common: { public: [...commonPublic].sort(), debt: [...common].sort() },
    lines: Object.fromEntries(
      [...own].map(([line, words]) => {
        const shared = isPublic(line) ? commonPublic : common;
        return [line, [...words].filter((word) => !shared.has(word)).sort()];
      }),
    ),
  };
}

/** With enough characters by themselves anything could be written: only a line's own count. */
const isCharacter = (word: string, language: Language): boolean =>
  language === "zh" && word.length === 1;

function commonWords(
  own: readonly (readonly [LineKey, ReadonlySet<string>])[],
  language: Language,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [, words] of own) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const isCommon = ([word, count]: [string, number]): boolean =>
    count >= linesOfCommonMin && !isRisky(word, language) && !isCharacter(word, language);
  return new Set([...counts].filter(isCommon).map(([word]) => word));
}

/** Wordings of a line that must affirm a word before denying it turns the line around. */
const affirmedMin = 4;

/** Wordings that may say "not" less often than is asked of others: they put it another way. */
const plainerShare = 0.3;

const lowest = (counts: readonly number[]): number =>
  [...counts].sort((a, b) => a - b)[Math.floor(counts.length * plainerShare)] ?? 0;

/** Which words each line only ever denies, and which it affirms and never denies. */
function learnPolarities(
  paraphrases: readonly Paraphrase[],
  language: Language,
): StoredWords["polarities"] {
  const counts = new Map<LineKey, Map<string, { denied: number; affirmed: number }>>();
  const good = goodWordings(paraphrases, language);
  for (const { line, text } of good) {
    const words = counts.get(line) ?? new Map<string, { denied: number; affirmed: number }>();
    counts.set(line, words);
    for (const { word, isNegated } of polarWordsOf(text, language)) {
      const count = words.get(word) ?? { denied: 0, affirmed: 0 };
      count[isNegated ? "denied" : "affirmed"] += 1;
      words.set(word, count);
    }
  }
  return Object.fromEntries(
    [...counts].map(([line, words]) => {
      const all = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
      const denied = all.filter(([, count]) => count.affirmed === 0).map(([word]) => word);
      const affirmed = all
        .filter(
          ([word, count]) =>
            count.denied === 0 && count.affirmed >= affirmedMin && !isFree(word, language),
        )
        .map(([word]) => word);
      const texts = good.filter((each) => each.line === line).map(({ text }) => text);
      return [
        line,
        {
          denied,
          affirmed,
          negationsMin: lowest(texts.map((text) => negationsIn(text, language))),
          charsMax: Math.max(...texts.map((text) => text.length)),
          clausesMax: Math.max(...texts.map((text) => piecesOf(text, language).clauses.length)),
        },
      ];
    }),
  );
}
