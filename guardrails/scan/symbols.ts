import { normalise } from "../../language/normalise.ts";

/**
 * What becomes of a character: nothing (invisible characters, marks upon others), a gap (white space, and
 * marks such as · or an emoji that keep characters apart), or one or more symbols.
 */
export type Folded =
  | { readonly kind: "skipped" }
  | { readonly kind: "space" }
  | { readonly kind: "gap" }
  | { readonly kind: "symbols"; readonly symbols: string };

const skipped: Folded = { kind: "skipped" };
const space: Folded = { kind: "space" };
const gap: Folded = { kind: "gap" };

/** Marks that end something: they stay, so that no phrase reaches over them. */
const ends = /^[。!?;,、:“”"‘’'()《》[\]【】<>「」『』—%$¥€£#@&+=/\\|^`]$/u;

/** Forms of address that no phrase tells apart. */
const address: ReadonlyMap<string, string> = new Map([
  ["您", "你"],
  ["妳", "你"],
  ["祢", "你"],
]);

/** A character by itself in its normal form: simplified, half width, lower case, without accents. */
export function foldCharacter(char: string): Folded {
  if (/^\s$/u.test(char)) return space;
  const plain = normalise(char).text.replace(/\p{Script=Latin}/gu, (letter) =>
    letter.normalize("NFD").replace(/\p{M}/gu, ""),
  );
  if (plain === "" || /^\p{M}+$/u.test(plain)) return skipped;
  const isGap = !/[\p{L}\p{N}]/u.test(plain) && !Array.from(plain).every((each) => ends.test(each));
  return isGap ? gap : { kind: "symbols", symbols: address.get(plain) ?? plain };
}

/** True for what words of letters and digits are made of: a phrase is not found inside a longer word. */
export const isWordSymbol = (symbol: string): boolean => /^[a-z0-9]$/.test(symbol);

/** The symbol of the gap between two words. */
export const wordGap = " ";

/**
 * A phrase as its symbols: gaps are left out but for those between two words, which are one space. The
 * scan reads texts by the same rule.
 */
export function symbolsOfPhrase(text: string): string[] {
  const symbols: string[] = [];
  let hasGap = false;
  for (const char of text) {
    const folded = foldCharacter(char);
    if (folded.kind === "space" || folded.kind === "gap") hasGap = true;
    if (folded.kind !== "symbols") continue;
    for (const symbol of folded.symbols) {
      if (hasGap && isWordSymbol(symbol) && isWordSymbol(symbols.at(-1) ?? ""))
        symbols.push(wordGap);
      hasGap = false;
      symbols.push(symbol);
    }
  }
  return symbols;
}
