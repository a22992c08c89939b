import type { Language } from "../../domain/locale.ts";
import { remembered } from "../../domain/remembered.ts";
import type { Family } from "../../domain/vocabulary.ts";
import { normalise } from "../../language/normalise.ts";
import type { CompiledLanguage, PatternKind } from "./compile-language.ts";
import { languages } from "./languages.ts";
import { isHarmless, isQuoted } from "./harmless.ts";
import type { Lattice } from "./lattice.ts";
import { matchPatterns, type PatternMatch } from "./match-patterns.ts";
import { mergeHits, type PhraseHit } from "./phrase-hit.ts";
import { readChinese } from "./read-chinese.ts";
import { readEnglish } from "./read-english.ts";
import type { Reading } from "./reading.ts";
import { isUpsideDown, turnRound } from "./upside-down.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type { PhraseHit } from "./phrase-hit.ts";

const readers: Readonly<Record<Language, (text: string, vocabulary: Vocabulary) => Lattice>> = {
  zh: readChinese,
  en: readEnglish,
};

/**
 * The forbidden phrases of a text, in either language, whatever the locale: a sentence in the other
 * language or a mix of both is read too.
 */
export function findPhrases(text: string, debtorText?: string): PhraseHit[] {
  const normal = normalise(text);
  const debtor = debtorText === undefined ? undefined : normalise(debtorText).text;
  const hits = hitsOf(normal.text, debtor);
  if (isUpsideDown(text)) {
    const { length } = normal.text;
    const round = hitsOf(turnRound(normal.text), debtor);
    for (const hit of round) {
      const turned = moved(hit, ([from, to]) => [length - to, length - from]);
      hits.push({ ...turned, isDisguised: true });
    }
  }
  return mergeHits(
    hits.map((hit) => moved(hit, ([from, to]) => [normal.toOriginal(from), normal.toOriginal(to)])),
  );
}

const moved = (
  hit: PhraseHit,
  place: (span: PhraseHit["span"]) => PhraseHit["span"],
): PhraseHit => ({ ...hit, span: place(hit.span) });

/** The hits in a normalised text, with places in it. */
function hitsOf(text: string, debtor: string | undefined): PhraseHit[] {
  return (["zh", "en"] as const)
    .filter((language) => isWorthReading(text, language))
    .flatMap((language) => hitsInLanguage(text, language, debtor));
}

function hitsInLanguage(text: string, language: Language, debtor: string | undefined): PhraseHit[] {
  const reading = read(text, language, debtor);
  const { lattice, hits } = reading;
  const spanOf = (from: number, to: number): PhraseHit["span"] => [
    lattice.from[from] ?? 0,
    lattice.to[to - 1] ?? 0,
  ];
  const found = matchPatterns(reading.language, lattice, hits)
    .filter((match) => doesHarm[match.pattern.kind](match, reading))
    .map(({ pattern: { family, kind }, words, from, to }) => {
      const isDisguised = words.some((word) => word.isDisguised);
      return { family, kind, isDisguised, span: spanOf(from, to) };
    });
  if (debtor === undefined) return found;
  const yes = affirmation(reading);
  if (yes === undefined) return found;
  const asked = Array.from(askedAbout(debtor, language), (family) => ({
    family,
    kind: "asked" as const,
    isDisguised: false,
    span: spanOf(yes.from, yes.to),
  }));
  return [...found, ...asked];
}

/** Texts whose words are kept: a sentence is read with and without the debtor's, which stand beside several. */
const textsMax = 16;
const readText = remembered<Pick<Reading, "lattice" | "hits">>(textsMax);

function read(text: string, language: Language, debtor: string | undefined): Reading {
  const compiled: CompiledLanguage = languages[language];
  const { lattice, hits } = readText(`${language} ${text}`, () => {
    const made = readers[language](text, compiled.vocabulary);
    return { lattice: made, hits: compiled.trie.find(made).hits };
  });
  const vetoes = hits.get(compiled.guards.vetoes) ?? [];
  return {
    language: compiled,
    lattice,
    hits,
    vetoed: new Set(vetoes.map(({ from }) => lattice.sentence[from] ?? -1)),
    isEcho: (from, to) => {
      const quoted = text.slice(lattice.from[from], lattice.to[to - 1]);
      return debtor === undefined ? undefined : quoted !== "" && debtor.includes(quoted);
    },
  };
}

/** Whether a match of each kind does harm where it stands. */
const doesHarm: Readonly<Record<PatternKind, (match: PatternMatch, reading: Reading) => boolean>> =
  {
    patterns: (match, reading) => !isHarmless(match, reading),
    absolute: (match, reading) => !isHarmless(match, reading),
    authorised: (match, reading) => !isHarmless(match, reading),
    always: (match, reading) => !isQuoted(match, reading),
    disguised: (match, reading) =>
      match.words.some((word) => word.isDisguised) && !isHarmless(match, reading),
    asked: () => false,
  };

/** The plain yes that a text starts with, if it means more than "yes, I am a machine". */
function affirmation({
  language,
  lattice,
  hits,
}: Reading): { from: number; to: number } | undefined {
  // One Chinese character is a yes only by itself: 是, but not 是否.
  const yes = hits
    .get(language.guards.affirmations)
    ?.find((hit) => hit.from === 0 && (hit.to > 1 || isAlone(hit.to, lattice)));
  if (yes === undefined) return undefined;
  const takesBack = (["disclosures", "negators"] as const).some((word) =>
    hits.get(language.guards[word])?.some((hit) => lattice.sentence[hit.from] === 0),
  );
  return takesBack ? undefined : yes;
}

const isAlone = (to: number, { clause, symbols }: Lattice): boolean =>
  clause[to] !== clause[to - 1] || (symbols[to - 1] ?? "").length > 1;

/** The families that a question of the debtor is about. */
function askedAbout(debtor: string, language: Language): ReadonlySet<Family> {
  const { language: compiled, lattice, hits } = read(debtor, language, undefined);
  const matches = matchPatterns(compiled, lattice, hits);
  return new Set(
    matches.filter(({ pattern }) => pattern.kind === "asked").map(({ pattern }) => pattern.family),
  );
}

const hanChar = /\p{Script=Han}/u;
/** Latin letters, also with accents or in the dress of flags. */
const latinWord = /[a-z]|\p{Script=Latin}|[\u{1f1e6}-\u{1f1ff}]{3}/u;

/** Latin letters may be pinyin, so Chinese is read too where they stand alone. */
const isWorthReading = (text: string, language: Language): boolean =>
  language === "en" ? latinWord.test(text) : hanChar.test(text) || latinWord.test(text);
