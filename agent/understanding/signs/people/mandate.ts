import type { Language } from "../../../../domain/locale.ts";
import { pattern, patterns } from "../../../../language/patterns/pattern.ts";

/** To have been asked to act: 他委托我处理, "I have power of attorney for him". */
const mandate = patterns({
  zh: /(?:委托|授权|托付)(?:了|给)?[我俺]|受[^，。]{0,6}(?:委托|之托|授权)|(?<![我俺]的?(?:诉讼|委托)?)(?:代理人|监护人|受托人|委托人)/u,
  en: /\bpower of attorney\b|\bauthori[sz]ed me\b|\bon (?:his|her|their) behalf\b/iu,
});

/** Acting for somebody in words that an attorney uses, too. */
const acting = pattern(/委托|代理|授权|全权|受托/u);

/** Of the law and those who practise it. */
const lawWords = pattern(/律师|律所|律协|法律|法务|法院|法庭|诉讼|起诉|辩护|官司|[我俺]的?代理人/u);

/** True where somebody says to have been asked to act for the debtor. */
export const hasMandate = (text: string, language: Language): boolean =>
  mandate[language].test(text);

/** True where somebody acts for another, or has another act for them, and no lawyer is spoken of. */
export const isMandateAlone = (text: string, language: Language): boolean =>
  language === "zh" && acting.test(text) && !lawWords.test(text);
