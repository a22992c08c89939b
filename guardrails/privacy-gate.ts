import type { Finding } from "../domain/finding.ts";
import { specOf } from "../domain/lines.ts";
import { findingOf } from "./finding-of.ts";
import type { GuardContext } from "./guard-context.ts";
import { findPhrases, type PhraseHit } from "./phrases/find-phrases.ts";
import { isBeforeOthers } from "./privacy/is-before-others.ts";
import { privateNames, publicNames } from "./privacy/names.ts";
import { privateValues } from "./privacy/values.ts";

type Span = Finding["span"];

/** The phrases found in a sentence, those of F16 being the words of debt. */
interface FoundWords {
  readonly hits: readonly PhraseHit[];
  /** Whether the meaning of the whole sentence excuses its words; values and names are private all the same. */
  readonly isExcused: () => boolean;
}

/**
 * What a sentence gives away to somebody who is not known to be the debtor: words of debt, sums, dates,
 * identity fragments, the product. The name of the institution gives nothing away, whatever words are in
 * it; the creditor's own name does, where the case has a neutral one.
 */
export function checkPrivacy(
  text: string,
  { hits, isExcused }: FoundWords,
  context: GuardContext,
): Finding[] {
  if (!isBeforeOthers(context)) return [];
  const names = publicNames(text, context);
  const isInName = ([from, to]: Span): boolean =>
    names.some(([start, end]) => from >= start && to <= end);
  const words = [...hits, ...echoes(text, context)]
    .filter(({ family }) => family === "F16")
    .map(({ span }) => span);
  const given = words.length > 0 && isExcused() ? [] : words;
  const spans = [...given, ...privateValues(text, context)].filter((span) => !isInName(span));
  spans.push(...privateNames(text, context));
  const isDebtLine = context.line !== undefined && specOf(context.line).privacy === "debt";
  if (isDebtLine && spans.length === 0) spans.push([0, text.length]);
  return distinct(spans).map((span) => findingOf("F16", span, context.pack));
}

/**
 * A stranger's guess stays a guess only if we do not repeat it: elsewhere the debtor's own words may be
 * quoted, here they may not.
 */
const echoes = (text: string, { debtorText }: GuardContext): readonly PhraseHit[] =>
  debtorText === undefined ? [] : findPhrases(text, "");

const distinct = (spans: readonly Span[]): readonly Span[] => [
  ...new Map(spans.map((span) => [span.join(), span])).values(),
];
