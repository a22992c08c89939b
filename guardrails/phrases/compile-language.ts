import type { Family } from "../../domain/vocabulary.ts";
import type { FamilyData, LexiconData } from "./family-schema.ts";
import { parsePattern } from "./pattern.ts";
import { chineseAlphabet, englishAlphabet } from "./alphabet.ts";
import { PhraseTrie } from "./phrase-trie.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** How the patterns of a family are to be read. */
export const PATTERN_KINDS = [
  "patterns",
  "absolute",
  "always",
  "disguised",
  "authorised",
  "asked",
] as const;
export type PatternKind = (typeof PATTERN_KINDS)[number];

/** Words that say how a hit is meant; each has a slot of its own. */
const GUARD_WORDS = [
  "negators",
  "adjacentNegators",
  "strongNegators",
  "fakeNegators",
  "unNegators",
  "cancelers",
  "listJoiners",
  "vetoes",
  "negatedAfter",
  "reports",
  "reportCancelers",
  "denials",
  "affirmations",
  "disclosures",
] as const satisfies readonly (keyof LexiconData)[];
export type GuardWord = (typeof GUARD_WORDS)[number];

export interface CompiledPattern {
  readonly family: Family;
  readonly kind: PatternKind;
  readonly slots: readonly { readonly slot: number; readonly gapMax: number }[];
  readonly unless: number | undefined;
}

/** The patterns of one language, ready to run. */
export interface CompiledLanguage {
  readonly trie: PhraseTrie;
  /** The symbols that its words are made of. */
  readonly vocabulary: Vocabulary;
  /** Patterns by the slot they start with. */
  readonly byFirstSlot: ReadonlyMap<number, readonly CompiledPattern[]>;
  readonly guards: Readonly<Record<GuardWord, number>>;
  /** Units over which a denial and a report reach. */
  readonly reach: number;
}

/**
 * Compiles the families of one language.
 * @throws RangeError naming the pattern that is malformed.
 */
export function compileLanguage(
  language: "zh" | "en",
  lexicon: LexiconData,
  families: readonly FamilyData[],
): CompiledLanguage {
  const trie = new PhraseTrie(language === "zh" ? chineseAlphabet() : englishAlphabet());
  const slots = new Map<string, number>();
  const symbols = new Set<string>();
  // Chinese words are rows of characters, English ones rows of words.
  const symbolsOf = (word: string): string[] =>
    language === "zh" ? Array.from(word) : word.split("_").filter((part) => part !== "");

  /** Words that excuse must be written plainly; no two guards share a slot. */
  function slotOf(words: readonly string[], excuse?: string): number {
    const key = `${excuse ?? ""}:${words.join("|")}`;
    const known = slots.get(key);
    if (known !== undefined) return known;
    const slot = slots.size;
    slots.set(key, slot);
    for (const word of words) {
      const parts = symbolsOf(word);
      trie.add(parts, slot, excuse !== undefined);
      for (const part of parts) symbols.add(part);
    }
    return slot;
  }

  const byFirstSlot = new Map<number, CompiledPattern[]>();
  for (const family of families) {
    for (const kind of PATTERN_KINDS) {
      for (const text of family[language][kind]) {
        const source = parsePattern(text, lexicon.classes);
        const compiled: CompiledPattern = {
          family: family.family,
          kind,
          slots: source.slots.map(({ words, gapMax }) => ({ slot: slotOf(words), gapMax })),
          unless: source.unless.length > 0 ? slotOf(source.unless, "unless") : undefined,
        };
        const first = compiled.slots[0]?.slot ?? -1;
        const others = byFirstSlot.get(first);
        if (others === undefined) byFirstSlot.set(first, [compiled]);
        else others.push(compiled);
      }
    }
  }
  const guards = Object.fromEntries(
    GUARD_WORDS.map((name) => [name, slotOf(lexicon[name].split("|"), name)]),
  ) as Record<GuardWord, number>;
  return { trie, vocabulary: createVocabulary(symbols), byFirstSlot, guards, reach: lexicon.reach };
}
