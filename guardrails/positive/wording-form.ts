import type { Language } from "../../domain/locale.ts";
import type { WordingBounds } from "./load-wording-model.ts";
import { withoutCourtesies } from "./courtesies.ts";
import { piecesOf } from "./wording-pieces.ts";

/** All that a wording is written with, facts aside; no figure is left when its facts are taken out. */
const written: Readonly<Record<Language, RegExp>> = {
  zh: /^[\p{Script=Han}A-Za-z\ue000-\uf8ff，。！？、；：…—“”（） ,.!?]*$/u,
  en: /^[A-Za-z\ue000-\uf8ff '’,.!?;:()…—–-]*$/,
};

/** What the debtor is asked for, as a question or a request. */
const asks: Readonly<Record<Language, RegExp>> = {
  zh: /[？?吗呢]|请|麻烦|告诉我|愿意|可以|说说|想知道/,
  en: /\?|\bplease\b|\btell me\b|\blet me know\b|\bi(?:'d| would| just)? (?:need|like)\b|\bcould you\b|\bjust\b|\bor\b/i,
};

/**
 * What is wrong with a masked wording as a piece of writing, or undefined. What says the same takes no more
 * words than the longest recorded wording, and a debtor in distress is not to be talked at.
 */
export function formFaultOf(
  masked: string,
  scripts: readonly string[],
  { language, bounds }: { readonly language: Language; readonly bounds: WordingBounds },
): "characters" | "length" | "unfinished" | "incomplete" | undefined {
  const plain = withoutCourtesies(masked, language);
  if (plain.length > bounds.charsMax) return "length";
  if (!written[language].test(masked)) return "characters";
  if (piecesOf(plain, language).clauses.length > bounds.clausesMax) return "length";
  // Dots alone are no words, and nothing would be judged of them.
  if (!/[\p{L}\ue000-\uf8ff]/u.test(masked)) return "unfinished";
  if (!/[。！？.!?…]["”’）)]?$/.test(masked.trim())) return "unfinished";
  const isAsked = (text: string): boolean => asks[language].test(text);
  return scripts.every(isAsked) && !isAsked(masked) ? "incomplete" : undefined;
}
