import type { Language } from "../../domain/locale.ts";
import type { Family } from "../../domain/vocabulary.ts";
import { normalise } from "../../language/normalise.ts";
import type { CompiledLanguage, PatternKind } from "./compile-language.ts";
import { languages } from "./languages.ts";
import { isHarmless, isQuoted } from "./harmless.ts";
import type { Lattice } from "./lattice.ts";
import { matchPatterns, type PatternMatch } from "./match-patterns.ts";
import { readChinese } from "./read-chinese.ts";
import { readEnglish } from "./read-english.ts";
import type { Reading } from "./reading.ts";

/** One forbidden phrase that does harm where it stands. */
export interface PhraseHit {
  readonly family: Family;
  readonly kind: PatternKind;
  /** UTF-16 positions in the text as it was given, the end excluded. */
  readonly span: readonly [from: number, to: number];
}

const readers: Readonly<Record<Language, (text: string) => Lattice>> = {
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
  const found: PhraseHit[] = [];
  for (const language of ["zh", "en"] as const) {
    if (!isWorthReading(normal.text, language)) continue;
    const reading = read(normal.text, language, debtor);
    const add = (hit: PhraseHit): void => {
      const at = found.findIndex(
        (known) => known.family === hit.family && overlaps(known.span, hit.span),
      );
      const known = found[at];
      if (known === undefined) found.push(hit);
      else found[at] = { ...known, span: union(known.span, hit.span) };
    };
    const spanOf = (from: number, to: number): PhraseHit["span"] => [
      normal.toOriginal(reading.lattice.from[from] ?? 0),
      normal.toOriginal(reading.lattice.to[to - 1] ?? 0),
    ];
    for (const match of matchPatterns(reading.language, reading.lattice, reading.hits)) {
      if (!doesHarm[match.pattern.kind](match, reading)) continue;
      const { family, kind } = match.pattern;
      add({ family, kind, span: spanOf(match.from, match.to) });
    }
    const yes = debtor === undefined ? undefined : affirmation(reading);
    if (yes === undefined || debtor === undefined) continue;
    for (const family of askedAbout(debtor, language)) {
      add({ family, kind: "asked", span: spanOf(yes.from, yes.to) });
    }
  }
  return found;
}

function read(text: string, language: Language, debtor: string | undefined): Reading {
  const lattice = readers[language](text);
  const compiled: CompiledLanguage = languages[language];
  const hits = compiled.trie.find(lattice);
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

const overlaps = (a: PhraseHit["span"], b: PhraseHit["span"]): boolean =>
  a[0] < b[1] && b[0] < a[1];

const union = (a: PhraseHit["span"], b: PhraseHit["span"]): PhraseHit["span"] => [
  Math.min(a[0], b[0]),
  Math.max(a[1], b[1]),
];

const hanChar = /\p{Script=Han}/u;
const latinWord = /[a-z]/;

/** Latin letters may be pinyin, so Chinese is read too where they stand alone. */
const isWorthReading = (text: string, language: Language): boolean =>
  language === "en" ? latinWord.test(text) : hanChar.test(text) || latinWord.test(text);
