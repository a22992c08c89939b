import { languageOf, type Language, type Locale } from "../../../domain/locale.ts";

/** Sounds and words by which somebody shows that they listen, and takes no turn. */
const signs: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:[嗯恩唔哦噢喔啊呃额诶哎欸唉]+|对+|好+|行+|是+|好的|是的|对的|好吧|行吧|知道了?|明白了?|晓得了?|这样啊|是吗|ok)+$/iu,
  en: /^(?:(?:u+h+|m+|h+m+|a+h+|o+h+|e+r+|huh|hm+|mhm+|mm+|uh huh|mm hmm?|mhm|yeah|yea|yep|yup|yes|aye|right|okay|ok|sure|fine|i see|got it|gotcha|go on|oh okay|alright|all right|true|really|wow)\s?)+$/iu,
};

/** "Mm-hm", 嗯, "okay": heard, and no more. */
export function isBackchannel(text: string, locale: Locale): boolean {
  const language = languageOf(locale);
  const bare = text
    .replace(/[^\p{L}\p{N}]+/gu, language === "zh" ? "" : " ")
    .trim()
    .slice(0, signCharsMax + 1);
  return bare.length <= signCharsMax && signs[language].test(bare);
}

/** Nobody says more than this only to show that they listen. */
const signCharsMax = 24;
