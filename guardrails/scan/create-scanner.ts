import { buildAutomaton } from "./phrase-automaton.ts";
import { fastRowsOf } from "./fast-rows.ts";
import { PhraseScan, type ScanHit } from "./phrase-scan.ts";
import { SymbolClasses } from "./symbol-classes.ts";
import { symbolsOfPhrase } from "./symbols.ts";

/** A phrase to look for, in plain words. */
export interface ScanPhrase {
  readonly id: string;
  readonly text: string;
}

/** Finds many phrases in texts of any length. */
export interface Scanner {
  /** Every place of every phrase, also where they overlap, by their ends. Linear in the text. */
  readonly scan: (text: string) => ScanHit[];
  /** The same for a text that arrives in chunks: the hits are the same however it was chunked. */
  readonly start: () => PhraseScan;
  /** Size of the tables, which do not grow. */
  readonly bytes: number;
}

/** Phrases of one scanner: many times what a company forbids, so that a runaway list is refused. */
const phrasesMax = 100_000;

/** Characters of one phrase; longer ones are texts. */
const phraseCharsMax = 200;

/**
 * Builds a scanner for plain phrases. Case, width, traditional characters, look-alike letters, accents,
 * invisible characters and marks upon letters make no difference; between Chinese characters neither do
 * white space, dots or emoji, and between words any white space or one mark is a space. A phrase that
 * begins or ends with a letter or digit is not found inside a longer word.
 * @throws RangeError naming the phrase that is empty or too long, or that there are too many.
 */
export function createScanner(phrases: readonly ScanPhrase[]): Scanner {
  if (phrases.length > phrasesMax) {
    throw new RangeError(`Expected at most ${phrasesMax} phrases, got ${phrases.length}.`);
  }
  const classes = new SymbolClasses();
  const rows = phrases.map((phrase) => rowOf(phrase, classes));
  const automaton = buildAutomaton(rows, classes.size);
  const fast = fastRowsOf(automaton, classes.gapSymbol);
  const tables = {
    automaton,
    fast,
    classes,
    ids: phrases.map(({ id }) => id),
    lengths: Int32Array.from(rows, (row) => row.length),
  };
  const start = (): PhraseScan => new PhraseScan(tables);
  function scan(text: string): ScanHit[] {
    const run = start();
    const hits = run.push(text);
    return [...hits, ...run.end()];
  }
  return {
    scan,
    start,
    bytes:
      automaton.bytes +
      fast.next.byteLength +
      fast.rowOf.byteLength +
      fast.stateOf.byteLength +
      classes.ofUnit.byteLength,
  };
}

function rowOf({ id, text }: ScanPhrase, classes: SymbolClasses): number[] {
  const symbols = text.length <= phraseCharsMax ? symbolsOfPhrase(text) : [];
  if (symbols.length === 0) {
    throw new RangeError(
      `Expected 1 to ${phraseCharsMax} characters that can be seen in the phrase "${id}".`,
    );
  }
  return symbols.map((symbol) => classes.add(symbol));
}
