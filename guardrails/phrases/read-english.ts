import { contractionOf } from "./contractions.ts";
import { englishTokens, type Token } from "./english-tokens.ts";
import { LatticeBuilder, type Lattice } from "./lattice.ts";
import { joinLetterRows } from "./letter-rows.ts";
import { segmentLetters } from "./segment-letters.ts";
import { chatWordOf, isLeet, undisguise } from "./undisguise.ts";
import type { Vocabulary } from "./vocabulary.ts";

const quoteMarks = '“”"';
const clauseMarks = ",:()[]—–";

/** Pieces of one word with marks between them (ar.re.st); more are a list. */
const piecesMax = 6;

/** Letters of the shortest unknown word that may be two, or more, known ones without spaces. */
const twoWordsCharsMin = 7;
const gluedCharsMin = 7;

/** A word that has been read, for those that go on with it. */
interface Read {
  readonly index: number;
  readonly text: string;
  /** How it hangs together with the word before it. */
  readonly link: "none" | "space" | "hyphen" | "mark";
}

interface Reader {
  readonly builder: LatticeBuilder;
  readonly vocabulary: Vocabulary;
  /** Digits stand for letters somewhere, so that a number may be a word. */
  readonly amongLeet: boolean;
  /** The words of the clause so far that may belong together, the last one last. */
  recent: Read[];
  /** The mark right after the last word, if nothing but one mark stood there. */
  mark: "none" | "hyphen" | "mark";
}

/**
 * A normalised text as English: one unit a word, contractions spelled out, and beside them what letters
 * written apart, words taken apart or run together, and look-alike digits spell.
 */
export function readEnglish(text: string, vocabulary: Vocabulary): Lattice {
  const tokens = joinLetterRows(englishTokens(text), vocabulary);
  const reader: Reader = {
    builder: new LatticeBuilder(),
    vocabulary,
    amongLeet: tokens.some((token) => isLeet(token.text, vocabulary)),
    recent: [],
    mark: "none",
  };
  tokens.forEach((token, at) => {
    if (token.kind === "word") readWord(token, reader);
    else readMark(token, tokens[at + 1], reader);
  });
  return reader.builder.build();
}

function readWord(token: Token, reader: Reader): void {
  const { builder, vocabulary } = reader;
  const { text, from, to } = token;
  const link = linkOf(token, reader);
  const index = builder.length;
  const glued = wordsInOne(text, vocabulary);
  if (glued === undefined) {
    for (const part of contractionOf(text)) builder.unit(part, [from, to]);
    addDisguises(token, index, reader);
  } else {
    let at = from;
    for (const word of glued) {
      builder.unit(word, [at, at + word.length]);
      at += word.length;
    }
  }
  reader.recent = link === "none" ? [] : reader.recent.slice(1 - piecesMax);
  reader.recent.push({ index, text, link });
  reader.mark = "none";
  joinPieces(reader);
}

function linkOf({ spaces }: Token, { recent, mark }: Reader): Read["link"] {
  if (recent.length === 0) return "none";
  if (spaces === 0) return mark;
  return mark === "none" && spaces === 1 ? "space" : "none";
}

/** Known words without spaces between them: breakyourlegs. */
function wordsInOne(text: string, vocabulary: Vocabulary): readonly string[] | undefined {
  if (text.length < gluedCharsMin || vocabulary.has(text)) return undefined;
  // Stretched words are not cut up.
  if (!/^[a-z]+$/.test(text) || /(.)\1\1/.test(text)) return undefined;
  const words = segmentLetters(text, vocabulary);
  const isLong = words.length > 2 || text.length >= twoWordsCharsMin;
  return isLong && words.every((word) => vocabulary.has(word)) ? words : undefined;
}

function addDisguises({ text, isSpelled }: Token, index: number, reader: Reader): void {
  const { builder, vocabulary, amongLeet } = reader;
  const to = builder.length;
  const chat = chatWordOf(text);
  if (chat !== undefined) builder.edge(index, { symbol: chat, to, kind: "spelling" });
  // Nobody writes the letters of a word apart but to hide it.
  const hidden = isSpelled === true ? [text] : [];
  for (const symbol of [...hidden, ...undisguise(text, vocabulary, amongLeet)]) {
    builder.edge(index, { symbol, to, kind: "disguise" });
  }
}

/** The last word with those that hang on it as one: pre-approved, ar.re.st, br eak. */
function joinPieces(reader: Reader): void {
  const { recent, vocabulary } = reader;
  const last = recent.at(-1);
  const before = recent.at(-2);
  if (last === undefined || before === undefined) return;
  if (last.link !== "space") {
    joinTightly(reader);
    return;
  }
  // Across a space only two pieces, and only where they are a known word.
  const symbol = before.text + last.text;
  if (vocabulary.has(symbol)) addJoined(before.index, { symbol, kind: "spelling" }, reader);
}

/** Pieces with nothing but a mark between them, from the last one back. */
function joinTightly(reader: Reader): void {
  let symbol = "";
  let kind: "spelling" | "disguise" = "spelling";
  for (const [back, piece] of reader.recent.toReversed().entries()) {
    symbol = piece.text + symbol;
    if (back > 0) addJoined(piece.index, { symbol, kind }, reader);
    if (piece.link === "none" || piece.link === "space") return;
    // Initials take full stops (p.m.); inside a word they hide it.
    if (piece.link === "mark" && symbol.length > 1) kind = "disguise";
  }
}

function addJoined(
  index: number,
  { symbol, kind }: { readonly symbol: string; readonly kind: "spelling" | "disguise" },
  { builder, vocabulary }: Reader,
): void {
  const to = builder.length;
  builder.edge(index, { symbol, to, kind });
  for (const read of undisguise(symbol, vocabulary)) {
    builder.edge(index, { symbol: read, to, kind: "disguise" });
  }
}

function readMark(token: Token, next: Token | undefined, reader: Reader): void {
  const { builder } = reader;
  const { text: mark } = token;
  const isInside = next?.kind === "word" && next.spaces === 0;
  if ("!?;\n".includes(mark) || (mark === "." && !isInside)) builder.endSentence(mark);
  else if (clauseMarks.includes(mark)) builder.endClause();
  else if (quoteMarks.includes(mark)) builder.quote();
  else if (mark === "%") builder.unit("percent", [token.from, token.to]);
  else {
    readJoint(token, reader);
    return;
  }
  reader.recent = [];
}

/** A mark that may stand inside a word. */
function readJoint({ text: mark, spaces }: Token, reader: Reader): void {
  if (spaces > 0 || reader.mark === "mark") reader.recent = [];
  reader.mark = mark === "-" && reader.mark === "none" ? "hyphen" : "mark";
}
