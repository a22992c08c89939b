import { contractionOf } from "./contractions.ts";
import { LatticeBuilder, type Lattice } from "./lattice.ts";
import { undisguise } from "./undisguise.ts";

/** A word with its apostrophes and masks, one mark, or a run of white space. */
const pieces = /[\p{L}\p{N}\p{M}@$][\p{L}\p{N}\p{M}'’@$*!]*|\s+|[^\s]/gu;

const quoteMarks = "“”\"";
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
  const index = builder.length;
  if (word.length > 1) endSpelling(reader);
  for (const part of contractionOf(word)) builder.unit(part, at, at + body.length);
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
  if (/^\s/.test(mark)) {
    if (mark.includes("\n")) endAll(reader, "\n");
    return;
  }
  const isInside = /[a-z0-9]/.test(text.charAt(at + 1));
  if ("!?;".includes(mark) || (mark === "." && !isInside && reader.spelledFrom === undefined)) {
    endAll(reader, mark);
  } else if (clauseMarks.includes(mark)) {
    endSpelling(reader);
    builder.endClause();
  } else if (quoteMarks.includes(mark)) {
    endSpelling(reader);
    builder.quote();
  } else if (mark === "%") {
    builder.unit("percent", at, at + 1);
  } else {
    reader.afterHyphen = mark === "-" && isInside && reader.spelledFrom === undefined;
  }
}

function endAll(reader: Reader, mark: string): void {
  endSpelling(reader);
  reader.builder.endSentence(mark);
}

/** Reads a finished row of single letters as words: "b r e a k", "p.m.", "i s u e you". */
function endSpelling(reader: Reader): void {
  const from = reader.spelledFrom;
  const to = reader.builder.length;
  reader.spelledFrom = undefined;
  if (from === undefined || to - from < 2 || to - from > spelledLettersMax) return;
  const { builder } = reader;
  const kind = to - from < 3 ? "spelling" : "disguise";
  // "I" and "a" are words, so a row may start after one or end before one.
  const starts = isLetterWord(builder.symbolAt(from)) ? [from, from + 1] : [from];
  const ends = isLetterWord(builder.symbolAt(to - 1)) ? [to, to - 1] : [to];
  for (const start of starts) {
    for (const end of ends) {
      if (end - start < 2) continue;
      let symbol = "";
      for (let index = start; index < end; index += 1) symbol += builder.symbolAt(index);
      builder.edge(start, { symbol, to: end, kind });
    }
  }
}

const isLetterWord = (symbol: string): boolean => symbol === "i" || symbol === "a";
