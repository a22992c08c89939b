import { toPublicCase } from "../domain/case-views.ts";
import type { Finding } from "../domain/finding.ts";
import { specOf } from "../domain/lines.ts";
import { mentionsOf } from "./facts/mentions.ts";
import { knownSpans } from "./facts/known-spans.ts";
import { findingOf } from "./finding-of.ts";
import type { GuardContext } from "./guard-context.ts";
import { institutionNames } from "./institution-names.ts";
import type { PhraseHit } from "./phrases/find-phrases.ts";

type Span = Finding["span"];

/**
 * What a sentence gives away before the debtor is verified: words of debt, amounts, the product, the due
 * date. The name of the institution gives nothing away, whatever words are in it.
 * @param hits the phrases found in the text; those of F16 are the words of debt.
 */
export function checkPrivacy(
  text: string,
  hits: readonly PhraseHit[],
  context: GuardContext,
): Finding[] {
  if (context.verified) return [];
  const names = publicNames(text, context);
  const isInName = ([from, to]: Span): boolean =>
    names.some(([start, end]) => from >= start && to <= end);
  const words = hits.filter(({ family }) => family === "F16").map(({ span }) => span);
  const spans = [...words, ...valueSpans(text, context)].filter((span) => !isInName(span));
  const isDebtLine = context.line !== undefined && specOf(context.line).privacy === "debt";
  if (isDebtLine && spans.length === 0) spans.push([0, text.length]);
  return spans.map((span) => findingOf("F16", span, context.pack));
}

/** Amounts, the product and the due date of the case. */
function valueSpans(text: string, context: GuardContext): Span[] {
  const { caseFacts } = context;
  const values = mentionsOf(text, context).filter((mention) => {
    if (mention.kind === "amount") {
      return !mention.isBare || mention.minorUnits === caseFacts?.balance;
    }
    return mention.kind === "date" && mention.date === caseFacts?.dueDate;
  });
  const product = caseFacts === undefined ? [] : knownSpans(text, [caseFacts.product]);
  return [...values.map(({ from, to }): Span => [from, to]), ...product];
}

/** Where the text names somebody who may be named to anybody. */
function publicNames(text: string, { facts, caseFacts }: GuardContext): Span[] {
  const names = new Set<string>();
  for (const fact of facts ?? []) {
    if (fact.kind === "text" || fact.kind === "channel") names.add(fact.value ?? "");
  }
  if (caseFacts !== undefined) {
    const { institution, agency, officialChannel, complaintChannel, debtorName } =
      toPublicCase(caseFacts);
    for (const name of [institution, agency, officialChannel, complaintChannel, debtorName]) {
      if (name !== undefined) names.add(name);
    }
  }
  return [...knownSpans(text, names), ...institutionNames(text)];
}
