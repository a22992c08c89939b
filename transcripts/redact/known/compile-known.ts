import type { KnownPerson } from "../known-person.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { compilePlaces, findKnownPlaces, type KnownPlaces } from "./known-places.ts";
import { findKnownBirthDates } from "./known-birth-dates.ts";
import { compileDigits, findKnownDigits, type KnownDigits } from "./known-digits.ts";
import { compileLatinName, findLatinName, type LatinName } from "./known-names-en.ts";
import { compileChineseName, findChineseName, type ChineseName } from "./known-names-zh.ts";
import { compileWords, findKnownWords, type KnownWords } from "./known-words.ts";

/** A known person, ready to be looked for in many texts. */
interface CompiledPerson {
  readonly chineseNames: readonly ChineseName[];
  readonly latinNames: readonly LatinName[];
  readonly digits: KnownDigits;
  readonly words: KnownWords;
  readonly places: KnownPlaces;
  readonly birthDate: string | undefined;
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

const compile = (person: KnownPerson): CompiledPerson => ({
  chineseNames: (person.names ?? []).map(compileChineseName).filter(isThere),
  latinNames: (person.names ?? []).map(compileLatinName).filter(isThere),
  digits: compileDigits(person),
  words: compileWords(person),
  places: compilePlaces(person.addresses ?? []),
  birthDate: person.birthDate,
});

// A call has hundreds of texts and one person: what is worked out for the person is kept with it.
const compiled = new WeakMap<KnownPerson, CompiledPerson>();

function compiledOf(person: KnownPerson): CompiledPerson {
  const before = compiled.get(person);
  if (before !== undefined) return before;
  const made = compile(person);
  compiled.set(person, made);
  return made;
}

/** The numbers of a known person in a text, written or read out. */
export const findKnownNumbers = (reading: Reading, person: KnownPerson): Found[] =>
  findKnownDigits(reading, compiledOf(person).digits);

/** Everything of a known person in a text. */
export function findKnown(reading: Reading, person: KnownPerson): Found[] {
  const { chineseNames, latinNames, digits, words, places, birthDate } = compiledOf(person);
  const names = [
    ...chineseNames.flatMap((name) => findChineseName(reading.text, name)),
    ...latinNames.flatMap((name) => findLatinName(reading.text, reading.cased(), name)),
  ];
  return [
    ...names.map((span) => reading.known("name", span)),
    ...findKnownDigits(reading, digits),
    ...findKnownBirthDates(reading, birthDate),
    ...findKnownWords(reading, words),
    ...findKnownPlaces(reading, places),
  ];
}
