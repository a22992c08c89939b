import type { Mention, MentionContext } from "../mention.ts";
import { expressionWords, readAmountExpression } from "./amount-expressions.ts";
import { readBareNumber, readMoney } from "./amounts.ts";
import { dayWords } from "./days-of-words.ts";
import { readDigits } from "./digit-strings.ts";
import { readInstalments } from "./instalments.ts";
import { currencySigns, noteWords } from "./money-lexicon.ts";
import {
  cardinalWords,
  digitRepeats,
  digitWords,
  ordinalWords,
  scaleWords,
} from "./number-lexicon.ts";
import { readDuration, readFrequency } from "./periods.ts";
import { startScan, type Reader, type Reading, type Scan } from "./scan.ts";
import { readShare } from "./shares.ts";
import { weekdayPlurals } from "./calendar-lexicon.ts";
import { readWhen } from "./when.ts";

/** Readers of a number, the ones that are surer of what they see first. */
const numberReaders: readonly Reader[] = [
  readShare,
  readInstalments,
  readMoney,
  readWhen,
  readDigits,
  readDuration,
  readBareNumber,
];

/** Readers by the word that starts them. Most words start none, so most of a text costs one look-up. */
const readersOfWord: ReadonlyMap<string, readonly Reader[]> = readerTable([
  [dayWords, [readWhen]],
  [ordinalWords.keys(), [readWhen]],
  [cardinalWords.keys(), numberReaders],
  [digitWords.keys(), numberReaders],
  [digitRepeats.keys(), [readDigits]],
  [
    ["hundred", ...scaleWords.keys(), "couple", "point"],
    [readShare, readMoney, readWhen, readDuration, readBareNumber],
  ],
  [
    ["a", "an"],
    [readFrequency, readShare, readInstalments, readMoney, readWhen, readDuration, readBareNumber],
  ],
  [
    ["another", "fortnight"],
    [readWhen, readDuration],
  ],
  [["½", "¼", "¾", "⅓", "⅔"], [readShare]],
  [currencySigns.keys(), [readMoney]],
  [["usd", "gbp", "eur", "cny", "rmb", ...noteWords.keys()], [readMoney]],
  [
    ["per", "each", "every", "monthly", "weekly", "pcm", "pw", "pm", "month", "week", "mo", "wk"],
    [readFrequency],
  ],
  [weekdayPlurals, [readFrequency]],
  [
    ["noon", "midday", "midnight", "lunchtime", "quarter", "in", "this", "at", "tonight", "tonite"],
    [readWhen],
  ],
  [expressionWords, [readAmountExpression]],
  [["half"], [readShare, readInstalments, readWhen, readMoney, readDuration, readAmountExpression]],
  [["one"], [readAmountExpression, ...numberReaders]],
  [["+"], [readDigits]],
]);

function readerTable(
  rows: readonly (readonly [Iterable<string>, readonly Reader[]])[],
): ReadonlyMap<string, readonly Reader[]> {
  return new Map(
    rows.flatMap(([words, readers]) => Array.from(words, (word) => [word, readers] as const)),
  );
}

function readAt(scan: Scan, at: number): Reading | undefined {
  const token = scan.tokens[at];
  if (token === undefined) return undefined;
  const readers = token.isFigure ? numberReaders : readersOfWord.get(token.text);
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
    if (reading === undefined) {
      at += 1;
      continue;
    }
    found.length -= reading.absorbs ?? 0;
    found.push(...reading.mentions);
    at = reading.next;
  }
  return found;
}
