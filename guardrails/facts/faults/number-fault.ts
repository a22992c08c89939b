import { DateTime } from "luxon";
import { areAllButLast, isLeft, namesLast, paidBefore } from "../claims/counted.ts";
import { isExtremeTrue } from "../claims/extreme-count.ts";
import { expectedOf, nothingExpected } from "../values/expected.ts";
import type { FactFault, FactScene, MentionOf } from "../fact-scene.ts";
import type { KnownFacts } from "../values/known-facts.ts";
import { overdueWords, periodFault } from "./period-fault.ts";
import { shareFault } from "./share-fault.ts";

const daysOfMonth = 30;

/** Characters around months in which a word makes them time overdue. */
const overdueReach = 9;

/** What is wrong with a number of instalments: the creditor has not authorised it. */
export function countFault(
  { count, from, to }: MentionOf<"instalments">,
  scene: FactScene,
): FactFault | undefined {
  const { known, text } = scene;
  const around = text.slice(Math.max(0, from - overdueReach), to + overdueReach);
  // "Cut the late charge in half" splits no payment.
  if (/^half$/i.test(text.slice(from, to)) && feeBefore.test(text.slice(0, from))) {
    return shareFault({ kind: "share", basisPoints: 5_000, from, to }, scene);
  }
  // "Over three months behind" reads like a plan over three months.
  if (/month|月/i.test(text.slice(from, to)) && overdueWords.test(around)) {
    return periodFault({ from, to, days: count * daysOfMonth }, scene);
  }
  if (isOfPlan(scene, { count, from, to }) || isRefused(text, from, to)) return undefined;
  const counts = [...known.counts];
  return {
    kind: "count",
    expected: expectedOf(counts, (each) => Math.abs(each - count), String),
  };
}

type Counted = Pick<MentionOf<"instalments">, "count" | "from" | "to">;

/** The number of a plan's payments, of those that are left of it, or of all but its last. */
function isOfPlan(scene: FactScene, { count, from, to }: Counted): boolean {
  const { known, text } = scene;
  const isWhole = !areAllButLast(text, from, to);
  const isKnown = isWhole && known.counts.has(count);
  if (isKnown && isExtremeTrue({ text, from, to, count }, known.counts)) return true;
  if (isRemaining(scene, { count, from, to })) return true;
  // "Eleven payments of it, then one of that": all but the last of twelve.
  return known.counts.has(count + 1) && (!isWhole || namesLast.test(text));
}

/** "I can't stretch it to 30", 分不了30期: a number that is not authorised is refused with truth. */
function isRefused(text: string, from: number, to: number): boolean {
  const before = clauseBefore.exec(text.slice(0, from))?.[0] ?? "";
  const after = clauseAfter.exec(text.slice(to))?.[0] ?? "";
  if (beyond.test(before) || refusal.test(after)) return false;
  return refusal.test(before) || refusedAfter.test(after);
}

const clauseBefore = /[^，,。；;.!?！？]*$/u;
const clauseAfter = /^[^，,。；;.!?！？]*/u;
const refusal =
  /(?:不能|没法|无法|不可以|不支持|没有?办法|做不[到了]|[分拆]不[到了成])|\b(?:can['’]t|cannot|couldn['’]t|not able to|unable to|won['’]t be able to|isn['’]t possible to) (?:\w+ ){0,3}?(?:stretch|do|offer|set|go|spread|split|extend|give|arrange|make|break|divide)\b/iu;
const refusedAfter =
  /^(?:的方案|的)?(?:办不了|做不了|不行|不可以|没有|不支持|分不了)|^ (?:isn['’]t|aren['’]t|is not|are not) (?:something (?:I|we) can|available|possible|on offer|an option)/iu;

/** What is refused beyond a number is not refused up to it. */
const beyond =
  /超过|多于|以上|比|\b(?:more than|beyond|over|past|longer than|above|fewer than|less than|under)\b/iu;

const feeBefore = /\b(?:fees?|charges?|penalt(?:y|ies))\b[^.,;]*$/i;

/** "After the first one there are eleven left": so many of a plan are paid, and so many are not. */
function isRemaining({ text, known }: FactScene, { count, from, to }: Counted): boolean {
  return isLeft(text, from, to) && known.counts.has(count + paidBefore(text, from));
}

/** What is wrong with a moment: no fact names it. */
export function timeFault({ at }: MentionOf<"time">, { known }: FactScene): FactFault | undefined {
  const moment = DateTime.fromISO(at).toMillis();
  const times = [...known.times];
  if (times.some((each) => DateTime.fromISO(each).toMillis() === moment)) return undefined;
  return { kind: "date", expected: times.join(" | ") || nothingExpected };
}

/** Digits of a number that ends in them say which one it is; fewer say nothing. */
const digitsMin = 3;

/** From so many digits on, a number may be said with another country code. */
const wholeNumberMin = 7;

/** Whether a number is written in a known text, marks and country code aside. */
export function isKnownNumber(number: string, known: KnownFacts): boolean {
  const digits = number.replace(/[^\dX]/gi, "");
  return [...known.texts].some((text) => {
    const own = text.replace(/\D/g, "");
    if (own.length < digitsMin) return false;
    return own === digits || (own.length >= wholeNumberMin && digits.endsWith(own));
  });
}

/** The channels a wrong number may have been meant to be. */
export function numberFault(known: KnownFacts): FactFault {
  const numbers = [...known.texts].filter((text) => text.replace(/\D/g, "").length >= digitsMin);
  return {
    kind: "digits",
    expected: expectedOf(
      numbers,
      () => 0,
      (text) => text,
    ),
  };
}
