import type { PatternMatch } from "./match-patterns.ts";
import { isNegated } from "./negation.ts";
import { before, guardHits, isInScope, isVetoed, standsBetween, type Reading } from "./reading.ts";

/**
 * True if the words of a match do no harm where they stand: denied, reported, quoted from the debtor, or
 * asked and answered with no.
 */
export function isHarmless(match: PatternMatch, reading: Reading): boolean {
  if (isQuoted(match, reading)) return true;
  if (match.pattern.kind === "absolute") return isReported(match, reading);
  return (
    isNegated(match, reading) || isReported(match, reading) || isDeniedQuestion(match, reading)
  );
}

/** True in quotation marks, as the debtor's own words, or as a question where those are not known. */
export function isQuoted(match: PatternMatch, { lattice, isEcho }: Reading): boolean {
  return lattice.quotes.some(([from, to]) => {
    if (match.from < from || match.to > to) return false;
    const sentence = lattice.sentence[match.to - 1] ?? -1;
    return isEcho(from, to) ?? lattice.questions.has(sentence);
  });
}

/** What somebody else says or does: "you mentioned …", "if someone …". */
function isReported({ from }: PatternMatch, reading: Reading): boolean {
  if (isVetoed(from, reading)) return false;
  const { reach } = reading.language;
  return guardHits(reading, "reports", before(from, reach)).some(
    (hit) =>
      from - hit.to <= reach &&
      isInScope(hit, from, reading) &&
      !standsBetween(reading, "reportCancelers", [hit.to, from]),
  );
}

/** "坐牢？不会的。": the next sentence starts with a no. */
function isDeniedQuestion(match: PatternMatch, reading: Reading): boolean {
  const { sentence, questions } = reading.lattice;
  const asked = sentence[match.to - 1] ?? -1;
  if (!questions.has(asked)) return false;
  let next = match.to;
  while (sentence[next] === asked) next += 1;
  return guardHits(reading, "denials", [next, next + 1]).length > 0;
}
