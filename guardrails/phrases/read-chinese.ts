import { LatticeBuilder, type Lattice } from "./lattice.ts";
import { cutSyllables } from "./pinyin-runs.ts";
import { spreadMarks } from "./spread-marks.ts";
import { composedOf } from "./taken-apart.ts";

/** Digits that are written for what they sound like: 弄4你. */
const digitSounds: ReadonlyMap<string, readonly string[]> = new Map([
  ["0", ["ling"]],
  ["1", ["yi", "yao"]],
  ["2", ["er"]],
  ["3", ["san"]],
  ["4", ["si"]],
  ["5", ["wu", "wo"]],
  ["6", ["liu"]],
  ["7", ["qi"]],
  ["8", ["ba"]],
  ["9", ["jiu"]],
]);

/** Forms that patterns need not tell apart: of address, and of characters that simplification leaves. */
const folded: ReadonlyMap<string, string> = new Map([
  ["您", "你"],
  ["妳", "你"],
  ["祢", "你"],
  ["覆", "复"],
  ["俱", "具"],
]);

/** From so many on, the same character again and again is one that is stretched: 弄死死死你. */
const repeatsMin = 3;

const sentenceEnds = "。!?;\n";
const clauseEnds = ",:()《》[]【】—";
const quoteMarks = '“”"「」『』';

interface Reader {
  readonly text: string;
  readonly builder: LatticeBuilder;
  /** Marks that only keep the characters of a word apart, whatever they mean elsewhere. */
  readonly spread: ReadonlySet<number>;
}

/**
 * A normalised text as Chinese: one unit a character; spaces, dots, emoji and other marks between
 * characters are dropped, Latin syllables and digits are also read by their sound.
 */
export function readChinese(text: string): Lattice {
  const reader: Reader = { text, builder: new LatticeBuilder(), spread: spreadMarks(text) };
  for (let at = 0; at < text.length;) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (latinLetterOf(char) !== undefined) at = readRun(at, reader);
    else if (isWordChar(char)) at = readChar(char, at, reader);
    else {
      readMark(char, at, reader);
      at += char.length;
    }
  }
  return reader.builder.build();
}

function readChar(char: string, at: number, { text, builder }: Reader): number {
  const index = builder.length;
  let to = at + char.length;
  while (text.startsWith(char, to)) to += char.length;
  const isStretched = to - at >= repeatsMin * char.length && !isDigit(char);
  if (!isStretched) to = at + char.length;
  builder.unit(folded.get(char) ?? char, [at, to]);
  const whole = composedOf(char, text.charAt(to));
  if (whole !== undefined) builder.edge(index, { symbol: whole, to: index + 2, kind: "disguise" });
  // A digit of a longer number stands for itself.
  if (isDigit(char) && !isDigit(text.charAt(at - 1)) && !isDigit(text.charAt(to))) {
    for (const symbol of digitSounds.get(char) ?? []) {
      builder.edge(index, { symbol, to: index + 1, kind: "digit" });
    }
  }
  return to;
}

/** Letters, each a unit, and the syllables that they spell, with the digit of a tone or without. */
function readRun(at: number, { text, builder }: Reader): number {
  let run = "";
  let to = at;
  const first = builder.length;
  for (;;) {
    const letter = latinLetterOf(text.charAt(to));
    if (letter === undefined) break;
    builder.unit(letter, [to, to + 1], to > at);
    run += letter;
    to += 1;
  }
  const hasTone = /[0-5]/.test(text.charAt(to)) && !isDigit(text.charAt(to + 1));
  for (const [from, end] of cutSyllables(run)) {
    const symbol = run.slice(from, end);
    builder.edge(first + from, { symbol, to: first + end, kind: "sound" });
    if (hasTone && end === run.length) {
      builder.edge(first + from, { symbol, to: first + end + 1, kind: "sound" });
    }
  }
  return to;
}

function readMark(char: string, at: number, { builder, spread }: Reader): void {
  if (spread.has(at)) builder.separator("mark");
  else if (sentenceEnds.includes(char)) builder.endSentence(char);
  else if (clauseEnds.includes(char)) builder.endClause();
  else if (quoteMarks.includes(char)) builder.quote();
  else builder.separator(/\s/.test(char) ? "space" : "mark");
}

/** The plain letter of a Latin one, with or without the mark of a tone; pinyin writes ü as v. */
function latinLetterOf(char: string): string | undefined {
  if (char >= "a" && char <= "z") return char;
  if (char < "\u00e0" || char > "\u01ff") return undefined;
  const [letter = "", ...marks] = char.normalize("NFD");
  if (letter === "u" && marks.includes("\u0308")) return "v";
  return marks.length > 0 && letter >= "a" && letter <= "z" ? letter : undefined;
}

const isDigit = (char: string): boolean => char >= "0" && char <= "9";

const wordChar = /^[\p{L}\p{N}%]$/u;
const isWordChar = (char: string): boolean =>
  (char >= "\u4e00" && char <= "\u9fff") || wordChar.test(char);
