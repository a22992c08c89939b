import type { HourWhy } from "../../protocol/round-figures.ts";

/** How often somebody was tried and answered in one hour of the day. */
export interface HourAnswers {
  readonly hour: number;
  readonly tries: number;
  readonly answered: number;
}

/** The likeliest hour, and what speaks for it. */
export interface BestHour {
  readonly atMs: number;
  readonly hour: number;
  /** Expected share of answers, 0 to 1. */
  readonly chance: number;
  readonly why: HourWhy;
}

/**
 * How many tries of one's own weigh as much as everything that is known of people who are alike. Small:
 * somebody who answered twice at seven is called at seven.
 */
const priorTries = 4;

/** What is assumed where nothing is known yet: one call in four is answered, at any hour. */
const plainChance = 0.25;
const plainTries = 20;

/** An hour is waited for only if it is surely likelier by this share: waiting costs a debtor nothing, a round time. */
const worthWaiting = 1.15;

/** What is known of a debtor's hours, and of those of people who are alike. */
interface KnownHours {
  readonly own: readonly HourAnswers[];
  readonly segment: readonly HourAnswers[];
}

/**
 * The share of answers to expect in an hour: Beta posterior mean of the debtor's own tries, its prior the
 * segment's posterior mean over that hour, whose own prior is the plain chance, or what the segment answers over
 * all hours where that is less: where hardly anybody answers, an hour that was never tried is no better.
 */
export function chanceAt(hour: number, { own, segment }: KnownHours): number {
  const all = sumOf(segment);
  const plain = Math.min(
    plainChance,
    (plainChance * plainTries + all.answered) / (plainTries + all.tries),
  );
  const alike = countsAt(segment, hour);
  const prior = (plain * plainTries + alike.answered) / (plainTries + alike.tries);
  const mine = countsAt(own, hour);
  return (prior * priorTries + mine.answered) / (priorTries + mine.tries);
}

/** The chance less one standard deviation of it: a handful of calls that nobody took shows nothing yet. */
function surelyAt(hour: number, known: KnownHours): number {
  const chance = chanceAt(hour, known);
  const tries = countsAt(known.own, hour).tries + countsAt(known.segment, hour).tries;
  return chance - Math.sqrt((chance * (1 - chance)) / (plainTries + tries + 1));
}

const sumOf = (rows: readonly HourAnswers[]): Omit<HourAnswers, "hour"> => ({
  tries: rows.reduce((sum, row) => sum + row.tries, 0),
  answered: rows.reduce((sum, row) => sum + row.answered, 0),
});

const countsAt = (rows: readonly HourAnswers[], hour: number): Omit<HourAnswers, "hour"> =>
  sumOf(rows.filter((row) => row.hour === hour));

/**
 * The best of the moments at which a contact would be lawful, the earliest where waiting gains too little.
 * @param candidates lawful moments with their local hour, earliest first; at least one.
 */
export function bestHour(
  candidates: readonly { readonly atMs: number; readonly hour: number }[],
  known: KnownHours,
): BestHour | undefined {
  const [first, ...rest] = candidates.map((one) => ({ ...one, chance: chanceAt(one.hour, known) }));
  if (first === undefined) return undefined;
  let best = first;
  for (const one of rest) if (one.chance > best.chance) best = one;
  if (surelyAt(best.hour, known) < first.chance * worthWaiting) best = first;
  const { hour, chance } = best;
  const instead = { hour: first.hour, chance: first.chance };
  const own = countsAt(known.own, hour);
  return { ...best, why: { hour, chance, own, alike: countsAt(known.segment, hour), instead } };
}
