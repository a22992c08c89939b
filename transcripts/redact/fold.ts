import { normalise } from "../../language/normalise.ts";

/** A text in the form that every pattern is written for, and the way back. */
export interface FoldedText {
  readonly original: string;
  /** Half width, lower case, simplified, without accents; every digit of every script as 0 to 9. */
  readonly text: string;
  /** The stretch of the original that a stretch of `text` stands for: all of each character it touches. */
  readonly toOriginal: (from: number, to: number) => readonly [from: number, to: number];
}

/** The zeros of scripts whose digits NFKC leaves as they are. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
  0xf20, 0x1040, 0x17e0, 0x1810,
];
const foreignDigits: ReadonlyMap<string, string> = new Map(
  zeros.flatMap((zero) =>
    Array.from(
      { length: 10 },
      (_, digit) => [String.fromCharCode(zero + digit), String(digit)] as const,
    ),
  ),
);

const foldable = /[\u00c0-\u024f\u1e00-\u1eff\u0660-\u1819]/g;

/** The letter without its accents, one unit for one unit. */
const bare = (char: string): string =>
  foreignDigits.get(char) ??
  (/[\u0660-\u1819]/.test(char) ? char : char.normalize("NFD").charAt(0));

/** Units that one character of the original may become: the longest compatibility forms have 18. */
const expansionMax = 18;

export function foldText(original: string): FoldedText {
  const normal = normalise(original);
  const text = normal.text.replace(foldable, bare);
  return {
    original,
    text,
    toOriginal: (from, to) => {
      const start = normal.toOriginal(from);
      if (to <= from) return [start, start];
      const last = normal.toOriginal(to - 1);
      // A position inside an expansion stands for the beginning of its character: look for its end.
      let end = normal.toOriginal(to);
      for (let at = to + 1; end <= last && at <= to + expansionMax; at += 1) {
        end = normal.toOriginal(at);
      }
      return [start, Math.max(end, last)];
    },
  };
}
