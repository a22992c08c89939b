import type { Mention } from "../../../language/mention.ts";
import { areAllButLast, chineseLast, isLeft, namesLast, paidBefore } from "./counted.ts";
import type { FactScene } from "../fact-scene.ts";
import type { Place } from "../words/clause.ts";
import { clauseOf } from "../words/clause.ts";

/** Days that people call a month when they count plans in months; a year has twelve of them. */
const daysOfMonth = 30;
const daysOfYear = 365;
const monthsOfYear = 12;

/** The number of instalments that a mention names, in payments or in months; undefined if none. */
export function countOf(mention: Mention, text: string): number | undefined {
  if (mention.kind === "instalments") return mention.count;
  if (
    mention.kind !== "duration" ||
    !/月|month|年|year/i.test(text.slice(mention.from, mention.to))
  ) {
    return undefined;
  }
  if (/半年|half a year/i.test(text.slice(mention.from, mention.to))) return monthsOfYear / 2;
  if (mention.days % daysOfYear === 0) return (mention.days / daysOfYear) * monthsOfYear;
  return mention.days % daysOfMonth === 0 ? mention.days / daysOfMonth : undefined;
}

/**
 * The number of instalments of which an amount at that place is said to be one: the last in its clause
 * before it, else the first after it, else the last anywhere before it, else the first after it.
 */
export function planCountAt(
  place: Place,
  { mentions, text, known }: FactScene,
): number | undefined {
  const counts = mentions.flatMap((mention) => {
    const named = bareCountOf(mention, text, known.counts) ?? countOf(mention, text);
    const count = named === undefined ? undefined : wholeCount(named, mention, text);
    return count === undefined || !isPlan(mention, count, known.counts)
      ? []
      : [{ count, from: mention.from, to: mention.to }];
  });
  if (counts.length === 0) return countOfFirst(text);
  const { before, after } = clauseOf(place);
  const { from, to } = place;
  const start = from - (before.split(alternative).at(-1) ?? before).length;
  const nearBefore = counts.findLast((each) => each.to <= from && each.from >= start);
  const reach = after.search(alternative);
  const end = to + (reach < 0 ? after.length : reach);
  const nearAfter = counts.find((each) => each.from >= to && each.to <= end);
  const near = nearBefore ?? nearAfter;
  if (near !== undefined) return near.count;
  const isApart = (start: number, end: number): boolean => alternative.test(text.slice(start, end));
  const far =
    counts.findLast((each) => each.to <= from && !isApart(each.to, from)) ??
    counts.find((each) => each.from >= to && !isApart(to, each.from));
  return far?.count;
}

/** What follows is another plan: "a last one of £55.49 or 6 payments of £27.74". */
const alternative =
  /或|还是|要么|太[高多重]|压力大|\bor\b|\btoo (?:much|high|steep)\b|\bmore than you can\b/i;

/** "Or four of $210": the word payments is not said again. */
function bareCountOf(
  mention: Mention,
  text: string,
  known: ReadonlySet<number>,
): number | undefined {
  if (mention.kind !== "amount" || !mention.isBare) return undefined;
  const count = mention.minorUnits / 100;
  const isAllButLast = known.has(count + 1) && namesLast.test(text);
  const isRest = isLeft(text, mention.from, mention.to);
  return known.has(count) || isAllButLast || isRest ? count : undefined;
}

/** "The first eleven at this and the last at that" are of a plan of twelve; nothing where no last one is named. */
function countOfFirst(text: string): number | undefined {
  const first = paidBefore(text, text.length);
  const hasLast = namesLast.test(text) || chineseLast.test(text);
  return first > 1 && hasLast ? first + 1 : undefined;
}

/** The number of a plan's payments where the words name those that are left of it, or all but its last. */
function wholeCount(count: number, { kind, from, to }: Mention, text: string): number {
  if (kind === "duration") return count;
  if (isLeft(text, from, to)) return count + paidBefore(text, from);
  return areAllButLast(text, from, to) ? count + 1 : count;
}

/** A span of months that is no plan of the case is a delay or an age, and binds no amount. */
const isPlan = (mention: Mention, count: number, known: ReadonlySet<number>): boolean =>
  mention.kind !== "duration" || known.has(count);
