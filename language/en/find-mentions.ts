import type { Mention, MentionContext } from "../mention.ts";
import { expressionWords, readAmountExpression } from "./amount-expressions.ts";
import { readBareNumber, readMoney } from "./amounts.ts";
import { weekdayPlurals } from "./calendar-lexicon.ts";
import { dayWords } from "./days-of-words.ts";
import { readDigits } from "./digit-strings.ts";
import { readInstalments } from "./instalments.ts";
import { currencySigns, noteWords } from "./money-lexicon.ts";
import { cardinalWords, digitRepeats, digitWords, scaleWords } from "./number-lexicon.ts";
import { readDuration, readFrequency } from "./periods.ts";
import { startScan, type Reader, type Reading, type Scan } from "./scan.ts";
import { readShare } from "./shares.ts";
import { readWhen } from "./when.ts";

/** Words that may start a number, apart from figures. */
const numberWords = [...cardinalWords.keys(), ...scaleWords.keys()].concat(
  "a an hundred couple point half zero".split(" "),
);

/** The readers, the ones that are surer of what they see first, with the words that may start each. */
const readersInOrder: readonly (readonly [Reader, readonly string[]])[] = [
  [
    readFrequency,
    [
      "a",
      "per",
      "each",
      "every",
      "monthly",
      "weekly",
      "biweekly",
      "fortnightly",
      ...weekdayPlurals,
    ],
  ],
  [readFrequency, ["pcm", "pw", "pm", "p", "month", "week", "mo", "wk", "fortnight"]],
  [readShare, [...numberWords, "½", "¼", "¾", "⅓", "⅔"]],
  [readInstalments, numberWords],
  [readMoney, [...numberWords, ...currencySigns.keys(), ...noteWords.keys()]],
  [readMoney, ["usd", "gbp", "eur", "cny", "rmb"]],
  [
    readWhen,
    [...dayWords, "noon", "midday", "midnight", "lunchtime", "quarter", "in", "this", "at"],
  ],
  [readDigits, [...digitWords.keys(), ...digitRepeats.keys(), ...cardinalWords.keys(), "+"]],
  [readDuration, [...numberWords, "another", "fortnight"]],
  [readBareNumber, numberWords],
  [readAmountExpression, [...expressionWords]],
];

/** The readers of each word. Most words have none, so most of a text costs one look-up. */
const readersOfWord: ReadonlyMap<string, readonly Reader[]> = readersInOrder
  .flatMap(([reader, words]) => words.map((word) => [word, reader] as const))
  .reduce((table, [word, reader]) => {
    const known = table.get(word) ?? [];
    return known.includes(reader) ? table : table.set(word, [...known, reader]);
  }, new Map<string, Reader[]>());

/** A written day or time ("17.05.84", "7.30pm") starts like a sum, so those come first. */
const readersOfFigure: readonly Reader[] = [
  readShare,
  readInstalments,
  readWhen,
  readMoney,
  readDigits,
  readDuration,
  readBareNumber,
];

function readAt(scan: Scan, at: number): Reading | undefined {
  const token = scan.tokens[at];
  if (token === undefined) return undefined;
  const readers = token.isFigure ? readersOfFigure : readersOfWord.get(token.text);
  for (const read of readers ?? []) {
    const reading = read(scan, at);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/**
 * Every value that an English text names, in order: amounts, shares, dates, times, instalments, spans,
 * digits, telephone numbers. The text may be in any case and without punctuation. Mentions overlap in
 * two cases only: four digits that may be a sum or a fragment are both, and the "monthly" of "six
 * monthly payments" is a frequency inside its instalments.
 */
export function findMentionsEn(text: string, context: MentionContext): Mention[] {
  const found: Mention[] = [];
  const scan = startScan(text, context, found);
  for (let at = 0; at < scan.tokens.length;) {
    const reading = readAt(scan, at);
    found.length -= reading?.absorbs ?? 0;
    found.push(...(reading?.mentions ?? []));
    at = reading?.next ?? at + 1;
  }
  return found;
}
