import type { KnownFacts, RatePeriod } from "./known-facts.ts";

const basisPointsOfOne = 10_000;

/** Places kept of a basis point: 0.035 % a day is 3.5 of them. */
const precision = 10_000;

const daysOfYear = 365;
const monthsOfYear = 12;

const periods: readonly (readonly [RatePeriod, RegExp])[] = [
  ["day", /dai|day|日/i],
  ["month", /month|月/i],
  ["week", /week|周/i],
  ["year", /year|annu|apr|年/i],
];

/**
 * Adds a rate of the case: "0.05%", "0.0005", "18.25" (so much can only be a percentage). Its
 * name says what it is counted by; the yearly rate that a daily or monthly one comes to is known with it.
 */
export function addRate(
  { name, rate }: { readonly name: string; readonly rate: string },
  known: KnownFacts,
): void {
  const number = /\d+(?:\.\d+)?/.exec(rate)?.[0];
  if (number === undefined) return;
  const per = periodOf(rate) ?? periodOf(name);
  const value = rounded(Number(number) * partsOf(rate, Number(number), per));
  known.shares.push(per === undefined ? { value, role: "rate" } : { value, role: "rate", per });
  const times = per === "day" ? daysOfYear : per === "month" ? monthsOfYear : 0;
  if (times > 0) known.shares.push({ value: rounded(value * times), role: "rate", per: "year" });
}

/** A bare rate above these can only be a percentage: no lender takes more than that a day or a month. */
const shareMax: Readonly<Record<RatePeriod, number>> = {
  day: 0.01,
  week: 0.05,
  month: 0.1,
  year: 1,
};

/** Basis points of one unit of the number. */
function partsOf(rate: string, number: number, per: RatePeriod | undefined): number {
  if (/%|percent|per cent/i.test(rate)) return basisPointsOfOne / 100;
  if (rate.includes("‰")) return basisPointsOfOne / 1_000;
  return number > shareMax[per ?? "year"] ? basisPointsOfOne / 100 : basisPointsOfOne;
}

const rounded = (value: number): number => Math.round(value * precision) / precision;

const periodOf = (text: string): RatePeriod | undefined =>
  periods.find(([, pattern]) => pattern.test(text))?.[0];
