import { languageOf, type Language } from "../../domain/locale.ts";
import {
  readGuardCorpus,
  type LabelledSentence,
} from "../../evaluation/guard-meaning/labelled-sentence.ts";
import {
  falseShareMax,
  privateFalseShareMax,
  trainLanguage,
} from "../../evaluation/guard-meaning/train-language.ts";
import { isAuthorised } from "../../guardrails/authority.ts";
import { checkSentence, loadPack } from "../../guardrails/index.ts";
import { givesNothingAway, isExcused } from "../../guardrails/meaning/check-meaning.ts";
import { judgeMeaning, type Meaning } from "../../guardrails/meaning/judge-meaning.ts";
import {
  decodeMeaningModels,
  type MeaningModels,
} from "../../guardrails/meaning/load-meaning-model.ts";
import { findPhrases } from "../../guardrails/phrases/find-phrases.ts";
import { checkPrivacy } from "../../guardrails/privacy-gate.ts";

/**
 * The yardstick while the guard is worked on, so that the sealed sets need not be: each author of the
 * corpus in turn is kept out of training, and the guard judges the sentences; thresholds are those that
 * training sets, from the same scores. Phrase rules were mended on even lines of all authors but d, and
 * on some of those of d: only the odd lines of c and d tell how rules do with a stranger.
 *
 *   node bench/guard/unseen-authors.ts [zh|en]
 */
const languages = process.argv[2] === undefined ? ["zh", "en"] : [process.argv[2]];

interface Scored {
  readonly sentence: LabelledSentence;
  /** Its place in the author's file, from 0. */
  readonly line: number;
  /** As the models have it, with even odds at a half. */
  readonly meaning: Meaning;
}

const chanceOf = (score: number): number => 1 / (1 + Math.exp(-score));
const scoreOf = (chance: number): number => Math.log(chance / (1 - chance));
const isLawful = ({ sentence }: Scored): boolean => sentence.families.length === 0;

/** The sentences of an author, by models that never saw that author. */
function scoreAuthor(author: string, corpus: readonly LabelledSentence[]): Scored[] {
  const own = corpus.filter((each) => each.author === author);
  const others = corpus.filter((each) => each.author !== author);
  const language = languageOf(own[0]?.locale ?? "zh-CN");
  const models: MeaningModels = decodeMeaningModels(
    trainLanguage(others, language, { areSet: false }),
  );
  return own.map((sentence, line) => ({
    sentence,
    line,
    meaning: judgeMeaning({ ...sentence, language }, models),
  }));
}

/** The score above which no more than a share of these lies. */
function cut(scores: readonly number[], share: number): number {
  const sorted = scores.toSorted((a, b) => b - a);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** Moves the thresholds of what was scored to a half. */
function withThresholds(rows: readonly Scored[]): Scored[] {
  const lawful = rows.filter(isLawful);
  const forbiddenFrom = cut(
    lawful.map(({ meaning }) => scoreOf(meaning.confidence)),
    falseShareMax,
  );
  const privateFrom = cut(
    lawful
      .filter(({ sentence }) => !sentence.verified)
      .map(({ meaning }) => scoreOf(meaning.givesAway)),
    privateFalseShareMax,
  );
  return rows.map((row) => ({
    ...row,
    meaning: {
      ...row.meaning,
      confidence: chanceOf(scoreOf(row.meaning.confidence) - forbiddenFrom),
      givesAway: chanceOf(scoreOf(row.meaning.givesAway) - privateFrom),
    },
  }));
}

const contextOf = ({ locale, verified, debtorText }: LabelledSentence) => ({
  pack: loadPack(locale === "zh-CN" ? "cn" : locale === "en-GB" ? "uk" : "us"),
  locale,
  verified,
  debtorText: debtorText ?? undefined,
});

const byRules = ({ sentence }: Scored): boolean =>
  !checkSentence(sentence.text, contextOf(sentence)).allowed;

/** What the rules hold once the model has excused what it is sure of. */
function byExcusedRules({ sentence, meaning }: Scored): boolean {
  const context = contextOf(sentence);
  const hits = findPhrases(sentence.text, context.debtorText);
  const words = { hits, isExcused: () => givesNothingAway(meaning) };
  return (
    checkPrivacy(sentence.text, words, context).length > 0 ||
    hits.some(
      (hit) =>
        hit.family !== "F16" &&
        !isAuthorised(hit, sentence.text, context) &&
        !isExcused(hit, meaning),
    )
  );
}

const byMeaning = ({ sentence, meaning }: Scored, from: number): boolean =>
  meaning.confidence >= from || (!sentence.verified && meaning.givesAway >= 0.5);

function print(name: string, rows: readonly Scored[], blocked: ReadonlySet<Scored>): void {
  const share = (part: readonly Scored[]): string => {
    const count = part.filter((row) => blocked.has(row)).length;
    return `${count} of ${part.length} (${((100 * count) / part.length).toFixed(1)} %)`;
  };
  const forbidden = rows.filter((row) => !isLawful(row));
  console.log(
    `${name.padEnd(28)} caught ${share(forbidden)}, lawful blocked ${share(rows.filter(isLawful))}`,
  );
}

for (const language of languages as Language[]) {
  const corpus = readGuardCorpus(language);
  const authors = [...new Set(corpus.map(({ author }) => author))].filter((author) =>
    author.startsWith(`${language}-`),
  );
  const rows = withThresholds(authors.flatMap((author) => scoreAuthor(author, corpus)));
  const ruled = new Set(rows.filter(byRules));
  const excused = new Set(rows.filter(byExcusedRules));
  const blockedFrom = (from: number): ReadonlySet<Scored> =>
    new Set(rows.filter((row) => excused.has(row) || byMeaning(row, from)));
  const both = blockedFrom(0.5);
  for (const author of authors) {
    const own = rows.filter(({ sentence }) => sentence.author === author);
    print(`${author} rules`, own, ruled);
    print(`${author} both`, own, both);
    print(
      `${author} both, odd lines`,
      own.filter(({ line }) => line % 2 === 0),
      both,
    );
  }
  for (const from of [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    print(`${language} both, from ${from}`, rows, blockedFrom(from));
  }
  for (const family of new Set(rows.flatMap(({ sentence }) => sentence.families).sort())) {
    const own = rows.filter(({ sentence }) => sentence.families.includes(family));
    const caught = own.filter((row) => both.has(row)).length;
    console.log(`${language} ${family}: ${caught} of ${own.length} caught`);
  }
}
