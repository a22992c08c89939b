import type { Language } from "../../domain/locale.ts";
import { detectLanguage } from "../../language/detect-language.ts";
import { findKnown } from "./known/compile-known.ts";
import type { KnownPerson } from "./known-person.ts";
import { mergeFound } from "./merge-found.ts";
import { findPatterns } from "./patterns/find-patterns.ts";
import { keptSpans } from "./patterns/kept-words.ts";
import { readText } from "./reading.ts";
import type { Found, RedactedText, RedactTextOptions } from "./redaction.ts";
import { withMarks } from "./with-marks.ts";

/**
 * A text with a mark such as `[name]` or `[电话]` in the place of whatever says who somebody is or how to
 * reach them: what is known of the person however it is written, and what looks like personal data. Sums,
 * days and counts stay. It would rather take out too much than too little. Time is linear.
 */
export function redactText(original: string, options: RedactTextOptions = {}): RedactedText {
  const redactions = mergeFound(original, findPersonal(original, options));
  return withMarks(original, redactions, options.language ?? languageOf(original));
}

const languageOf = (text: string): Language => (detectLanguage(text) === "zh" ? "zh" : "en");

/** Names of paths, events and levels, of which a log is full: no rule could match in them. */
const isPlainWord = /^[a-z/][a-z_./:-]{0,60}$/;

/** Everything in a text that `redactText` takes out, before what overlaps is made one. */
export function findPersonal(original: string, options: RedactTextOptions): Found[] {
  if (options.known === undefined && isPlainWord.test(original)) return [];
  const reading = readText(original, options.asked ?? []);
  const known = peopleOf(options.known).flatMap((person) => findKnown(reading, person));
  if (options.look === "known") return known;
  const kept = keptSpans(original, options.keep ?? []);
  return [...known, ...findPatterns(reading).filter((found) => !kept.holds(found))];
}

/** One known person or several, as a list. */
const peopleOf = (known: RedactTextOptions["known"]): readonly KnownPerson[] => {
  if (known === undefined) return [];
  return isList(known) ? known : [known];
};

const isList = (known: KnownPerson | readonly KnownPerson[]): known is readonly KnownPerson[] =>
  Array.isArray(known);
