import { readFileSync } from "node:fs";
import type { Language } from "../../domain/locale.ts";
import type { LinearModel } from "../../language/classifier/linear-model.ts";
import {
  decodeLinearModel,
  type StoredLinearModel,
} from "../../language/classifier/stored-linear-model.ts";

/** What the wordings of a line have in common, the fact marks counted as one character each. */
export interface WordingBounds {
  /** How often each of them says "not" at the least. */
  readonly negationsMin: number;
  /** How long the longest of them is, in characters and in thoughts. */
  readonly charsMax: number;
  readonly clausesMax: number;
}

/** The words that the wordings of each line are made of. */
export interface StoredWords {
  /** Words of every line, and of the lines that may be said to anybody. */
  readonly common: { readonly public: readonly string[]; readonly debt: readonly string[] };
  /** Words of one line. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
  /** Words that the wordings of a line only ever deny, and those that they never deny. */
  readonly polarities: Readonly<
    Record<
      string,
      WordingBounds & { readonly denied: readonly string[]; readonly affirmed: readonly string[] }
    >
  >;
}

/** What was learnt from the recorded wordings of a language. */
export interface StoredWordingModel {
  readonly classifier: StoredLinearModel;
  readonly words: StoredWords;
}

/** The same, ready to judge. */
export interface WordingModel {
  readonly classifier: LinearModel;
  readonly common: { readonly public: ReadonlySet<string>; readonly debt: ReadonlySet<string> };
  readonly lines: ReadonlyMap<string, ReadonlySet<string>>;
  readonly denied: ReadonlyMap<string, ReadonlySet<string>>;
  readonly affirmed: ReadonlyMap<string, ReadonlySet<string>>;
  /** The bounds of each line's wordings. */
  readonly bounds: ReadonlyMap<string, WordingBounds>;
}

const loaded = new Map<Language, WordingModel>();

/** The model of a language, read at its first use. Trained by `npm run train`. */
export function loadWordingModel(language: Language): WordingModel {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const path = new URL(`./model/${language}.json`, import.meta.url);
  const model = decodeWordingModel(JSON.parse(readFileSync(path, "utf8")) as StoredWordingModel);
  loaded.set(language, model);
  return model;
}

/** A stored model, ready to judge. The lines that it learnt are its classes. */
export function decodeWordingModel({ classifier, words }: StoredWordingModel): WordingModel {
  return {
    classifier: decodeLinearModel(classifier, classifier.classes),
    common: { public: new Set(words.common.public), debt: new Set(words.common.debt) },
    lines: setsOf(words.lines, (own) => own),
    denied: setsOf(words.polarities, ({ denied }) => denied),
    affirmed: setsOf(words.polarities, ({ affirmed }) => affirmed),
    bounds: new Map(Object.entries(words.polarities)),
  };
}

const setsOf = <T>(
  lines: Readonly<Record<string, T>>,
  words: (entry: T) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(lines).map(([line, entry]) => [line, new Set(words(entry))]));
