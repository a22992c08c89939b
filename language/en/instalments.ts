import { spanUnits, type SpanUnit } from "./calendar-lexicon.ts";
import { figureValue, readCardinal, type NumberRead } from "./number-words.ts";
import { skip, spanOf, type Reading, type Scan } from "./scan.ts";
import { isAfterStop, isJoined, joinedWordAt, wordAt, type Token } from "./tokens.ts";
import { loosePartNouns, paymentNouns } from "./units.ts";
import type { Mention } from "../mention.ts";

/** Payments in one plan; what is above was not meant as a count of them. */
const countMax = 120;

/** Words between the number and "payments". */
const adjectives: ReadonlySet<string> = new Set(
  "equal monthly weekly separate smaller small easy more month months even interest free regular".split(
    " ",
  ),
);

/** Payments that lie behind or are late: "I missed two payments". */
const pastLeads: ReadonlySet<string> = new Set(
  "missed miss sent made behind last late skipped past already owe paid previous first".split(" "),
);

const lateWords: ReadonlySet<string> = new Set(["behind", "late", "overdue", "short", "ago"]);

const splitWords: ReadonlySet<string> = new Set(
  "split splitting spread spreading divide divided break cut chop stretch".split(" "),
);
const intoWords: ReadonlySet<string> = new Set(["in", "into", "over", "across", "by"]);
const fillers: ReadonlySet<string> = new Set([
  "the",
  "next",
  "about",
  "like",
  "maybe",
  "say",
  "around",
  "just",
]);
const planNouns: ReadonlySet<string> = new Set(
  "plan plans arrangement option schedule agreement deal".split(" "),
);

/** Words looked back over for "split it". */
const splitWindow = 6;

function readCount(tokens: readonly Token[], at: number): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const read = token.isFigure
    ? { value: figureValue(token.text), next: at + 1 }
    : readCardinal(tokens, at);
  const isCount = read !== undefined && Number.isInteger(read.value) && read.value > 0;
  return isCount && read.value <= countMax ? read : undefined;
}

/** "in", "over" and so on before the number, small words left out. */
function leadOf(
  tokens: readonly Token[],
  at: number,
): { readonly word: string; readonly at: number } {
  let index = at - 1;
  while (fillers.has(wordAt(tokens, index))) index -= 1;
  return { word: wordAt(tokens, index), at: index };
}

function isSplitBefore(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - splitWindow; index -= 1) {
    if (splitWords.has(wordAt(tokens, index))) return true;
  }
  return false;
}

function countReading(scan: Scan, place: { at: number; next: number }, count: number): Reading {
  const mentions: Mention[] = [
    { ...spanOf(scan, place.at, place.next), kind: "instalments", count },
  ];
  for (let index = place.at; index < place.next; index += 1) {
    const word = wordAt(scan.tokens, index);
    if (word !== "monthly" && word !== "weekly") continue;
    mentions.push({ ...spanOf(scan, index, index + 1), kind: "frequency", value: word });
  }
  return { next: place.next, mentions };
}

/** "six payments", "3 equal monthly instalments", "three-payment plan". */
function readPayments(scan: Scan, at: number, count: NumberRead): Reading | undefined {
  const { tokens } = scan;
  let index = count.next;
  while (adjectives.has(joinedWordAt(tokens, index)) && index < count.next + 3) index += 1;
  if (!paymentNouns.has(joinedWordAt(tokens, index))) return undefined;
  const isPast =
    pastLeads.has(wordAt(tokens, at - 1)) ||
    pastLeads.has(leadOf(tokens, at).word) ||
    lateWords.has(joinedWordAt(tokens, index + 1));
  return isPast || count.value < 2
    ? skip(index + 1)
    : countReading(scan, { at, next: index + 1 }, count.value);
}

/** "in two goes", "into four parts", "split three ways". */
function readParts(scan: Scan, at: number, count: NumberRead): Reading | undefined {
  const { tokens } = scan;
  const noun = joinedWordAt(tokens, count.next);
  if (!(loosePartNouns.has(noun) || noun === "times") || count.value < 2) return undefined;
  const isParts = noun !== "times";
  const isSplit = isParts && (intoWords.has(leadOf(tokens, at).word) || isSplitBefore(tokens, at));
  const isTaken = takenWords.has(wordAt(tokens, at - 1));
  const isLots = isParts && joinedWordAt(tokens, count.next + 1) === "of";
  return isSplit || isLots || isTaken
    ? countReading(scan, { at, next: count.next + 1 }, count.value)
    : undefined;
}

/** "$470 a month, taken ten times". */
const takenWords: ReadonlySet<string> = new Set([
  "taken",
  "collected",
  "charged",
  "debited",
  "repeated",
]);

/** "a six month plan", "3-month payment plan". */
function readPlan(scan: Scan, at: number, count: NumberRead): Reading | undefined {
  const { tokens } = scan;
  if (spanUnits.get(joinedWordAt(tokens, count.next)) !== "month") return undefined;
  const following = joinedWordAt(tokens, count.next + 1);
  const noun =
    following === "payment" || following === "repayment" ? count.next + 2 : count.next + 1;
  const isPlan = planNouns.has(joinedWordAt(tokens, noun));
  return isPlan ? countReading(scan, { at, next: noun + 1 }, count.value) : undefined;
}

const paymentsPerUnit: ReadonlyMap<SpanUnit, number> = new Map([
  ["month", 1],
  ["week", 1],
  ["year", 12],
]);

/** Payments in so many months, or weeks or years of a split; one a month, or one a week. */
function paymentsIn(scan: Scan, at: number, count: NumberRead): number | undefined {
  const unit = spanUnits.get(joinedWordAt(scan.tokens, count.next));
  if (isSplitBefore(scan.tokens, at)) {
    const perUnit = paymentsPerUnit.get(unit ?? "day");
    return perUnit && count.value * perUnit;
  }
  const lead = leadOf(scan.tokens, at);
  const isOver = lead.word === "over" || lead.word === "across";
  // "fifty a month for six months".
  const isRated = lead.word === "for" && scan.found.at(-1)?.kind === "frequency";
  return unit === "month" && (isOver || isRated) ? count.value : undefined;
}

/** "over three months", "split it over a year"; not "over three months ago". */
function readMonths(scan: Scan, at: number, count: NumberRead): Reading | undefined {
  const payments = paymentsIn(scan, at, count);
  const next = count.next + 1;
  const isBack = wordAt(scan.tokens, next) === "ago" || wordAt(scan.tokens, at - 1) === "last";
  if (payments === undefined || payments < 2 || isBack) return undefined;
  return countReading(scan, { at, next }, payments);
}

/** "pay (it)", "do it" before "in 4". */
const isPayIn = (tokens: readonly Token[], at: number): boolean => {
  const hasIt = objects.has(wordAt(tokens, at));
  const verb = wordAt(tokens, hasIt ? at - 1 : at);
  return verb === "pay" || (hasIt && verb === "do");
};
const objects: ReadonlySet<string> = new Set(["it", "that", "this"]);

/** "split it in three", "pay in 4", where nothing but the number follows. */
function readSplit(scan: Scan, at: number, count: NumberRead): Reading | undefined {
  const { tokens } = scan;
  const lead = leadOf(tokens, at).word;
  const isInto = lead === "in" || lead === "into" || lead === "by";
  const isPaidIn = wordAt(tokens, at - 1) === "in" && isPayIn(tokens, at - 2);
  const isBare =
    isAfterStop(tokens[count.next]) || afterSplit.has(joinedWordAt(tokens, count.next));
  const isSplit = (isInto && isSplitBefore(tokens, at)) || isPaidIn;
  if (!isSplit || !isBare || count.value < 2) return undefined;
  return countReading(scan, { at, next: count.next }, count.value);
}

const afterSplit: ReadonlySet<string> = new Set(
  "please then or and if starting from with instead maybe so for i is comes makes gives".split(" "),
);

/** "3 x 55.48". */
function readTimes(scan: Scan, at: number, count: NumberRead): Reading | undefined {
  const { tokens } = scan;
  const sign = tokens[count.next];
  const after = tokens[count.next + 1];
  const isTimes = sign?.text === "x" && isJoined(sign) && after !== undefined && isJoined(after);
  const isSum = isTimes && (after.isFigure || "$£€".includes(after.text));
  return isSum && count.value >= 2
    ? countReading(scan, { at, next: count.next + 1 }, count.value)
    : undefined;
}

/** How many payments: "six payments", "over three months", "in 6 instalments", "split it in three". */
export function readInstalments(scan: Scan, at: number): Reading | undefined {
  if (wordAt(scan.tokens, at) === "half") return readInHalf(scan, at);
  const isYear = wordAt(scan.tokens, at) === "a" && joinedWordAt(scan.tokens, at + 1) === "year";
  const count = isYear ? { value: 1, next: at + 1 } : readCount(scan.tokens, at);
  if (count === undefined) return undefined;
  return (
    readPayments(scan, at, count) ??
    readParts(scan, at, count) ??
    readPlan(scan, at, count) ??
    readMonths(scan, at, count) ??
    readSplit(scan, at, count) ??
    readTimes(scan, at, count)
  );
}

/** "split it in half": two payments. */
function readInHalf(scan: Scan, at: number): Reading | undefined {
  const lead = wordAt(scan.tokens, at - 1);
  const isSplit = (lead === "in" || lead === "into") && isSplitBefore(scan.tokens, at);
  return isSplit ? countReading(scan, { at, next: at + 1 }, 2) : undefined;
}
