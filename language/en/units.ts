import { spanUnits } from "./calendar-lexicon.ts";
import { currencySigns, currencyWords, foreignAdjectives, foreignMoney } from "./money-lexicon.ts";
import { joinedWordAt, type Token } from "./tokens.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Nouns that count payments. */
export const paymentNouns = words(
  "payment payments instalment instalments installment installments repayment repayments",
);

/** Nouns that count payments after "in", "into" or "split" only. */
export const loosePartNouns = words(
  "part parts goes chunks chunk lots pieces portions bits stages ways splits",
);

/** Nouns of things that are counted and are neither money nor payments. */
const countNouns = words(
  "kid kids child children times time people person seconds second secs accounts account calls letter " +
    "letters emails texts messages jobs job cars miles digit digits numbers things thing points stars " +
    "bedrooms boys girls sons daughters dogs cats mouths grandkids bills loans cards debts companies " +
    "collectors shifts",
);

const ofWhom = words("us them you these those");

const scales = words("hundred thousand million grand k");
const rates = words("each monthly weekly per percent pct % pcm");
const rateSpans = words("month week fortnight day year hour piece time");

/** The number before this token counts things, payments or a span of time. */
export function isCountedAt(tokens: readonly Token[], at: number): boolean {
  const word = joinedWordAt(tokens, at);
  if (word === "of") return ofWhom.has(joinedWordAt(tokens, at + 1));
  return (
    foreignMoney.has(word) ||
    foreignAdjectives.has(word) ||
    countNouns.has(word) ||
    spanUnits.has(word) ||
    paymentNouns.has(word) ||
    loosePartNouns.has(word)
  );
}

/** "a month", "per week", "each": what stands before is a rate. */
export function isRateAt(tokens: readonly Token[], at: number): boolean {
  const word = joinedWordAt(tokens, at);
  if (word === "a" || word === "an" || word === "every") {
    return rateSpans.has(joinedWordAt(tokens, at + 1));
  }
  return rates.has(word);
}

/** The number before this token has a unit of any kind, so it is no day, hour or year. */
export function isUnitAt(tokens: readonly Token[], at: number): boolean {
  const word = joinedWordAt(tokens, at);
  if (word === "") return false;
  const isMoney = currencyWords.has(word) || currencySigns.has(word) || scales.has(word);
  return isMoney || isRateAt(tokens, at) || isCountedAt(tokens, at);
}
