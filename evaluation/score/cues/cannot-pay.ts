import type { Language } from "../../../domain/locale.ts";

const words: Readonly<Record<Language, RegExp>> = {
  zh: /没钱|没有钱|还不[了起上]|付不[了起]|拿不出|凑不[出齐]|真(?:的)?没有|[也都]没有$|不还|没法还|没能力|我上哪(?:儿)?(?:弄|找|凑)|借遍了|没收回来|没收入|还不动|一分(?:钱)?(?:也|都)没/u,
  en: /\bcan(?:['’]t|not| not) (?:\w+ ){0,2}(?:pay|afford|do|manage)|\b(?:don['’]t|do not|haven['’]t) (?:\w+ )?have (?:it|any|the|that|\$|£|money|anything)|\bhaven['’]t got\b|\bno money\b|\b(?:won['’]t|not going to|refuse to|ain['’]t) (?:be )?pay|\bnot paying\b|\bi['’]m broke\b|\bnothing (?:left|to give|spare|till|until)\b|\bdon['’]t get paid (?:till|until)\b|\bnot supposed to pay\b/i,
};

/** Words that say plainly that somebody cannot or will not pay. */
export const cannotPay = (text: string, language: Language): boolean => words[language].test(text);
