import { Converter } from "opencc-js/t2cn";
import { lookalikes } from "./lookalikes.ts";

/** A text in the one form that every pattern is written for, and the way back. */
export interface NormalisedText {
  readonly text: string;
  /** The UTF-16 position in the original of a position in `text`; its end maps to the end. */
  readonly toOriginal: (index: number) => number;
}

/** What the library's own types fail to say, since they do not resolve under `nodenext`. */
type MakeConverter = (options: { from: string; to: string }) => (text: string) => string;

// Loading the dictionary and building the converter costs about 6 ms, once.
const toSimplified = (Converter as MakeConverter)({ from: "t", to: "cn" });

/** Zero-width, bidi, tag, filler and variation-selector characters: never seen, so never said. */
const invisible = /^\p{Default_Ignorable_Code_Point}$/u;

/** Characters that Unicode may compose with the one before them. */
const joining = /^[\p{M}\u1160-\u11ff\uff9e\uff9f]$/u;

/** Marks on one character beyond this many are a prank; the rest are read on their own. */
const marksMax = 8;

/**
 * What becomes of each UTF-16 unit by itself: the unit that takes its place, or one of three codes, which are
 * Unicode's noncharacters. Worked out at the first sight of each.
 */
const isUnseen = 0xfdd0;
const isJoining = 0xfdd1;
const isSpecial = 0xfdd2;
const fates = new Uint16Array(0x10000).fill(isUnseen);

const han = /^\p{Script=Han}$/u;

/**
 * The text with compatibility forms folded (NFKC), lower case, simplified Chinese, half width, without
 * invisible characters, and with look-alike Cyrillic and Greek letters as Latin ones. Lone surrogates and
 * control characters stay. Time and memory are linear.
 */
export function normalise(text: string): NormalisedText {
  const plainTo = plainLength(text);
  if (plainTo === text.length) return { text, toOriginal: (index) => index };
  const pieces: string[] = [text.slice(0, plainTo)];
  const shifts = new Shifts();
  let length = plainTo;
  for (let at = plainTo; at < text.length;) {
    const to = segmentEnd(text, at);
    const piece = to === at + 1 ? foldUnit(text, at) : foldSegment(text.slice(at, to));
    if (piece.length !== to - at) shifts.add(length, { from: at, to }, piece.length);
    pieces.push(piece);
    length += piece.length;
    at = to;
  }
  return { text: pieces.join(""), toOriginal: (index) => shifts.toOriginal(index, text.length) };
}

/** How far the text is already in its normal form. */
function plainLength(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const fate = fateOf(code);
    if (fate === code) continue;
    // A mark may compose with the character before it.
    return fate === isJoining && at > 0 ? at - 1 : at;
  }
  return text.length;
}

/** The end of the run that NFKC must see as one: a code point with the marks upon it. */
function segmentEnd(text: string, at: number): number {
  let to = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  for (let marks = 0; marks < marksMax && to < text.length; marks++) {
    if (fateOf(text.charCodeAt(to)) !== isJoining) break;
    to++;
  }
  return to;
}

function foldUnit(text: string, at: number): string {
  const fate = fateOf(text.charCodeAt(at));
  const isCode = fate === isJoining || fate === isSpecial;
  return isCode ? foldSegment(text.charAt(at)) : String.fromCharCode(fate);
}

function fateOf(code: number): number {
  const known = fates[code] ?? isSpecial;
  return known === isUnseen ? (fates[code] = workOutFate(String.fromCharCode(code))) : known;
}

function workOutFate(unit: string): number {
  if (!unit.isWellFormed()) return isSpecial;
  if (joining.test(unit) && !invisible.test(unit)) return isJoining;
  const folded = foldSegment(unit);
  return folded.length === 1 ? folded.charCodeAt(0) : isSpecial;
}

/** Astral characters and sequences are rare enough to be folded each time. */
function foldSegment(segment: string): string {
  // Before NFKC, which makes three characters of a letter in brackets.
  const whole = lookalikes.get(segment);
  if (whole !== undefined) return whole;
  let folded = "";
  for (const char of segment.normalize("NFKC")) {
    if (invisible.test(char)) continue;
    // Before lower case: a capital Cyrillic Н looks like H, its small form like nothing Latin.
    const latin = lookalikes.get(char);
    folded += latin ?? (han.test(char) ? toSimplified(char) : char.toLowerCase());
  }
  return folded;
}

/** Where lengths differ between a text and its normal form, in order; everything between runs in step. */
class Shifts {
  readonly #normal: number[] = [];
  readonly #original: number[] = [];

  /** `length` units from `normal` on stand for a segment of the original; inside, all mean its start. */
  add(normal: number, segment: { from: number; to: number }, length: number): void {
    for (let inside = 1; inside < length; inside++) this.#push(normal + inside, segment.from);
    this.#push(normal + length, segment.to);
  }

  #push(normal: number, original: number): void {
    this.#normal.push(normal);
    this.#original.push(original);
  }

  toOriginal(index: number, originalLength: number): number {
    let low = 0;
    let high = this.#normal.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#normal[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    const shift = (this.#original[low - 1] ?? 0) - (this.#normal[low - 1] ?? 0);
    return Math.max(0, Math.min(index + shift, originalLength));
  }
}
