import type { CompiledLanguage, CompiledPattern } from "./compile-language.ts";
import type { Lattice } from "./lattice.ts";
import type { Hit, SlotHits } from "./phrase-trie.ts";

/** A pattern whose words all stand in the text, in order and close enough. */
export interface PatternMatch {
  readonly pattern: CompiledPattern;
  /** One hit a slot. */
  readonly words: readonly Hit[];
  /** In units, the end excluded. */
  readonly from: number;
  readonly to: number;
}

/** Ways to fill one pattern that are looked at; more than these never change the verdict in practice. */
const alignmentsMax = 64;

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
        const match = { pattern, words, from: first.from, to: last.to };
        if (!isExcepted(match, hits)) matches.push(match);
      }
    }
  }
  return matches;
}

function alignments(pattern: CompiledPattern, lattice: Lattice, hits: SlotHits): Hit[][] {
  let rows: Hit[][] = [[]];
  for (const { slot, gapMax } of pattern.slots) {
    const longer: Hit[][] = [];
    for (const row of rows) {
      const last = row.at(-1);
      for (const hit of hits.get(slot) ?? []) {
        if (longer.length === alignmentsMax) break;
        if (last === undefined || isNext(last, hit, gapMax, lattice)) longer.push([...row, hit]);
      }
    }
    rows = longer;
  }
  return rows;
}

function isNext(last: Hit, hit: Hit, gapMax: number, lattice: Lattice): boolean {
  return (
    hit.from >= last.to &&
    hit.from - last.to <= gapMax &&
    lattice.sentence[hit.from] === lattice.sentence[last.from]
  );
}

function isExcepted({ pattern, from, to }: PatternMatch, hits: SlotHits): boolean {
  if (pattern.unless === undefined) return false;
  return (hits.get(pattern.unless) ?? []).some(
    (hit) => hit.to > from - unlessReach && hit.from < to + unlessReach,
  );
}
