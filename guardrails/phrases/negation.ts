import type { PatternMatch } from "./match-patterns.ts";
import type { Hit } from "./phrase-trie.ts";
import {
  before,
  guardHits,
  inClauseOf,
  isInScope,
  isVetoed,
  standsBetween,
  type Reading,
} from "./reading.ts";

/** Units between a match and the words after it that deny it. */
const negatedAfterReach = 6;

/** Units between the words that take a denial back and that denial. */
const unNegatorReach = 4;

/** True if what a match says is denied: "我们不会上门", "sending someone is not something we do". */
export function isNegated(match: PatternMatch, reading: Reading): boolean {
  return isNegatedBefore(match, reading) || isNegatedAfter(match, reading);
}

function isNegatedBefore(match: PatternMatch, reading: Reading): boolean {
  const act = match.words.at(-1)?.from ?? match.from;
  if (isVetoed(act, reading)) return false;
  const negator = negatorOf(match, act, reading);
  if (negator === undefined) return false;
  const [from] = before(negator.from, unNegatorReach);
  const takesBack = guardHits(reading, "unNegators", [from, negator.from + 1]).some(
    (hit) =>
      hit.to <= negator.from + 1 &&
      negator.from - hit.to <= unNegatorReach &&
      inClauseOf(hit, negator.from, reading),
  );
  return !takesBack;
}

/** The denial that the act of a match stands under. */
function negatorOf(match: PatternMatch, act: number, reading: Reading): Hit | undefined {
  const { reach } = reading.language;
  const [from] = before(match.from, reach);
  const fakes = guardHits(reading, "fakeNegators", [before(from, 0)[0], act]);
  const isFree = (hit: Hit): boolean =>
    hit.to <= act &&
    !fakes.some((fake) => overlaps(fake, hit)) &&
    !match.words.some((word) => word.from <= hit.from && hit.to <= word.to);
  // What a denial denies first is the next word of the match; the rest follows from that.
  const nextOf = (hit: Hit): number => match.words.find((word) => word.from >= hit.to)?.from ?? act;
  const isNear = (hit: Hit): boolean => nextOf(hit) - hit.to <= reach;
  const strong = guardHits(reading, "strongNegators", [from, act]).find(
    (hit) => isFree(hit) && isNear(hit) && inClauseOf(hit, nextOf(hit), reading),
  );
  const adjacent = guardHits(reading, "adjacentNegators", before(act, 0)).find(
    (hit) => hit.to === act && isFree(hit),
  );
  const plain = guardHits(reading, "negators", [from, act]).findLast((hit) => {
    const end = hit.from < match.from ? act : nextOf(hit);
    return (
      isFree(hit) &&
      isNear(hit) &&
      isInScope(hit, nextOf(hit), reading) &&
      !standsBetween(reading, "cancelers", [hit.to, end])
    );
  });
  return strong ?? adjacent ?? plain;
}

function isNegatedAfter({ to }: PatternMatch, reading: Reading): boolean {
  return guardHits(reading, "negatedAfter", [to, to + negatedAfterReach + 1]).some((hit) =>
    inClauseOf(hit, to - 1, reading),
  );
}

const overlaps = (a: Hit, b: Hit): boolean => a.from < b.to && b.from < a.to;
