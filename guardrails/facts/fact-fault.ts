import { DateTime } from "luxon";
import { daysBetween, weekdayOf, type PlainDate } from "../../domain/calendar.ts";
import type { Currency } from "../../domain/money.ts";
import type { Mention } from "../../language/mention.ts";
import type { KnownValues } from "./value-sets.ts";
import { weekdayIn } from "./weekday-in.ts";

/** What is wrong with a value that a sentence names. */
export type FactFault = "amount" | "currency" | "share" | "date" | "count" | "digits";

/** What a value is compared with. */
export interface FactScene {
  readonly text: string;
  readonly known: KnownValues;
  readonly today: PlainDate;
  readonly currency: Currency | undefined;
}

/** Days that people call a month when they count plans in months. */
const daysOfMonth = 30;

const half = 5_000;

type MentionOf<K extends Mention["kind"]> = Extract<Mention, { kind: K }>;

type Checks = {
  readonly [K in Mention["kind"]]: (
    mention: MentionOf<K>,
    scene: FactScene,
  ) => FactFault | undefined;
};

const unless = (isKnown: boolean, fault: FactFault): FactFault | undefined =>
  isKnown ? undefined : fault;

const checks: Checks = {
  amount: amountFault,
  "amount-expression": ({ value }, { known }) =>
    unless(value !== "half" || knowsHalf(known), "share"),
  share: ({ basisPoints }, { known }) => unless(isKnownShare(basisPoints, known), "share"),
  date: (mention, scene) => unless(isKnownDate(mention, scene), "date"),
  time: ({ at }, { known }) => unless(isKnownTime(at, known), "date"),
  instalments: ({ count }, { known }) => unless(known.counts.has(count), "count"),
  duration: (mention, scene) => unless(isKnownSpan(mention, scene), "date"),
  digits: ({ digits }, { known }) => unless(isKnownNumber(digits, known), "digits"),
  phone: ({ e164 }, { known }) => unless(isKnownNumber(e164, known), "digits"),
  frequency: () => undefined,
};

/** What is wrong with a mention, or undefined where the facts bear it out. */
export function faultOf<K extends Mention["kind"]>(
  mention: MentionOf<K>,
  scene: FactScene,
): FactFault | undefined {
  return checks[mention.kind](mention, scene);
}

function amountFault(
  mention: MentionOf<"amount">,
  { known, currency }: FactScene,
): FactFault | undefined {
  const { minorUnits, isBare } = mention;
  if (known.money.has(minorUnits)) {
    const isOther = mention.currency !== undefined && currency !== undefined;
    return isOther && mention.currency !== currency ? "currency" : undefined;
  }
  if (!isBare) return "amount";
  const count = minorUnits / 100;
  // "One" is a word more often than a number.
  return count === 1 || known.counts.has(count) || known.days.has(count) ? undefined : "amount";
}

function isKnownDate(mention: MentionOf<"date">, { text, known, today }: FactScene): boolean {
  const { from, to } = mention;
  const date = mention.date as PlainDate;
  const words = text.slice(from, to);
  const hasFigures =
    /[\d一二三四五六七八九十]/.test(words) || /\b[a-z]+(?:st|nd|rd|th)\b/i.test(words);
  // Neither "you need not decide today" nor "the first payment" names a date.
  if ((date === today && !hasFigures) || /^(?:the )?first$/i.test(words)) return true;
  if (/天|日内|\bdays?\b|\bweeks?\b/i.test(words) && known.days.has(daysBetween(today, date))) {
    return true;
  }
  const weekday = weekdayIn(words);
  return [...known.dates].some((each) => {
    const isSame = each === date || (!hasYear(words) && each.slice(5) === date.slice(5));
    return isSame && (weekday === undefined || weekday === weekdayOf(each));
  });
}

/** Days without a year are read forwards, but a due date lies behind: the year is then no claim. */
const hasYear = (words: string): boolean => /\d{4}|年/.test(words);

function isKnownTime(at: string, known: KnownValues): boolean {
  const moment = DateTime.fromISO(at).toMillis();
  return [...known.times].some((each) => DateTime.fromISO(each).toMillis() === moment);
}

/** "Which day" is 哪一天: one day is no claim. A plan of three instalments may be called three months. */
function isKnownSpan(
  { days, from, to }: MentionOf<"duration">,
  { text, known }: FactScene,
): boolean {
  if (days === 1 || known.days.has(days)) return true;
  const isInMonths = /月|month/i.test(text.slice(from, to));
  return isInMonths && days % daysOfMonth === 0 && known.counts.has(days / daysOfMonth);
}

const knowsHalf = (known: KnownValues): boolean =>
  known.shares.has(half) ||
  [...known.money].some((amount) => amount > 0 && known.money.has(2 * amount));

/** A share is known by itself; half also where a known amount is half of another. */
const isKnownShare = (basisPoints: number, known: KnownValues): boolean =>
  known.shares.has(basisPoints) || (basisPoints === half && knowsHalf(known));

/** A number as it is written anywhere in a known text, marks and country code aside. */
function isKnownNumber(number: string, known: KnownValues): boolean {
  const digits = number.replace(/[^\dX]/gi, "");
  return [...known.texts].some((text) => {
    const own = text.replace(/\D/g, "");
    return own.length > 2 && (own === digits || (own.length > 6 && digits.endsWith(own)));
  });
}
