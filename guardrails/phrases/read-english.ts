import { contractionOf } from "./contractions.ts";
import { LatticeBuilder, type Lattice } from "./lattice.ts";
import { undisguise } from "./undisguise.ts";

/** A word with its apostrophes and masks, one mark, or a run of white space. */
const pieces = /[\p{L}\p{N}\p{M}@$][\p{L}\p{N}\p{M}'’@$*!]*|\s+|[^\s]/gu;

const quoteMarks = '“”"';
const clauseMarks = ",:()[]—–";

/** Single letters in a row that may spell a word; more than this is an alphabet. */
const spelledLettersMax = 16;

interface Reader {
  readonly text: string;
  readonly builder: LatticeBuilder;
  /** Index of the first unit of a row of single letters that is still growing. */
  spelledFrom: number | undefined;
  /** True right after a hyphen that joins two words. */
  afterHyphen: boolean;
}

/**
 * A normalised text as English: one unit a word, contractions spelled out, and beside them what letters
 * written apart and look-alike digits spell.
 */
export function readEnglish(text: string): Lattice {
  const reader: Reader = {
    text,
    builder: new LatticeBuilder(),
    spelledFrom: undefined,
    afterHyphen: false,
  };
  for (const match of text.matchAll(pieces)) {
    const [piece] = match;
    if (/[\p{L}\p{N}]/u.test(piece)) readWord(piece, match.index, reader);
    else readMark(piece, match.index, reader);
  }
  endSpelling(reader);
  return reader.builder.build();
}

function readWord(piece: string, at: number, reader: Reader): void {
  const { builder } = reader;
  // An exclamation mark inside may stand for a letter; at the end it ends the sentence.
  const body = piece.replace(/['’!]+$/, "");
  const word = plain(body);
  if (word.length > 1) endSpelling(reader);
  const index = builder.length;
  for (const part of contractionOf(word)) builder.unit(part, [at, at + body.length]);
  if (word.length === 1 && /[a-z]/.test(word)) reader.spelledFrom ??= index;
  for (const symbol of undisguise(word)) {
    builder.edge(index, { symbol, to: builder.length, kind: "disguise" });
  }
  if (reader.afterHyphen && index > 0) joinHyphenated(reader, index);
  reader.afterHyphen = false;
  if (piece.endsWith("!")) readMark("!", at + piece.length - 1, reader);
}

/** Without accents and combining marks: fiancé as fiance, a struck-through word as the word. */
function plain(word: string): string {
  return /[^ -~]/.test(word)
    ? word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'")
    : word;
}

function joinHyphenated(reader: Reader, index: number): void {
  const { builder } = reader;
  const symbol = builder.symbolAt(index - 1) + builder.symbolAt(index);
  builder.edge(index - 1, { symbol, to: index + 1, kind: "spelling" });
}

function readMark(mark: string, at: number, reader: Reader): void {
  const { builder, text } = reader;
  const isInside = /[a-z0-9]/.test(text.charAt(at + 1));
  const isSpelling = reader.spelledFrom !== undefined;
  if (/^\s/.test(mark)) {
    readSpace(mark, reader);
  } else if ("!?;".includes(mark) || (mark === "." && !isInside && !isSpelling)) {
    endAll(reader, mark);
  } else if (clauseMarks.includes(mark)) {
    endSpelling(reader);
    builder.endClause();
  } else if (quoteMarks.includes(mark)) {
    endSpelling(reader);
    builder.quote();
  } else if (mark === "%") {
    builder.unit("percent", [at, at + 1]);
  } else {
    reader.afterHyphen = mark === "-" && isInside && !isSpelling;
  }
}

function readSpace(space: string, reader: Reader): void {
  if (space.includes("\n")) endAll(reader, "\n");
  // Where letters stand apart, a wider space parts words.
  else if (space.length > 1) endSpelling(reader);
}

function endAll(reader: Reader, mark: string): void {
  endSpelling(reader);
  reader.builder.endSentence(mark);
}

/**
 * Reads a finished row of single letters as a word: "b r e a k", and without its first letter, since "I"
 * and "a" are words. Two letters may be two words or one ("p.m."), so they are read both ways.
 */
function endSpelling(reader: Reader): void {
  const { builder, spelledFrom: from } = reader;
  reader.spelledFrom = undefined;
  if (from === undefined) return;
  const count = builder.length - from;
  if (count < 2 || count > spelledLettersMax) return;
  if (count === 2) {
    const symbol = builder.symbolAt(from) + builder.symbolAt(from + 1);
    builder.edge(from, { symbol, to: from + 2, kind: "spelling" });
    return;
  }
  builder.join(from);
  const word = builder.symbolAt(from);
  // The word itself in disguise, then what is left of it after "I" or "a".
  for (const symbol of /^[ai]/.test(word) ? [word, word.slice(1)] : [word]) {
    builder.edge(from, { symbol, to: from + 1, kind: "disguise" });
  }
}
