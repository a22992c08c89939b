import type { Mention, MentionContext } from "../mention.ts";
import { amountExpressionRules } from "./amount-expression-rules.ts";
import { amountRules } from "./amount-rules.ts";
import { findBareAmounts } from "./bare-amounts.ts";
import { calendarRules } from "./calendar-rules.ts";
import { durationRules, frequencyRules, instalmentRules } from "./count-rules.ts";
import { findDigits } from "./digit-strings.ts";
import { festivalRules } from "./festival-rules.ts";
import { figureDateRules } from "./figure-date-rules.ts";
import { findPhones } from "./phones.ts";
import { relativeDayRules } from "./relative-day-rules.ts";
import { applyRules, overlap } from "./rules.ts";
import { setScene, type Scene } from "./scene.ts";
import { shareRules } from "./share-rules.ts";
import { timeRules } from "./times.ts";

const dateRules = [...figureDateRules, ...festivalRules, ...calendarRules, ...relativeDayRules];

/** Money comes before spans and counts, whose words are found inside its. */
const valueRules = [...shareRules, ...instalmentRules, ...amountRules, ...durationRules];

/**
 * Everything in a Chinese text that has a value, by place. A number may be found in two ways where the
 * words allow both: 1500 as a bare amount and as digits, the day of a time as a date too.
 */
export function findMentionsZh(text: string, context: MentionContext): Mention[] {
  const scene = setScene(text, context);
  const spent = new Set<number>();
  const dates = applyRules(dateRules, scene, spent);
  const times = applyRules(timeRules(dates), scene, spent);
  const values = applyRules(valueRules, scene, spent);
  const expressions = applyRules(amountExpressionRules, scene, spent);
  const frequencies = applyRules(frequencyRules, scene, new Set());
  const inText = [...dates, ...times, ...values, ...expressions, ...frequencies].map((mention) =>
    toText(mention, scene),
  );
  const digits = findDigits(scene);
  const phones = findPhones(scene.text, digits);
  const free = digits.filter((string) => isFree(string, [...inText, ...phones]));
  const bare = findBareAmounts(scene, spent).filter(
    (amount) => !isPartOf(amount, [...phones, ...free]),
  );
  return [...inText, ...phones, ...free, ...bare]
    .map((mention) => toOriginal(mention, scene, text))
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Whether a string of digits is nothing else: but eight digits may be a birth date and an account too. */
function isFree(string: Mention & { kind: "digits" }, others: readonly Mention[]): boolean {
  return !others.some((other) => {
    const isBirthDate = other.kind === "date" && string.digits.length === 8;
    return overlap(other, string) && !(isBirthDate && other.to - other.from === 8);
  });
}

/** Whether an amount is a single digit out of more of them, or part of a telephone number. */
function isPartOf(amount: Mention, strings: readonly Mention[]): boolean {
  const isOneDigit = amount.to - amount.from === 1;
  return strings.some(
    (string) => overlap(string, amount) && (isOneDigit || string.kind === "phone"),
  );
}

const toText = (mention: Mention, scene: Scene): Mention => ({
  ...mention,
  from: scene.toText(mention.from),
  to: scene.toText(mention.to),
});

/** The mention at its place in the original, without the spaces that were taken out after it. */
function toOriginal(mention: Mention, scene: Scene, original: string): Mention {
  const from = scene.toOriginal(mention.from);
  const words = original.slice(from, scene.toOriginal(mention.to));
  return { ...mention, from, to: from + words.trimEnd().length };
}
