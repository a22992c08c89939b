import type { CompiledLanguage, GuardWord } from "./compile-language.ts";
import { hitsFrom } from "./hits-from.ts";
import type { Lattice } from "./lattice.ts";
import { wordUnitsMax, type Hit, type SlotHits } from "./phrase-trie.ts";

/** A text with everything that was found in it. */
export interface Reading {
  readonly language: CompiledLanguage;
  readonly lattice: Lattice;
  readonly hits: SlotHits;
  /** Sentences in which a denial only holds on a condition. */
  readonly vetoed: ReadonlySet<number>;
  /** True if the debtor said these words; undefined where nobody knows what they said. */
  readonly isEcho: (from: number, to: number) => boolean | undefined;
}

/** A stretch of units, the end excluded. */
type Stretch = readonly [from: number, to: number];

/** The words of one guard that start in a stretch. */
export const guardHits = (
  { hits, language }: Reading,
  word: GuardWord,
  [from, to]: Stretch,
): readonly Hit[] => hitsFrom(hits.get(language.guards[word]) ?? [], from, to);

/** Where words start that may still reach over `reach` units to the unit. */
export const before = (unit: number, reach: number): Stretch => [unit - reach - wordUnitsMax, unit];

/** True if a guard's word stands whole between two units. */
export const standsBetween = (reading: Reading, word: GuardWord, stretch: Stretch): boolean =>
  guardHits(reading, word, stretch).some((hit) => hit.to <= stretch[1]);

export const inClauseOf = (hit: Hit, unit: number, { lattice }: Reading): boolean =>
  lattice.clause[hit.from] === lattice.clause[unit];

/**
 * True in the clause of the word, and in a later item of the same list: "we will not call, text or
 * visit" denies all three.
 */
export function isInScope(hit: Hit, unit: number, reading: Reading): boolean {
  if (inClauseOf(hit, unit, reading)) return true;
  const { sentence } = reading.lattice;
  return (
    sentence[hit.from] === sentence[unit] && standsBetween(reading, "listJoiners", [hit.to, unit])
  );
}

/** A denial with a condition is pressure: "pay today and nobody will come". */
export const isVetoed = (unit: number, { lattice, vetoed }: Reading): boolean =>
  vetoed.has(lattice.sentence[unit] ?? -1);
