import { createRequire } from "node:module";
import { remembered } from "../domain/remembered.ts";
import type * as PinyinPro from "pinyin-pro";

// Loading takes about 40 ms and few calls need it, so it is loaded at the first use.
const require = createRequire(import.meta.url);
let library: typeof PinyinPro | undefined;

/** Names whose sound is kept: those of a few calls, compared turn by turn. */
const namesMax = 256;
const heard = remembered<readonly string[]>(namesMax);

/** The syllables of the Chinese characters in a text, without tones; what is not Chinese is left out. */
export const toneless = (text: string): readonly string[] =>
  heard(text, () => {
    library ??= require("pinyin-pro") as typeof PinyinPro;
    return library.pinyin(text, {
      toneType: "none",
      type: "array",
      nonZh: "removed",
      surname: "head",
      v: true,
    });
  });

/** Sounds that accents and recognisers mix up, each with the one it is folded into. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/^zh/, "z"],
  [/^ch/, "c"],
  [/^sh/, "s"],
  [/^n/, "l"],
  [/ng$/, "n"],
];

/**
 * Whether two Chinese names sound alike: the same syllables without tones, zh/z, ch/c, sh/s, n/l and
 * final ng/n taken as one. A text without Chinese characters sounds like nothing.
 */
export function soundsLike(a: string, b: string): boolean {
  const sounds = toneless(a).map(foldSyllable);
  return sounds.length > 0 && sounds.join(" ") === toneless(b).map(foldSyllable).join(" ");
}

const foldSyllable = (syllable: string): string =>
  folds.reduce((folded, [sound, into]) => folded.replace(sound, into), syllable);
