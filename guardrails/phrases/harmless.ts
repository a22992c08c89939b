import type { CompiledLanguage, GuardWord } from "./compile-language.ts";
import type { Lattice } from "./lattice.ts";
import type { PatternMatch } from "./match-patterns.ts";
import type { Hit, SlotHits } from "./phrase-trie.ts";

/** A text with everything that was found in it. */
export interface Reading {
  readonly language: CompiledLanguage;
  readonly lattice: Lattice;
  readonly hits: SlotHits;
  /** True if the debtor said these words. */
  readonly isEcho: (from: number, to: number) => boolean;
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

/** True in quotation marks, as a question or as the debtor's own words. */
export function isQuoted(match: PatternMatch, { lattice, isEcho }: Reading): boolean {
  return lattice.quotes.some(([from, to]) => {
    if (match.from < from || match.to > to) return false;
    const sentence = lattice.sentence[match.to - 1] ?? -1;
    return lattice.questions.has(sentence) || isEcho(from, to);
  });
}

function isNegated(match: PatternMatch, reading: Reading): boolean {
  const act = match.words.at(-1)?.from ?? match.from;
  const negator = nearestNegator(match, act, reading);
  if (negator === undefined || isVetoed(act, reading)) return false;
  const takesBack = guardHits(reading, "unNegators").some(
    (hit) => hit.to <= negator.from + 1 && negator.from - hit.to <= unNegatorReach && sameClause(hit, negator, reading),
  );
  return !takesBack;
}

function nearestNegator(match: PatternMatch, act: number, reading: Reading): Hit | undefined {
  const fakes = guardHits(reading, "fakeNegators");
  const isFree = (hit: Hit): boolean =>
    hit.to <= act &&
    !fakes.some((fake) => overlaps(fake, hit)) &&
    !match.words.some((word) => overlaps(word, hit));
  const strong = guardHits(reading, "strongNegators").find(
    (hit) => isFree(hit) && act - hit.to <= reading.language.reach && inClauseOf(hit, act, reading),
  );
  if (strong !== undefined) return strong;
  const adjacent = guardHits(reading, "adjacentNegators").find((hit) => isFree(hit) && hit.to === act);
  if (adjacent !== undefined) return adjacent;
  return guardHits(reading, "negators").findLast(
    (hit) => isFree(hit) && reaches(hit, act, reading, "cancelers"),
  );
}

/** True if nothing between the word and the act ends its reach. */
function reaches(
  word: Hit,
  act: number,
  reading: Reading,
  enders: "cancelers" | "reportCancelers",
): boolean {
  if (act - word.to > reading.language.reach) return false;
  if (!inClauseOf(word, act, reading) && !inListWith(word, act, reading)) return false;
  return !guardHits(reading, enders).some((hit) => hit.from >= word.to && hit.to <= act);
}

const inClauseOf = (hit: Hit, act: number, { lattice }: Reading): boolean =>
  lattice.clause[hit.from] === lattice.clause[act];

const sameClause = (a: Hit, b: Hit, reading: Reading): boolean => inClauseOf(a, b.from, reading);

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

function isReported(match: PatternMatch, reading: Reading): boolean {
  if (isVetoed(match.from, reading)) return false;
  return guardHits(reading, "reports").some(
    (hit) => hit.to <= match.from && reaches(hit, match.from, reading, "reportCancelers"),
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
