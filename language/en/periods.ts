import { weekdayPlurals, weekdays } from "./calendar-lexicon.ts";
import { skip, spanOf, type Reading, type Scan } from "./scan.ts";
import { readSpan, spanDays, type SpanRead } from "./spans.ts";
import { joinedWordAt, wordAt } from "./tokens.ts";

type Frequency = "weekly" | "biweekly" | "monthly";

const frequencyReading = (
  scan: Scan,
  place: { at: number; next: number },
  value: Frequency,
): Reading => ({
  next: place.next,
  mentions: [{ ...spanOf(scan, place.at, place.next), kind: "frequency", value }],
});

const plainWords: ReadonlyMap<string, Frequency> = new Map([
  ["monthly", "monthly"],
  ["pcm", "monthly"],
  ["weekly", "weekly"],
  ["pw", "weekly"],
  ["fortnightly", "biweekly"],
  ["biweekly", "biweekly"],
]);

/** What stands after "a" or a stroke in a rate. */
const rateUnits: ReadonlyMap<string, Frequency> = new Map([
  ["month", "monthly"],
  ["mo", "monthly"],
  ["week", "weekly"],
  ["wk", "weekly"],
  ["fortnight", "biweekly"],
]);

const periodWords: ReadonlyMap<string, Frequency> = new Map([
  ...rateUnits,
  ...[...weekdays.keys()].map((word): [string, Frequency] => [word, "weekly"]),
]);

const eachWords: ReadonlySet<string> = new Set(["per", "each", "every"]);

/** "every month", "per week", "every Friday" (whose day is a mention of its own). */
function readEach(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const following = joinedWordAt(tokens, at + 1);
  if (following === "calendar" && joinedWordAt(tokens, at + 2) === "month") {
    return frequencyReading(scan, { at, next: at + 3 }, "monthly");
  }
  const value = periodWords.get(following);
  if (value !== undefined) {
    return frequencyReading(scan, { at, next: weekdays.has(following) ? at + 1 : at + 2 }, value);
  }
  return otherWords.has(following) ? readEveryOther(scan, at) : readEverySpan(scan, at);
}

const otherWords: ReadonlySet<string> = new Set(["other", "second"]);

/** "every other week", "every second Friday" (whose day is a mention of its own); months are skipped. */
function readEveryOther(scan: Scan, at: number): Reading | undefined {
  const word = joinedWordAt(scan.tokens, at + 2);
  const value = periodWords.get(word);
  if (value === undefined) return undefined;
  if (value === "monthly") return skip(at + 3);
  return frequencyReading(scan, { at, next: weekdays.has(word) ? at + 2 : at + 3 }, "biweekly");
}

/** "every two weeks", "each fortnight"; "every ten days" is none that we have a word for. */
function readEverySpan(scan: Scan, at: number): Reading | undefined {
  const span = readSpan(scan.tokens, at + 1);
  if (span === undefined) return undefined;
  const isTwoWeeks = spanDays(span) === biweeklyDays;
  return isTwoWeeks ? frequencyReading(scan, { at, next: span.next }, "biweekly") : skip(span.next);
}

const biweeklyDays = 14;

/** Words before "a month" that make it a rate: "fifty quid a month", "once a week". */
const rateLeads: ReadonlySet<string> = new Set(
  "once payment payments instalment instalments installments much something anything whatever bit little".split(
    " ",
  ),
);

/** Whether the words before that token are a sum that was found, or name payments. */
function isAfterSum(scan: Scan, at: number): boolean {
  const before = scan.tokens[at - 1];
  const last = scan.found.at(-1);
  if (before === undefined) return false;
  const isSum = last?.kind === "amount" || last?.kind === "digits";
  return (isSum && last.to >= before.to) || rateLeads.has(before.text);
}

/** "p/w", "p/m". */
function readPerLetter(scan: Scan, at: number): Reading | undefined {
  const letter = scan.tokens[at + 1];
  const value = letter?.gap === "/" ? rateLetters.get(letter.text) : undefined;
  return value && frequencyReading(scan, { at, next: at + 2 }, value);
}
const rateLetters: ReadonlyMap<string, Frequency> = new Map([
  ["w", "weekly"],
  ["m", "monthly"],
]);

/** "a month" after a sum; elsewhere it is a span. "£50 pm" and "£50/month" likewise. */
function readAfterSum(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const token = tokens[at];
  if (token === undefined || !isAfterSum(scan, at)) return undefined;
  if (token.text === "pm") return frequencyReading(scan, { at, next: at + 1 }, "monthly");
  if (token.text === "p") return readPerLetter(scan, at);
  const isArticle = token.text === "a";
  if (!isArticle && token.gap !== "/") return undefined;
  const place = isArticle ? at + 1 : at;
  const value = rateUnits.get(wordAt(tokens, place));
  return value && frequencyReading(scan, { at, next: place + 1 }, value);
}

/** How often: "monthly", "a month", "per week", "every Friday", "on Fridays". */
export function readFrequency(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const word = wordAt(tokens, at);
  const plain = plainWords.get(word);
  if (plain !== undefined) {
    const isBi = tokens[at]?.gap === "-" && wordAt(tokens, at - 1) === "bi";
    if (!isBi) return frequencyReading(scan, { at, next: at + 1 }, plain);
    return plain === "weekly"
      ? frequencyReading(scan, { at: at - 1, next: at + 1 }, "biweekly")
      : skip(at + 1);
  }
  if (eachWords.has(word)) return readEach(scan, at);
  if (weekdayPlurals.has(word)) return frequencyReading(scan, { at, next: at + 1 }, "weekly");
  return readAfterSum(scan, at);
}

/** Words before "a week" or "a month" that make it a span and not a rate or a manner of speaking. */
const spanLeads: ReadonlySet<string> = new Set(
  "for within me us need take takes about only just him her least than like give another".split(
    " ",
  ),
);

const isSingle = (scan: Scan, at: number, span: SpanRead): boolean => {
  const word = wordAt(scan.tokens, at);
  const isOneDay = word === "one" && span.unit === "day";
  return span.count === 1 && (word === "a" || word === "an" || isOneDay);
};

/** A span of time that is no day and no rate: "thirty days", "two weeks", "a fortnight". */
export function readDuration(scan: Scan, at: number): Reading | undefined {
  const span = readSpan(scan.tokens, at);
  if (span === undefined) return undefined;
  const days = spanDays(span);
  const isAge = joinedWordAt(scan.tokens, span.next) === "old";
  const isRate =
    isSingle(scan, at, span) &&
    span.unit !== "fortnight" &&
    !spanLeads.has(wordAt(scan.tokens, at - 1));
  if (days === undefined || isAge || isRate) return skip(span.next);
  const next = wordAt(scan.tokens, span.next) === "'s" ? span.next + 1 : span.next;
  return { next, mentions: [{ ...spanOf(scan, at, span.next), kind: "duration", days }] };
}
