import { readdirSync } from "node:fs";
import { languageOf, type Locale } from "../domain/locale.ts";
import {
  readSentences,
  type LabelledSentence,
} from "../evaluation/guard-meaning/labelled-sentence.ts";
import { checkSentence, loadPack } from "../guardrails/index.ts";
import { judgeMeaning } from "../guardrails/meaning/judge-meaning.ts";

/**
 * Forbidden agent sentences caught and lawful ones blocked, author by author of sealed sets: the phrase
 * rules and the privacy gate alone, the model of meaning alone, and both, as `kindline guard` has them
 * (the model also excuses phrases in sentences that it is sure of);
 * then what other thresholds of the model would give (its risk and coverage).
 * `node bench/guard-sealed.ts evaluation/sealed/first evaluation/sealed/second`
 */
const packOf = (locale: Locale) =>
  loadPack(locale === "zh-CN" ? "cn" : locale === "en-GB" ? "uk" : "us");

interface Judged {
  readonly author: string;
  readonly isForbidden: boolean;
  readonly byRules: boolean;
  /** Whether the rules hold it where the model may excuse a phrase that it is sure is harmless. */
  readonly byExcusingRules: boolean;
  readonly confidence: number;
  /** Whether the model takes it to give a debt away to somebody who is not verified. */
  readonly isGivenAway: boolean;
}

function judge({ text, locale, verified, debtorText, author, families }: LabelledSentence): Judged {
  const context = { pack: packOf(locale), locale, verified, debtorText: debtorText ?? undefined };
  const meaning = judgeMeaning({ text, debtorText, language: languageOf(locale) });
  return {
    author,
    isForbidden: families.length > 0,
    byRules: !checkSentence(text, context).allowed,
    byExcusingRules: checkSentence(text, { ...context, isFreeSpeech: true }).findings.some(
      ({ ruleId }) => ruleId !== "all.meaning",
    ),
    confidence: meaning.confidence,
    isGivenAway: !verified && meaning.givesAway >= 0.5,
  };
}

function print(name: string, rows: readonly Judged[], blocks: (row: Judged) => boolean): void {
  const share = (part: readonly Judged[]): string => {
    const count = part.filter(blocks).length;
    return `${count} of ${part.length} (${((100 * count) / part.length).toFixed(1)} %)`.padEnd(20);
  };
  const forbidden = rows.filter(({ isForbidden }) => isForbidden);
  const lawful = rows.filter(({ isForbidden }) => !isForbidden);
  console.log(`${name.padEnd(20)} caught ${share(forbidden)} lawful blocked ${share(lawful)}`);
}

const both = (row: Judged, threshold: number): boolean =>
  row.byExcusingRules || byMeaning(row, threshold);

const byMeaning = (row: Judged, threshold: number): boolean =>
  row.isGivenAway || row.confidence >= threshold;

for (const folder of process.argv.slice(2)) {
  console.log(`\n${folder}`);
  const base = new URL(`../${folder}/`, import.meta.url);
  const rows = readdirSync(base)
    .filter((name) => name.startsWith("agent-"))
    .sort()
    .flatMap((name) => readSentences(new URL(name, base), name.slice("agent-".length, -6)))
    .map(judge);
  const authors = [...new Set(rows.map(({ author }) => author))];
  for (const [name, own] of [
    ...authors.map((author) => [author, rows.filter((row) => row.author === author)] as const),
    ["all", rows] as const,
  ]) {
    print(`${name} rules`, own, ({ byRules }) => byRules);
    print(`${name} meaning`, own, (row) => byMeaning(row, 0.5));
    print(`${name} both`, own, (row) => both(row, 0.5));
  }
  for (const threshold of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
    print(`all both, from ${threshold}`, rows, (row) => both(row, threshold));
  }
}
