import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";
import { hasWholeName } from "./not-oneself.ts";

const denies: Readonly<Record<Language, RegExp>> = {
  zh: /不|没|错|别|谁|搬|以前|之前|原来|前任|房客/u,
  en: /\b(?:no|not|never|wrong|nobody|isn['’]?t|ain['’]?t|who|moved|used to|previous|former|was|before)\b|n['’]t\b/iu,
};

/** Says to be somebody, before any question: "This is Denise Carter. Who's this?" */
const claims = patterns({
  zh: /^(?:喂|你好|您好|对|嗯)*[，,\s]*(?:我(?:就)?是|是我)/u,
  en: /^\W*(?:(?:hi|hello|hey|yes|yeah)\b\W*)*(?:this is|i['’]?m|i am|it['’]?s|my name is)\b(?! not\b)/iu,
});

/** Nobody is denied by a question who the caller is. */
const asksWho: Readonly<Record<Language, RegExp>> = {
  zh: /(?:你|您)?(?:们)?(?:是)?(?:谁|哪位|哪里|哪儿)[啊呀呢]?[?？]?/gu,
  en: /\b(?:who(?:['’]?s| is| are) (?:this|that|you|calling|speaking|it)|who am i (?:speaking|talking) (?:to|with))\b/giu,
};

/** The debtor's whole name, and no word that denies it: whoever says so is not the wrong person. */
export function claimsName(text: string, language: Language, name: string | undefined): boolean {
  if (name === undefined || !hasWholeName(text, name)) return false;
  const told = claims[language].test(text) ? text.replace(asksWho[language], "") : text;
  return !denies[language].test(told);
}
