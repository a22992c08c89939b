import MiniSearch from "minisearch";
import type { Language } from "../../domain/locale.ts";
import { directionOf, type Direction } from "./direction-of.ts";
import type { KnowledgeDocument, KnowledgePassage } from "./knowledge-document.ts";
import { cutSentences } from "../../language/sentences.ts";
import {
  candidatesMax,
  proseHitsMin,
  proseTermsMin,
  questionCharsMax,
} from "./knowledge-limits.ts";
import { termsOf } from "./terms-of.ts";

/** A passage and the document it stands in. */
export interface IndexedPassage {
  readonly document: KnowledgeDocument;
  readonly passage: KnowledgePassage;
  /** Which of the document, from 1. */
  readonly place: number;
}

/** A passage that may answer, and how well. */
export interface ScoredPassage extends IndexedPassage {
  /** 0 to 1. */
  readonly score: number;
}

/** Passages of documents in one language, to be searched. */
export interface KnowledgeIndex {
  readonly passageCount: number;
  /** The passages that fit a question best, the best first. @param mayAnswer asked of each. */
  search(
    question: string,
    mayAnswer: (document: KnowledgeDocument) => boolean,
  ): readonly ScoredPassage[];
}

/** Running text tells less surely what it answers than a question that somebody wrote down. */
const proseWeight = 0.9;

/** Passages by which terms are weighed at least: in a short leaflet every word would be rare or everywhere. */
const weighedPassagesMin = 50;

/** Words of the question that stand in the answer, not in its questions, count for so much. */
const answerTermWeight = 0.5;

/**
 * Indexes the passages of all documents in a language. The library finds and ranks candidates (BM25 over terms); what a
 * candidate is worth is said anew as a share, since its scores have no scale: how much of the question's weight the
 * passage has, and how much of the written question's weight was asked for. Rare terms weigh more, as in BM25.
 */
export function createKnowledgeIndex(
  documents: readonly KnowledgeDocument[],
  language: Language,
): KnowledgeIndex {
  const passages = documents
    .filter((document) => document.language === language)
    .flatMap((document) =>
      document.passages.map((passage, index) => ({ document, passage, place: index + 1 })),
    );
  const entries = passages.map((indexed) => entryOf(indexed, language));
  const weightOf = weights(entries);
  const library = new MiniSearch<{ id: number; questions: string; headings: string; text: string }>(
    {
      fields: ["questions", "headings", "text"],
      tokenize: (text) => [...termsOf(text, language)],
      processTerm: (term) => term,
      searchOptions: { boost: { questions: 3, headings: 1.5 } },
    },
  );
  library.addAll(
    passages.map(({ passage }, id) => ({
      id,
      questions: passage.questions.join("\n"),
      headings: passage.headings.join("\n"),
      text: passage.text,
    })),
  );
  return {
    passageCount: passages.length,
    search(question, mayAnswer) {
      const ways = waysToAsk(question.slice(0, questionCharsMax), language);
      const [asked] = ways;
      if (asked === undefined) return [];
      const found = library
        .search([...asked.terms].join(" "), {
          tokenize: (text) => text.split(" "),
          filter: ({ id }) => {
            const entry = passages[id as number];
            return entry !== undefined && mayAnswer(entry.document);
          },
        })
        .slice(0, candidatesMax);
      return found
        .flatMap(({ id }) => {
          const entry = entries[id as number];
          return entry === undefined
            ? []
            : [{ ...entry.indexed, score: bestOf(entry, ways, weightOf) }];
        })
        .sort((a, b) => b.score - a.score);
    },
  };
}

/**
 * The terms of a turn, and of the sentences in it that ask: what somebody tells before their question is not in the
 * document, and takes nothing from what is.
 */
function waysToAsk(text: string, language: Language): readonly Way[] {
  const sentences = cutSentences(text);
  const asking = sentences.length > 1 ? sentences.filter((one) => /[?？]\s*$/u.test(one)) : [];
  return [text, ...asking].map((one) => wayOf(one, language)).filter(({ terms }) => terms.size > 0);
}

/** A question as it is compared. */
interface Way {
  readonly terms: ReadonlySet<string>;
  readonly direction: Direction | undefined;
}

const wayOf = (text: string, language: Language): Way => ({
  terms: new Set(termsOf(text, language)),
  direction: directionOf(text, language),
});

const isOpposite = (one: Way, other: Way): boolean =>
  one.direction !== undefined && other.direction !== undefined && one.direction !== other.direction;

const bestOf = (entry: Entry, ways: readonly Way[], weightOf: (term: string) => number): number =>
  Math.max(...ways.map((asked) => scoreOf(entry, asked, weightOf)));

/** A passage with its terms. */
interface Entry {
  readonly indexed: IndexedPassage;
  /** Of each question by itself. */
  readonly questions: readonly Way[];
  readonly text: ReadonlySet<string>;
  /** Of each sentence, with the headings: running text answers with one of them. */
  readonly sentences: readonly ReadonlySet<string>[];
}

const entryOf = (indexed: IndexedPassage, language: Language): Entry => {
  const { questions, text, headings } = indexed.passage;
  const under = headings.slice(1).join("\n");
  const termSet = (words: string): ReadonlySet<string> => new Set(termsOf(words, language));
  return {
    indexed,
    questions: questions.map((question) => wayOf(question, language)),
    text: termSet(`${under}\n${text}`),
    sentences: cutSentences(text).map((sentence) => termSet(`${under}\n${sentence}`)),
  };
};

/** How much a term tells: the fewer passages have it, the more; one that none has, the most. */
function weights(entries: readonly Entry[]): (term: string) => number {
  const counts = new Map<string, number>();
  for (const { questions, text } of entries) {
    for (const term of new Set([...text, ...questions.flatMap(({ terms }) => [...terms])])) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const count = Math.max(entries.length, weighedPassagesMin);
  return (term) => Math.log(1 + count / ((counts.get(term) ?? 0) + 0.5));
}

function scoreOf(
  { indexed, questions, text, sentences }: Entry,
  way: Way,
  weightOf: (term: string) => number,
): number {
  const asked = way.terms;
  const sum = (terms: Iterable<string>): number =>
    [...terms].reduce((total, term) => total + weightOf(term), 0);
  const all = sum(asked);
  if (all === 0) return 0;
  if (questions.length === 0) {
    if (asked.size < proseTermsMin[indexed.document.language]) return 0;
    const covered = sentences
      .map((terms) => [...asked].filter((term) => terms.has(term)))
      .filter(({ length }) => length >= proseHitsMin[indexed.document.language])
      .map(sum);
    return (proseWeight * Math.max(0, ...covered)) / all;
  }
  const scores = questions.map((written) => {
    if (isOpposite(way, written)) return 0;
    const { terms } = written;
    const both = [...asked].filter((term) => terms.has(term));
    const inAnswer = [...asked].filter((term) => !terms.has(term) && text.has(term));
    const covered = (sum(both) + answerTermWeight * sum(inAnswer)) / all;
    const wanted = terms.size === 0 ? 0 : sum(both) / sum(terms);
    return covered + wanted === 0 ? 0 : (2 * covered * wanted) / (covered + wanted);
  });
  return Math.max(...scores);
}
