import { readdirSync, readFileSync } from "node:fs";
import { languageOf, type Language, type Locale } from "../domain/locale.ts";
import { checkSentence, loadPack } from "../guardrails/index.ts";
import { addCharacterNgrams, addWordNgrams } from "../language/classifier/ngrams.ts";
import { normalise } from "../language/normalise.ts";
import { examples, paraphrases } from "../test/guardrails/phrases/example-files.ts";

/**
 * Forbidden agent sentences caught and lawful ones blocked, author by author of a sealed set: our phrase
 * rules, beside a character-n-gram Bayes classifier trained on the examples of the rules of conduct.
 * `node bench/guard-sealed.ts evaluation/sealed/first`
 */
interface Row {
  readonly locale: Locale;
  readonly text: string;
  readonly verified: boolean;
  readonly debtorText: string | null;
  readonly families: readonly string[];
}

function featuresOf(text: string, language: Language): ReadonlySet<number> {
  const bag = new Set<number>();
  const plain = normalise(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (language === "zh") addCharacterNgrams(bag, plain.replaceAll(" ", ""));
  else addWordNgrams(bag, plain.split(" "));
  return bag;
}

/** Naive Bayes with add-one smoothing: true for forbidden. */
function trainBayes(language: Language): (text: string) => boolean {
  const counts = { forbidden: new Map<number, number>(), lawful: new Map<number, number>() };
  const totals = { forbidden: 0, lawful: 0 };
  for (const { text, forbidden, locale } of [...examples, ...paraphrases]) {
    if (languageOf(locale) !== language) continue;
    const side = forbidden ? "forbidden" : "lawful";
    totals[side] += 1;
    for (const feature of featuresOf(text, language)) {
      counts[side].set(feature, (counts[side].get(feature) ?? 0) + 1);
    }
  }
  return (text) => {
    let odds = Math.log(totals.forbidden / totals.lawful);
    for (const feature of featuresOf(text, language)) {
      // What training never saw says nothing of either side.
      if (!counts.forbidden.has(feature) && !counts.lawful.has(feature)) continue;
      const bad = ((counts.forbidden.get(feature) ?? 0) + 1) / (totals.forbidden + 2);
      const good = ((counts.lawful.get(feature) ?? 0) + 1) / (totals.lawful + 2);
      odds += Math.log(bad / good);
    }
    return odds > 0;
  };
}

const packOf = (locale: Locale) =>
  loadPack(locale === "zh-CN" ? "cn" : locale === "en-GB" ? "uk" : "us");

const isBlocked = ({ text, locale, verified, debtorText }: Row): boolean =>
  !checkSentence(text, {
    pack: packOf(locale),
    locale,
    verified,
    debtorText: debtorText ?? undefined,
  }).allowed;

function print(name: string, rows: readonly Row[], blocks: (row: Row) => boolean): void {
  const forbidden = rows.filter((row) => row.families.length > 0);
  const lawful = rows.filter((row) => row.families.length === 0);
  const share = (part: readonly Row[]): string =>
    `${part.filter(blocks).length} of ${part.length}`.padEnd(9);
  console.log(
    `${name.padEnd(12)} forbidden caught ${share(forbidden)} lawful blocked ${share(lawful)}`,
  );
}

const folder = process.argv[2] ?? "evaluation/sealed/first";
for (const file of readdirSync(folder)
  .filter((name) => name.startsWith("agent-"))
  .sort()) {
  const rows = readFileSync(`${folder}/${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const author = file.slice("agent-".length, -".jsonl".length);
  const bayes = trainBayes(languageOf(rows[0]?.locale ?? "en-US"));
  print(`${author} rules`, rows, isBlocked);
  print(`${author} n-grams`, rows, (row) => bayes(row.text));
}
