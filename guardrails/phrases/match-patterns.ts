import type { CompiledLanguage, CompiledPattern } from "./compile-language.ts";
import { hitsFrom } from "./hits-from.ts";
import type { Lattice } from "./lattice.ts";
import { wordUnitsMax, type Hit, type SlotHits } from "./phrase-trie.ts";

/** A pattern whose words all stand in the text, in order and close enough. */
export interface PatternMatch {
  readonly pattern: CompiledPattern;
  /** One hit a slot. */
  readonly words: readonly Hit[];
  /** In units, the end excluded. */
  readonly from: number;
  readonly to: number;
}

/** Ways to go on from one first word; more than these never change the verdict in practice. */
const alignmentsMax = 16;

/** Units around a match in which an `unless` word makes it harmless. */
const unlessReach = 4;

/** Every match of every pattern, those made harmless by their own `unless` words left out. */
export function matchPatterns(
  language: CompiledLanguage,
  lattice: Lattice,
  hits: SlotHits,
): PatternMatch[] {
  const matches: PatternMatch[] = [];
  for (const slot of hits.keys()) {
    for (const pattern of language.byFirstSlot.get(slot) ?? []) {
      if (!pattern.slots.every((each) => hits.has(each.slot))) continue;
      for (const words of alignments(pattern, lattice, hits)) {
        const [first] = words;
        const last = words.at(-1);
        if (first === undefined || last === undefined) continue;
        if (!isClear(words)) continue;
        const match = { pattern, words, from: first.from, to: last.to };
        if (!isExcepted(match, hits)) matches.push(match);
      }
    }
  }
  return matches;
}

/** True unless a word is only clear in a longer phrase without a gap. */
function isClear(words: readonly Hit[]): boolean {
  const needed = Math.max(...words.map(({ phraseMin }) => phraseMin));
  if (needed === 0) return true;
  const length = words.reduce((sum, word) => sum + word.length, 0);
  return length >= needed && words.every((word, at) => at === 0 || words[at - 1]?.to === word.from);
}

/** The ways to fill a pattern from each of its first words on. */
function alignments(pattern: CompiledPattern, lattice: Lattice, hits: SlotHits): Hit[][] {
  const [firstSlot, ...rest] = pattern.slots;
  const firsts = firstSlot === undefined ? [] : (hits.get(firstSlot.slot) ?? []);
  return firsts.flatMap((first) => {
    let rows: Hit[][] = [[first]];
    for (const { slot, gapMax } of rest) {
      const candidates = hits.get(slot) ?? [];
      rows = rows.flatMap((row) =>
        following(row.at(-1) ?? first, candidates, { gapMax, lattice }).map((hit) => [...row, hit]),
      );
      rows.length = Math.min(rows.length, alignmentsMax);
    }
    return rows;
  });
}

/** The hits that start in the same sentence, not more than `gapMax` units after another one. */
const following = (
  last: Hit,
  hits: readonly Hit[],
  { gapMax, lattice }: { readonly gapMax: number; readonly lattice: Lattice },
): readonly Hit[] =>
  hitsFrom(hits, last.to, last.to + gapMax + 1).filter(
    (hit) => lattice.sentence[hit.from] === lattice.sentence[last.from],
  );

function isExcepted({ pattern, from, to }: PatternMatch, hits: SlotHits): boolean {
  if (pattern.unless === undefined) return false;
  const near = hitsFrom(
    hits.get(pattern.unless) ?? [],
    from - unlessReach - wordUnitsMax,
    to + unlessReach,
  );
  return near.some((hit) => hit.to > from - unlessReach);
}
