import { heardDigit } from "./heard-digits.ts";

/** One word, figure or sign of a text, with its place in UTF-16 units. */
export interface Token {
  /** Lower case, with straight apostrophes; a figure as it is written (`1,748`, `55.48`). */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What stands between the token before and this one. */
  readonly gap: string;
  readonly isFigure: boolean;
}

/**
 * Figures (thousands grouped or not, with decimals), words with inner apostrophes, a possessive `'s` as
 * a token of its own ("seven's the last four"), and the signs that give a number its meaning.
 */
const tokenPattern =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![^\s$£€(])\.\d+|['’]s(?![A-Za-zÀ-ɏ])|[A-Za-zÀ-ɏ]+(?:['’](?!s(?![A-Za-zÀ-ɏ]))[A-Za-zÀ-ɏ]+)?|[$£€¥%+½¼¾⅓⅔]/g;

const figureStart = /^\.?\d/;

/** Words written as they are said: "two hunned". */
const asSaid: ReadonlyMap<string, string> = new Map(
  ["hunned", "hunnid", "hunnit", "hundo"].map((word) => [word, "hundred"]),
);

/** The text cut into tokens. Everything else (spaces, punctuation, other scripts) is in the gaps. */
export function tokenise(whole: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of whole.matchAll(tokenPattern)) {
    const [word] = match;
    const text = word.toLowerCase().replace("’", "'");
    tokens.push({
      text: asSaid.get(text) ?? text,
      from: match.index,
      to: match.index + word.length,
      gap: whole.slice(end, match.index),
      isFigure: figureStart.test(word),
    });
    end = match.index + word.length;
  }
  return tokens.map((token, at) => {
    const text = heardDigit(token.text, wordAt(tokens, at - 1), wordAt(tokens, at + 1));
    return text === token.text ? token : { ...token, text };
  });
}

const joinedGap = /^(?:[ \t\n'’]*|[ \t]*[-–][ \t]*)$/;
const looseGap = /^[\s,'’\-–—.…]*$/;
const stopGap = /[.!?;:…]/;

/** Nothing but spaces or one hyphen before it: the token continues the phrase. */
export const isJoined = (token: Token | undefined): token is Token =>
  token !== undefined && joinedGap.test(token.gap);

/** Nothing but spaces, commas, hyphens and dots before it, as between digits that are read out. */
export const isLoose = (token: Token | undefined): token is Token =>
  token !== undefined && looseGap.test(token.gap);

/** The text, a sentence or a clause is over before this token. */
export const isAfterStop = (token: Token | undefined): boolean =>
  token === undefined || stopGap.test(token.gap) || token.gap.includes(",");

/** The word at that index, or an empty string beyond the ends. */
export const wordAt = (tokens: readonly Token[], index: number): string =>
  tokens[index]?.text ?? "";

/** The word at that index if it continues the phrase, else an empty string. */
export const joinedWordAt = (tokens: readonly Token[], index: number): string => {
  const token = tokens[index];
  return isJoined(token) ? token.text : "";
};

/** The index of the first token from `at` on that starts at that position of the text or later. */
export function tokenFrom(tokens: readonly Token[], at: number, position: number): number {
  let index = at;
  while ((tokens[index]?.from ?? position) < position) index += 1;
  return index;
}
