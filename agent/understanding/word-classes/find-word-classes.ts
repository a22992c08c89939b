import type { Language } from "../../../domain/locale.ts";
import { plainText } from "../rules/plain-text.ts";
import { enWordClasses } from "./en.ts";
import { zhWordClasses } from "./zh.ts";

/** A word of a class, at its place in the turn: counted in words in English, in characters in Chinese. */
export interface ClassedWord {
  readonly at: number;
  readonly name: string;
}

/** The classes of every word and phrase, and how long the longest is. */
interface ClassIndex {
  readonly classesOf: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
}

function indexOf(
  classes: Readonly<Record<string, readonly string[]>>,
  lengthOf: (phrase: string) => number,
): ClassIndex {
  const classesOf = new Map<string, string[]>();
  for (const [name, phrases] of Object.entries(classes)) {
    for (const phrase of phrases) classesOf.set(phrase, [...(classesOf.get(phrase) ?? []), name]);
  }
  return { classesOf, longest: Math.max(...[...classesOf.keys()].map(lengthOf)) };
}

const english = indexOf(enWordClasses, (known) => known.split(" ").length);
const chinese = indexOf(zhWordClasses, (known) => known.length);

/** How many words the longest phrase has that begins with a word. */
const longestFrom = new Map<string, number>();
for (const known of english.classesOf.keys()) {
  const words = known.split(" ");
  const [first = ""] = words;
  longestFrom.set(first, Math.max(longestFrom.get(first) ?? 1, words.length));
}

/** What the words of a turn are about, in their order; the longest phrase at each place counts. */
export function findWordClasses(text: string, language: Language): readonly ClassedWord[] {
  const plain = plainText(text, language);
  return language === "zh" ? inCharacters(plain) : inWords(plain);
}

function inWords(plain: string): ClassedWord[] {
  const words = plain.split(/[ ?]+/).filter((word) => word !== "");
  const found: ClassedWord[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const count = phraseAt(words, at);
    if (count > 1) addClasses(found, at, english.classesOf.get(phrase(words, at, count)));
    // The words of a phrase count by themselves too: "wrong number" is still about a number.
    for (let inner = at; inner < at + count; inner += 1) {
      addClasses(found, inner, english.classesOf.get(words[inner] ?? ""));
    }
    at += count - 1;
  }
  return found;
}

const phrase = (words: readonly string[], at: number, count: number): string =>
  words.slice(at, at + count).join(" ");

/** How many words the longest phrase of a class has that begins here; 1 where none does. */
function phraseAt(words: readonly string[], at: number): number {
  let count = Math.min(longestFrom.get(words[at] ?? "") ?? 1, words.length - at);
  while (count > 1 && !english.classesOf.has(phrase(words, at, count))) count -= 1;
  return count;
}

function inCharacters(plain: string): ClassedWord[] {
  const found: ClassedWord[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    let length = Math.min(chinese.longest, plain.length - at);
    while (length > 0 && !chinese.classesOf.has(plain.slice(at, at + length))) length -= 1;
    addClasses(found, at, chinese.classesOf.get(plain.slice(at, at + length)));
    // The last character of a phrase may begin another: nobody writes where a word ends.
    at += Math.max(0, length - 2);
  }
  return found;
}

function addClasses(found: ClassedWord[], at: number, names: readonly string[] | undefined): void {
  for (const name of names ?? []) found.push({ at, name });
}
