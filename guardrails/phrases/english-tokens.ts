/** A word or a mark of an English text; white space is only kept as what stood before it. */
export interface Token {
  readonly kind: "word" | "mark";
  /** A word in lower case without accents; a mark as it stands. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** True for a word whose letters were written apart. */
  readonly isSpelled?: true;
  /** White-space characters before it. */
  readonly spaces: number;
}

/**
 * A word with its apostrophes and the signs that may stand for letters (a sign begins one only where a
 * letter follows), letters in the dress of flags, a run of white space, or one mark.
 */
const pieces =
  /(?:[\p{L}\p{N}\p{M}@$]|[!|+€£](?=[@$!|+€£]{0,5}\p{L}))[\p{L}\p{N}\p{M}'’@$*!|+€£]*|[\u{1f1e6}-\u{1f1ff}]+|\s+|[^\s]/gu;

/** Letters with a stroke, which no decomposition takes off. */
const unstroked: ReadonlyMap<string, string> = new Map(
  Array.from("øđłħŧƀɨɍꝑꝗðþœæß", (char, at) => [
    char,
    ["o", "d", "l", "h", "t", "b", "i", "r", "p", "q", "d", "th", "oe", "ae", "ss"][at] ?? char,
  ]),
);

const regionalIndicatorA = 0x1f1e6;

/** Two of these letters are a flag; three or more in a row are a word in another dress. */
const flagWord = /[\u{1f1e6}-\u{1f1ff}]{3}/u;

/** The tokens of a normalised text, in order; a line break is a mark. */
export function englishTokens(text: string): Token[] {
  const tokens: Token[] = [];
  const wordChar = flagWord.test(text) ? /[\p{L}\p{N}\u{1f1e6}-\u{1f1ff}]/u : /[\p{L}\p{N}]/u;
  let spaces = 0;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (/^\s/.test(piece)) {
      if (piece.includes("\n")) tokens.push(mark("\n", index, spaces));
      spaces = piece.length;
      continue;
    }
    // A lone @ is written for "a"; signs without a letter or digit are marks.
    if (wordChar.test(piece) || piece === "@") tokens.push(...wordOf(piece, index, spaces));
    else tokens.push(mark(piece, index, spaces));
    spaces = 0;
  }
  return tokens;
}

const mark = (text: string, from: number, spaces: number): Token => ({
  kind: "mark",
  text,
  from,
  to: from + text.length,
  spaces,
});

function wordOf(piece: string, from: number, spaces: number): Token[] {
  // An exclamation mark inside may stand for a letter; at the end it ends the sentence.
  const body = piece.replace(/['’!]+$/, "");
  const word: Token = { kind: "word", text: plain(body), from, to: from + body.length, spaces };
  return piece.endsWith("!") ? [word, mark("!", from + piece.length - 1, 0)] : [word];
}

/** What may lose something: all but plain letters and Chinese characters. */
const accented = /[^ -~\u2e80-\u9fff]/;

/** Without accents, strokes and combining marks: fiancé as fiance, a struck-through word as the word. */
function plain(word: string): string {
  if (!accented.test(word)) return word;
  let bare = "";
  for (const char of word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'")) {
    bare += unstroked.get(char) ?? letterOfFlag(char);
  }
  return bare;
}

/** A regional indicator as its letter, anything else as it stands. */
function letterOfFlag(char: string): string {
  const place = (char.codePointAt(0) ?? 0) - regionalIndicatorA;
  return place >= 0 && place < 26 ? String.fromCharCode(97 + place) : char;
}
