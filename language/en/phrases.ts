import { isAfterStop, joinedWordAt, type Token } from "./tokens.ts";

/** A phrase that was met: what it stands for, and where the words that belong to it begin and end. */
export interface PhraseRead<T> {
  readonly value: T;
  readonly at: number;
  readonly next: number;
}

interface Phrase<T> {
  readonly value: T;
  /** The words that each place allows; undefined for the end of a clause. */
  readonly steps: readonly (ReadonlySet<string> | undefined)[];
  /** The first and last step that belong to the mention; those around only have to be there. */
  readonly from: number;
  readonly to: number;
}

/** Phrases by their first words. */
export type PhraseTable<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

const endOfClause = ".";

function compileOne<T>(value: T, pattern: string): Phrase<T> {
  const parts = pattern.split(" ");
  const from = parts.indexOf("<");
  const to = parts.indexOf(">");
  const words = parts.filter((part) => part !== "<" && part !== ">");
  const ownCount = words.filter((part) => part !== endOfClause).length;
  return {
    value,
    steps: words.map((part) => (part === endOfClause ? undefined : new Set(part.split("|")))),
    from: Math.max(from, 0),
    to: to < 0 ? ownCount : to - (from < 0 ? 0 : 1),
  };
}

/**
 * Phrases as data: words with `|` between alternatives, `<` after words that only have to stand
 * before, `>` before words that only have to follow, `.` for the end of a clause.
 */
export function compilePhrases<T>(rows: readonly (readonly [T, string])[]): PhraseTable<T> {
  const table = new Map<string, Phrase<T>[]>();
  for (const [value, pattern] of rows) {
    const phrase = compileOne(value, pattern);
    for (const word of phrase.steps[0] ?? []) {
      table.set(word, [...(table.get(word) ?? []), phrase]);
    }
  }
  return table;
}

function matches<T>(tokens: readonly Token[], at: number, phrase: Phrase<T>): boolean {
  return phrase.steps.every((step, index) => {
    if (index === 0) return true;
    if (step === undefined) return isAfterStop(tokens[at + index]);
    return step.has(joinedWordAt(tokens, at + index));
  });
}

/** The phrase that starts at that token, the one with most words where several do. */
export function readPhrase<T>(
  table: PhraseTable<T>,
  tokens: readonly Token[],
  at: number,
): PhraseRead<T> | undefined {
  let best: Phrase<T> | undefined;
  for (const phrase of table.get(tokens[at]?.text ?? "") ?? []) {
    const isLonger = best === undefined || phrase.steps.length > best.steps.length;
    if (isLonger && matches(tokens, at, phrase)) best = phrase;
  }
  return best && { value: best.value, at: at + best.from, next: at + best.to };
}
