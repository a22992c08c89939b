import type { Token } from "./english-tokens.ts";
import { segmentLetters } from "./segment-letters.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Single letters in a row that may spell words; more than this is no speech. */
const rowLettersMax = 64;

/** Letters of the shortest row that spells something; two are an abbreviation ("p.m."). */
const rowLettersMin = 3;

/** Marks that end a sentence, a clause or a quotation, and thus never stand inside a word. */
const hardMarks = '!?;,:()[]—–“”"\n';

/** A row of single letters while it is read. */
interface Row {
  readonly letters: readonly Token[];
  /** How wide the gap before each letter is: a mark alone is narrower than a space. */
  readonly gaps: readonly number[];
  /** Index of the token after the row. */
  readonly end: number;
}

/**
 * The tokens with letters written apart read as words: b r e a k, b.r.e.a.k, b🙂r🙂e🙂a🙂k. Where some
 * gaps are wider than others, those part words; where all are alike, the known words decide.
 */
export function joinLetterRows(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const row = rowAt(tokens, at);
    if (row.letters.length < rowLettersMin || row.letters.length > rowLettersMax) {
      const end = Math.max(at + 1, row.letters.length > rowLettersMax ? row.end : 0);
      joined.push(...tokens.slice(at, end));
      at = end;
      continue;
    }
    for (const group of groupsOf(row)) joined.push(...wordsOf(group, vocabulary));
    at = row.end;
  }
  return joined;
}

const isLetter = (token: Token | undefined): boolean =>
  token?.kind === "word" && /^[a-z0134578@$]$/.test(token.text);

function rowAt(tokens: readonly Token[], start: number): Row {
  const letters: Token[] = [];
  const gaps: number[] = [];
  let end = start;
  for (let at = start, gap = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    gap += token.spaces * 2;
    if (isLetter(token)) {
      letters.push(token);
      gaps.push(gap);
      gap = 0;
      end = at + 1;
    } else if (token.kind === "mark" && letters.length > 0 && !hardMarks.includes(token.text)) {
      gap = Math.max(gap, 1);
    } else {
      break;
    }
  }
  return { letters, gaps, end };
}

/** The letters of a row by words, parted at the gaps wider than the narrowest one. */
function groupsOf({ letters, gaps }: Row): Token[][] {
  const narrowest = Math.min(...gaps.slice(1));
  const groups: Token[][] = [];
  letters.forEach((letter, at) => {
    if (at > 0 && gaps[at] === narrowest) groups.at(-1)?.push(letter);
    else groups.push([letter]);
  });
  return groups;
}

function wordsOf(group: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  const row = group.map(({ text }) => text).join("");
  // Two letters may be two words, or an abbreviation of two.
  const isSpelling = group.length >= rowLettersMin ? /[a-z].*[a-z]/.test(row) : vocabulary.has(row);
  if (!isSpelling) return group;
  let at = 0;
  return segmentLetters(row, vocabulary).map((text) => {
    const first = group[at];
    at += text.length;
    const last = group[at - 1];
    const { from = 0, spaces = 0 } = first ?? {};
    return { kind: "word", text, from, to: last?.to ?? from, spaces, isSpelled: true };
  });
}
