import { findKnownNumbers } from "../known/compile-known.ts";
import { mergeFound } from "../merge-found.ts";
import { findLongNumbers } from "../patterns/long-numbers.ts";
import { readText } from "../reading.ts";
import { findPersonal } from "../redact-text.ts";
import type { AskedFor, Found, RedactedText } from "../redaction.ts";
import { withMarks } from "../with-marks.ts";
import type { KnownPerson } from "../known-person.ts";
import type { Span } from "../spans.ts";
import type { CallWords } from "./redact-words.ts";

/** One turn of the debtor, with what was asked for before it. */
export interface DebtorTurn {
  readonly text: string;
  readonly asked: readonly AskedFor[];
  /** What this turn is known to hold, beside what is known of the whole call. */
  readonly known?: KnownPerson;
}

/**
 * The turns of one speaker, in order. A number that is read out over several turns ("138" … "0000" …
 * "2101") is found as one.
 */
export function redactTurns(turns: readonly DebtorTurn[], words: CallWords): RedactedText[] {
  const across = foundAcross(turns, words);
  return turns.map(({ text, asked, known }, index) => {
    const people = known === undefined ? words.known : [...words.known, known];
    const found = findPersonal(text, { known: people, keep: words.keep, asked });
    const redactions = mergeFound(text, [...found, ...(across.get(index) ?? [])]);
    return withMarks(text, redactions, words.language);
  });
}

/** The parts of numbers that go over the end of a turn, by turn. */
function foundAcross(turns: readonly DebtorTurn[], words: CallWords): Map<number, Found[]> {
  const parts = new Map<number, Found[]>();
  const joined = turns.map(({ text }) => text).join("\n");
  const reading = readText(joined, []);
  const found = [
    ...words.known.flatMap((person) => findKnownNumbers(reading, person)),
    ...findLongNumbers(reading),
  ].filter(({ from, to }) => joined.slice(from, to).includes("\n"));
  if (found.length === 0) return parts;
  let start = 0;
  for (const [index, { text }] of turns.entries()) {
    const end = start + text.length;
    const inside = found
      .filter(({ from, to }) => from < end && start < to)
      .map((each) => ({ ...each, ...inTurn(text, each.from - start, each.to - start) }));
    if (inside.length > 0) parts.set(index, inside);
    start = end + 1;
  }
  return parts;
}

/** The part of a span that is in this turn, without the punctuation at the turn's ends. */
function inTurn(text: string, from: number, to: number): Span {
  const isAt = (at: number): boolean => isWord(text.charAt(at));
  const places = Array.from({ length: text.length }, (_, at) => at);
  return {
    from: from < 0 ? Math.max(0, places.findIndex(isAt)) : from,
    to: to > text.length ? places.findLastIndex(isAt) + 1 : to,
  };
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
