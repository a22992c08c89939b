import type { Edge, Lattice } from "./lattice.ts";

/** How one unit of a word was read: as it stands, or by an edge of some kind. */
export type ReadingKind = "unit" | Edge["kind"];

/** The way through a text that spells a word: where each of its units starts and how it was read. */
export interface Path {
  readonly units: Int32Array;
  readonly kinds: ReadingKind[];
}

/** How a word is written in a text. */
export interface WordWriting {
  readonly length: number;
  /** Units read as Latin syllables or digits for their sound. */
  readonly sounds: number;
  /** Characters that merely sound like those of the word. */
  readonly homophones: number;
  /** One of them is an everyday character, which is rather meant as it stands. */
  readonly isEveryday: boolean;
  readonly hasDigit: boolean;
  readonly isDisguised: boolean;
}

/**
 * Characters so common that they stand where they stand for what they mean: 看了你 is no 砍了你, and
 * 是你们 no 使你们.
 */
const everyday: ReadonlySet<string> = new Set(
  "的了是我你他她它不在有这那就也都要说会去来到看和对好过得地着个们人给让把被叫想能可以还没上下大小多少再又很太最做吃打用换止面什么怎哪谁几吧吗呢啊",
);

interface Reading {
  readonly lattice: Lattice;
  readonly path: Path;
  readonly symbols: readonly string[];
  readonly isSame: (pattern: string, text: string) => boolean;
}

/** Compares a word with what stands in the text, unit by unit. */
export function writingOf({ lattice, path, symbols, isSame }: Reading): WordWriting {
  let [sounds, homophones] = [0, 0];
  let [hasDigit, isEveryday, isDisguised] = [false, false, false];
  for (let index = 0; index < symbols.length; index += 1) {
    const kind = path.kinds[index];
    if (kind === "unit") {
      const symbol = lattice.symbols[path.units[index] as number] as string;
      if (isSame(symbols[index] as string, symbol)) continue;
      homophones += 1;
      isEveryday ||= everyday.has(symbol);
    } else if (kind === "disguise") {
      isDisguised = true;
    } else if (kind !== "spelling") {
      sounds += 1;
      hasDigit ||= kind === "digit";
    }
  }
  isDisguised ||= sounds + homophones > 0 || isSpread(lattice, path, symbols.length);
  return { length: symbols.length, sounds, homophones, hasDigit, isEveryday, isDisguised };
}

/** True for a word with marks between its units, or with white space between all of them. */
function isSpread({ before }: Lattice, { units }: Path, length: number): boolean {
  let spaces = 0;
  for (let index = 1; index < length; index += 1) {
    const gap = before[units[index] as number];
    if (gap === "mark") return true;
    if (gap === "space") spaces += 1;
  }
  return length > 2 && spaces === length - 1;
}

/**
 * Characters that a word needs before others that sound alike, or a digit, may stand for its own: 弄4你,
 * but not 打4个. In everyday dialogue words of two sound like something else a few times a page.
 */
const soundedWordMin = 3;

/** Characters that a word needs before an everyday character may be read for its sound. */
const everydayWordMin = 5;

/** Symbols of a phrase in which a word may be a lone syllable; any such is one of fifty characters. */
const syllablePhraseMin = 3;

/** Symbols of a phrase in which words of two may be written by their sound alone. */
const homophonePhraseMin = 4;

/**
 * How many symbols the phrase must have, without a gap, for this to be the word: 0 where it is clear by
 * itself, undefined where it is part of another word or merely sounds like it.
 */
export function phraseSymbolsMin(
  { length, sounds, homophones, hasDigit, isEveryday }: WordWriting,
  { lattice, from, to }: { readonly lattice: Lattice; readonly from: number; readonly to: number },
): number | undefined {
  if (hasDigit && length < soundedWordMin) return undefined;
  if (isEveryday && length < everydayWordMin) return undefined;
  if (homophones > 0 && length < soundedWordMin) return length > 1 ? homophonePhraseMin : undefined;
  if (sounds > 0) return length > 1 ? 0 : syllablePhraseMin;
  // Latin letters are a word only as a whole: no "sb" in "this bill".
  return lattice.glued[from] !== true && lattice.glued[to] !== true ? 0 : undefined;
}
