import { addDays, dateAt, type Instant } from "../../domain/calendar.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Mention } from "../../language/mention.ts";
import { mentionContext, mentionsOf } from "../facts/words/mentions.ts";
import type { GuardContext } from "../guard-context.ts";
import { spansOfTexts } from "./spans-of-texts.ts";

type Span = Finding["span"];

/** Numbers below a hundred, in minor units, are hours, ages and counts as often as money. */
const spokenAmountMin = 10_000;

/** Days before the call that a sentence may name: "we called you on Monday". */
const pastDaysMax = 7;

/** Days after the call within which a call back is arranged. */
const futureDaysMax = 60;

/** What makes a few digits a fragment of somebody's identity. */
const fragmentWords =
  /尾号|[后末]四|后[4４]位|身份证|证件|last\s+(?:four|4)|\bend(?:s|ing)\b|\bsocial\b|\bssn\b|\bdigits\b|\bon file\b/iu;

const birthWords = /生日|出生|生于|\bborn\b|\bbirth/iu;

/** Sums, shares, schedules, days, fragments and other values that only the debtor may hear. */
export function privateValues(text: string, context: GuardContext): readonly Span[] {
  const mentions = mentionsOf(text, context);
  const { product, caseId } = context.caseFacts ?? {};
  return [
    ...mentions
      .filter((mention) => isPrivateMention(mention, text, context))
      .map(({ from, to }): Span => [from, to]),
    ...spansOfTexts(text, [product, caseId]),
  ];
}

function isPrivateMention(mention: Mention, text: string, context: GuardContext): boolean {
  switch (mention.kind) {
    case "amount":
      return !mention.isBare || isSpokenSum(mention, text) || isOfCase(mention, context);
    case "share":
    case "instalments":
      return true;
    case "date":
      return birthWords.test(text) || isFarDay(mention.date, context);
    case "digits":
      return fragmentWords.test(text) && isFragment(mention, text);
    default:
      return false;
  }
}

type Amount = Extract<Mention, { kind: "amount" }>;

/** "Eight thousand" is a sum; "12356" is a number to call. */
const isSpokenSum = ({ from, to, minorUnits }: Amount, text: string): boolean =>
  minorUnits >= spokenAmountMin && !/\d/.test(text.slice(from, to));

function isOfCase({ minorUnits }: Amount, { caseFacts }: GuardContext): boolean {
  if (caseFacts === undefined) return false;
  const { balance, principal, interest, lateFee } = caseFacts;
  const own: readonly number[] = [balance, principal, interest, lateFee];
  return minorUnits > 0 && own.includes(minorUnits);
}

/** Days near the call are for calling back; others are due dates and birthdays. */
function isFarDay(date: string, context: GuardContext): boolean {
  if (date === context.caseFacts?.dueDate) return true;
  const { now, timezone } = mentionContext(context);
  const today = dateAt(now as Instant, timezone);
  return date < addDays(today, -pastDaysMax) || date > addDays(today, futureDaysMax);
}

/** Four digits that are not the end of a telephone number. */
const isFragment = (
  { from, digits }: Extract<Mention, { kind: "digits" }>,
  text: string,
): boolean => digits.length === fragmentDigits && !/\d[-\s]?$/.test(text.slice(0, from));

/** Digits of an identity number that are asked for. */
const fragmentDigits = 4;
