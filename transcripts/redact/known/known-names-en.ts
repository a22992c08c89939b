import { nameKey } from "../../../language/en/name-key.ts";
import { foldText } from "../fold.ts";
import { noNames, wordNames } from "../../../language/en/name-words.ts";
import type { Span } from "../spans.ts";
import { nicknamesOf } from "./nicknames.ts";
import { matches, placesOf } from "../matches.ts";

/** A known name in Latin letters, ready to be looked for in a folded text. */
export interface LatinName {
  /** Written in one piece or letter by letter: a name wherever it stands. */
  readonly patterns: readonly RegExp[];
  /** Each part that is no everyday word. */
  readonly parts: ReadonlySet<string>;
  /** Parts that are everyday words too: Will, Young. */
  readonly wordParts: ReadonlySet<string>;
  /** How the longer parts sound. */
  readonly keys: ReadonlySet<string>;
}

const titles = new Set(
  "mr mrs ms miss mx dr prof sir madam senor senora jr sr ii iii iv esq".split(" "),
);

/** The shortest part that is known by its sound; shorter ones sound like anything. */
const soundCharsMin = 5;

const bounded = (source: string): RegExp => new RegExp(`(?<![a-z])${source}(?![a-z])`, "g");
const isWord = (part: string): boolean => wordNames.has(part) || noNames.has(part);

/** The name compiled, or nothing where it has no Latin letters. */
export function compileLatinName(name: string): LatinName | undefined {
  const folded = foldText(name).text.trim();
  const spoken = folded.replace(/^([^,]+), *(.+)$/, "$2 $1");
  const words = spoken.split(/[^a-z'’-]+/).filter(isNameWord);
  if (words.length === 0) return undefined;
  const parts = [...new Set(words.flatMap(partsOf))];
  const all = [...parts, ...parts.flatMap(nicknamesOf)];
  return {
    patterns: [...wholes(words), ...words.map(spelledOut)].map(bounded),
    parts: new Set(all.filter((part) => !isWord(part))),
    wordParts: new Set(all.filter(isWord)),
    keys: new Set(
      parts.filter((part) => part.length >= soundCharsMin && !isWord(part)).map(nameKey),
    ),
  };
}

const isNameWord = (word: string): boolean => {
  const plain = lettersOf(word);
  return plain.length > 1 && !titles.has(plain);
};

const lettersOf = (word: string): string => word.replace(/[^a-z]/g, "");

/** A word of a name in all its pieces: O'Brien as obrien and brien, Álvarez-Reyes as three. */
const partsOf = (word: string): string[] =>
  [lettersOf(word), ...word.split(/-/).map(lettersOf), ...word.split(/[^a-z]+/)].filter(
    (part) => part.length > 1,
  );

/** K-A-R-E-N; of two letters only with signs between, since "l i" may be anything. */
function spelledOut(word: string): string {
  const letters = Array.from(lettersOf(word));
  return letters.join(letters.length < 3 ? "[.-]" : "[ .,'’-]{1,4}");
}

/** What a name written with a sign is written with, too: o'brien, o brien, obrien. */
const flexible = (word: string): string => word.replace(/['’]/g, "['’ ]?").replace(/-/g, "[ -]?");

/** The whole name in either order, with or without what stands between, spaces or not. */
function wholes(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const gap = "[ _.'’-]?(?:[a-z]\\.? )?";
  const ends = [words[0] ?? "", words.at(-1) ?? ""].map(flexible);
  return [words.map(flexible).join(gap), ends.join(gap), ends.toReversed().join("[ ,]{0,2}")];
}

const word = /[a-z]+(?:['’][a-z]+)*/g;

/** Every place of a folded text where the name or a part of it stands; `cased` has its capitals. */
export function findLatinName(text: string, cased: string, name: LatinName): Span[] {
  const found = name.patterns.flatMap((pattern) => placesOf(pattern, text));
  for (const { 0: token, index } of matches(word, text)) {
    const length = partLength(text, cased, { token, index, name });
    if (length > 0) found.push({ from: index, to: index + length });
  }
  return found.map((span) => widened(cased, span));
}

interface TokenAt {
  readonly token: string;
  readonly index: number;
  readonly name: LatinName;
}

/** How much of a word is a part of the name: "morgan's" less its ending; 0 where it is none. */
function partLength(text: string, cased: string, { token, index, name }: TokenAt): number {
  const base = token.replace(/['’]s$/, "");
  const plain = base.replace(/['’]/g, "");
  if (name.parts.has(plain)) return base.length;
  if (name.wordParts.has(plain)) {
    return isMeantAsName(text, cased, { from: index, to: index + base.length }) ? base.length : 0;
  }
  const isAlike =
    plain.length >= soundCharsMin && !noNames.has(plain) && name.keys.has(nameKey(plain));
  return isAlike ? base.length : 0;
}

const leads =
  /(?:\b(?:mr|mrs|ms|miss|dr|this is|i'm|i am|name is|name's|hi|hello|hey|dear|thanks|thank you|it's|call me|called))[ ,.]{1,2}$/;

/** Whether an everyday word is a name here: introduced, or with a capital that no sentence gave it. */
function isMeantAsName(text: string, cased: string, { from, to }: Span): boolean {
  const before = text.slice(Math.max(0, from - 16), from);
  const isCapital = /^[A-Z]/.test(cased.slice(from, from + 1));
  const isAllCapitals = /^[A-Z ]{4,}$/.test(cased.slice(Math.max(0, from - 6), to + 6).trim());
  if (/(?:^|[^a-z])(?:mr|mrs|ms|miss|dr)[ .]{1,2}$/.test(before)) return true;
  if (!isCapital || isAllCapitals) return false;
  if (leads.test(before)) return true;
  if (/^,? (?:here|speaking)\b/.test(text.slice(to, to + 12))) return true;
  return !/(?:^|[.!?\n:"“”'‘。]) *$/.test(before);
}

/** The name with the capitalised word or the initial right beside it: "Alec Morgan", "J. Morgan". */
function widened(cased: string, { from, to }: Span): Span {
  const before = /(?:^|[^A-Za-z])((?:[A-Z][a-z]+|[A-Z]\.?) )$/.exec(
    cased.slice(Math.max(0, from - 24), from),
  );
  const lead = before?.[1] ?? "";
  const isName =
    /^[A-Z]/.test(cased.slice(from, from + 1)) &&
    lead !== "" &&
    !isPlainWord(lead.trim().toLowerCase());
  return { from: isName ? from - lead.length : from, to };
}

const isPlainWord = (lead: string): boolean =>
  noNames.has(lead) || wordNames.has(lead) || titles.has(lead.replace(".", "")) || lead === "i";
