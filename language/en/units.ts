import { spanUnits } from "./calendar-lexicon.ts";
import { currencyWords, currencySigns } from "./money-lexicon.ts";
import { joinedWordAt, type Token } from "./tokens.ts";

/** Nouns that count payments; `loose` ones need "in", "into" or "split" before the number. */
export const paymentNouns: ReadonlySet<string> = new Set(
  "payment payments instalment instalments installment installments repayment repayments".split(
    " ",
  ),
);
export const loosePartNouns: ReadonlySet<string> = new Set(
  "part parts goes chunks chunk lots pieces portions bits stages ways splits".split(" "),
);

/** Nouns of things that are counted and are neither money nor payments. */
export const countNouns: ReadonlySet<string> = new Set(
  (
    "kid kids child children times time people person seconds second secs years accounts account calls " +
    "letters emails texts messages jobs job cars miles digits digit numbers things thing points stars " +
    "bedrooms boys girls sons daughters dogs cats mouths grandkids letter bills " +
    "loans cards debts companies collectors shifts"
  ).split(" "),
);

const scales: ReadonlySet<string> = new Set(["hundred", "thousand", "million", "grand", "k"]);
const each: ReadonlySet<string> = new Set([
  "each",
  "monthly",
  "weekly",
  "per",
  "percent",
  "pct",
  "%",
  "point",
]);
const articles: ReadonlySet<string> = new Set(["a", "an"]);
const spans: ReadonlySet<string> = new Set([
  "month",
  "week",
  "day",
  "year",
  "hour",
  "piece",
  "time",
]);

/** The number before this token counts something: money, a share, a span, payments, other things. */
export function isUnitAt(tokens: readonly Token[], at: number): boolean {
  const word = joinedWordAt(tokens, at);
  if (word === "") return false;
  if (articles.has(word)) return spans.has(joinedWordAt(tokens, at + 1));
  return (
    currencyWords.has(word) ||
    currencySigns.has(word) ||
    spanUnits.has(word) ||
    scales.has(word) ||
    each.has(word) ||
    paymentNouns.has(word) ||
    loosePartNouns.has(word) ||
    countNouns.has(word)
  );
}
