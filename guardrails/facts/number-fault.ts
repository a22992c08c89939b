import { DateTime } from "luxon";
import { isLeft, namesLast, paidBefore } from "./counted.ts";
import { isExtremeTrue } from "./extreme-count.ts";
import { expectedOf, nothingExpected } from "./expected.ts";
import type { FactFault, FactScene, MentionOf } from "./fact-scene.ts";
import type { KnownFacts } from "./known-facts.ts";
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
  if (known.counts.has(count) && isExtremeTrue({ text, from, to, count }, known.counts))
    return undefined;
  if (isRemaining(scene, { count, from, to })) return undefined;
  // "Eleven payments of it, then one of that": all but the last of twelve.
  if (known.counts.has(count + 1) && namesLast.test(text)) return undefined;
  const counts = [...known.counts];
  return {
    kind: "count",
    expected: expectedOf(counts, (each) => Math.abs(each - count), String),
  };
}

const feeBefore = /\b(?:fees?|charges?|penalt(?:y|ies))\b[^.,;]*$/i;

/** "After the first one there are eleven left": so many of a plan are paid, and so many are not. */
function isRemaining(
  { text, known }: FactScene,
  { count, from, to }: Pick<MentionOf<"instalments">, "count" | "from" | "to">,
): boolean {
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
