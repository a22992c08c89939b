import type { CompiledLanguage, GuardWord } from "./compile-language.ts";
import type { Lattice } from "./lattice.ts";
import type { PatternMatch } from "./match-patterns.ts";
import type { Hit, SlotHits } from "./phrase-trie.ts";

/** A text with everything that was found in it. */
export interface Reading {
  readonly language: CompiledLanguage;
  readonly lattice: Lattice;
  readonly hits: SlotHits;
  /** True if the debtor said these words; undefined where nobody knows what they said. */
  readonly isEcho: (from: number, to: number) => boolean | undefined;
}

/** Units between a match and the words after it that deny it. */
const negatedAfterReach = 6;

/** Units between the words that take a denial back and that denial. */
const unNegatorReach = 4;

/**
 * True if the words of a match do no harm where they stand: denied, reported, quoted from the debtor, or
 * asked and answered with no.
 */
export function isHarmless(match: PatternMatch, reading: Reading): boolean {
  if (isQuoted(match, reading)) return true;
  if (match.pattern.kind === "absolute") return isReported(match, reading);
  return (
    isNegated(match, reading) ||
    isNegatedAfter(match, reading) ||
    isReported(match, reading) ||
    isDeniedQuestion(match, reading)
  );
}

const guardHits = (reading: Reading, word: GuardWord): readonly Hit[] =>
  reading.hits.get(reading.language.guards[word]) ?? [];

/** True in quotation marks, as the debtor's own words, or as a question where those are not known. */
export function isQuoted(match: PatternMatch, { lattice, isEcho }: Reading): boolean {
  return lattice.quotes.some(([from, to]) => {
    if (match.from < from || match.to > to) return false;
    const sentence = lattice.sentence[match.to - 1] ?? -1;
    return isEcho(from, to) ?? lattice.questions.has(sentence);
  });
}

function isNegated(match: PatternMatch, reading: Reading): boolean {
  const act = match.words.at(-1)?.from ?? match.from;
  const negator = negatorOf(match, act, reading);
  if (negator === undefined || isVetoed(act, reading)) return false;
  const takesBack = guardHits(reading, "unNegators").some(
    (hit) =>
      hit.to <= negator.from + 1 &&
      negator.from - hit.to <= unNegatorReach &&
      inClauseOf(hit, negator.from, reading),
  );
  return !takesBack;
}

/** The denial that the act of a match stands under. */
function negatorOf(match: PatternMatch, act: number, reading: Reading): Hit | undefined {
  const fakes = guardHits(reading, "fakeNegators");
  const isFree = (hit: Hit): boolean =>
    hit.to <= act &&
    !fakes.some((fake) => overlaps(fake, hit)) &&
    !match.words.some((word) => word.from <= hit.from && hit.to <= word.to);
  // What a denial denies first is the next word of the match; the rest follows from that.
  const nextOf = (hit: Hit): number => match.words.find((word) => word.from >= hit.to)?.from ?? act;
  const strong = guardHits(reading, "strongNegators").find(
    (hit) =>
      isFree(hit) && isNear(hit, nextOf(hit), reading) && inClauseOf(hit, nextOf(hit), reading),
  );
  if (strong !== undefined) return strong;
  const adjacent = guardHits(reading, "adjacentNegators").find(
    (hit) => isFree(hit) && hit.to === act,
  );
  if (adjacent !== undefined) return adjacent;
  return guardHits(reading, "negators").findLast((hit) => {
    const to = hit.from < match.from ? act : nextOf(hit);
    return (
      isFree(hit) &&
      isNear(hit, nextOf(hit), reading) &&
      isInScope(hit, nextOf(hit), reading) &&
      !isEnded("cancelers", [hit.to, to], reading)
    );
  });
}

const isNear = (hit: Hit, unit: number, { language }: Reading): boolean =>
  unit - hit.to <= language.reach;

/** True in the clause of the word, and in a later item of the same list. */
const isInScope = (hit: Hit, unit: number, reading: Reading): boolean =>
  inClauseOf(hit, unit, reading) || inListWith(hit, unit, reading);

/** True if a word between two places ends the reach of a denial or a report. */
const isEnded = (
  enders: "cancelers" | "reportCancelers",
  [from, to]: readonly [number, number],
  reading: Reading,
): boolean => guardHits(reading, enders).some((hit) => hit.from >= from && hit.to <= to);

const inClauseOf = (hit: Hit, unit: number, { lattice }: Reading): boolean =>
  lattice.clause[hit.from] === lattice.clause[unit];

/** "We will not call, text or visit": the denial holds for the whole list. */
function inListWith(word: Hit, act: number, reading: Reading): boolean {
  const { sentence } = reading.lattice;
  return (
    sentence[word.from] === sentence[act] &&
    guardHits(reading, "listJoiners").some((hit) => hit.from >= word.to && hit.to <= act)
  );
}

/** A denial with a condition is pressure: "pay today and nobody will come". */
function isVetoed(act: number, reading: Reading): boolean {
  const { sentence } = reading.lattice;
  return guardHits(reading, "vetoes").some((hit) => sentence[hit.from] === sentence[act]);
}

function isNegatedAfter(match: PatternMatch, reading: Reading): boolean {
  const { clause } = reading.lattice;
  return guardHits(reading, "negatedAfter").some(
    (hit) =>
      hit.from >= match.to &&
      hit.from - match.to <= negatedAfterReach &&
      clause[hit.from] === clause[match.to - 1],
  );
}

function isReported({ from }: PatternMatch, reading: Reading): boolean {
  if (isVetoed(from, reading)) return false;
  return guardHits(reading, "reports").some(
    (hit) =>
      hit.from < from &&
      isNear(hit, from, reading) &&
      isInScope(hit, from, reading) &&
      !isEnded("reportCancelers", [hit.to, from], reading),
  );
}

/** "坐牢？不会的。": the next sentence starts with a no. */
function isDeniedQuestion(match: PatternMatch, reading: Reading): boolean {
  const { lattice } = reading;
  const sentence = lattice.sentence[match.to - 1] ?? 0;
  if (!lattice.questions.has(sentence)) return false;
  const next = lattice.sentence.findIndex((each) => each > sentence);
  return next >= 0 && guardHits(reading, "denials").some((hit) => hit.from === next);
}

const overlaps = (a: Hit, b: Hit): boolean => a.from < b.to && b.from < a.to;
