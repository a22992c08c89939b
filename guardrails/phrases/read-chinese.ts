import { LatticeBuilder, type Lattice } from "./lattice.ts";
import { cutSyllables } from "./pinyin-runs.ts";

/** Digits that are written for what they sound like: 弄4你. */
const digitSounds: ReadonlyMap<string, string> = new Map([
  ["4", "si"],
  ["5", "wo"],
]);

/** Forms of address that patterns need not tell apart. */
const folded: ReadonlyMap<string, string> = new Map([
  ["您", "你"],
  ["妳", "你"],
  ["祢", "你"],
]);

const sentenceEnds = "。!?;\n";
const clauseEnds = ",:()《》[]【】—";
const quoteMarks = '“”"「」『』';

/**
 * A normalised text as Chinese: one unit a character; spaces, dots, emoji and other marks between
 * characters are dropped, Latin syllables and digits are also read by their sound.
 */
export function readChinese(text: string): Lattice {
  const builder = new LatticeBuilder();
  for (let at = 0; at < text.length;) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const to = at + char.length;
    if (isLatin(char)) {
      at = readRun(text, at, builder);
      continue;
    }
    if (isWordChar(char)) readChar(char, at, builder);
    else readMark(char, builder);
    at = to;
  }
  return builder.build();
}

function readChar(char: string, at: number, builder: LatticeBuilder): void {
  const index = builder.length;
  builder.unit(folded.get(char) ?? char, [at, at + char.length]);
  const sound = digitSounds.get(char);
  if (sound !== undefined) builder.edge(index, { symbol: sound, to: index + 1, kind: "digit" });
}

/** Letters, each a unit, and the syllables that they spell. */
function readRun(text: string, at: number, builder: LatticeBuilder): number {
  let to = at;
  const first = builder.length;
  while (to < text.length && isLatin(text.charAt(to))) {
    builder.unit(text.charAt(to), [to, to + 1], to > at);
    to += 1;
  }
  let from = 0;
  for (const end of cutSyllables(text.slice(at, to)) ?? []) {
    const symbol = text.slice(at + from, at + end);
    builder.edge(first + from, { symbol, to: first + end, kind: "sound" });
    from = end;
  }
  return to;
}

function readMark(char: string, builder: LatticeBuilder): void {
  if (sentenceEnds.includes(char)) builder.endSentence(char);
  else if (clauseEnds.includes(char)) builder.endClause();
  else if (quoteMarks.includes(char)) builder.quote();
  else builder.separator(/\s/.test(char) ? "space" : "mark");
}

const isLatin = (char: string): boolean => char >= "a" && char <= "z" && char.length === 1;

const wordChar = /^[\p{L}\p{N}%]$/u;
const isWordChar = (char: string): boolean =>
  (char >= "\u4e00" && char <= "\u9fff") || wordChar.test(char);
