import type { Language } from "../../../domain/locale.ts";

/** What was agreed will not be kept: it is refused, called too much, or said to be beyond one. */
const words: Readonly<Record<Language, RegExp>> = {
  zh: /(?:答应|保证|承诺|做|办|负担|承担|兑现|履行)不[了到起]|还不[上了起](?!要紧)|付不[了起出]|拿不出来?|给不[了起出]|(?:不能|没法|不敢)(?:答应|保证|承诺|定)|(?:刚才|刚刚|前面)?(?:说|定|答应)的(?:那个)?(?:不算|算了|作废|取消|不作数)|(?:算了|取消|作废)[，,。\s]*(?:当我没说|我不[还办要同])|我?(?:反悔|变卦|改主意)|还是不(?:行|成|同意|办|要)|(?:不|别)(?:办|登记|这么定|同意)了|当我没说|(?:真的|都|给我|帮我)?取消(?:掉|了)?(?:吧|取消|$|[，,。\s])|后悔|(?:登记|记录)[^，。]{0,3}(?:删|撤|去掉)|(?:删|撤)(?:掉|了|销)?[^，。]{0,4}(?:登记|约定|安排)|别(?:给我)?登记|(?:我)?没(?:有)?(?:答应|同意)(?:啊|过|呢|你)?/u,
  en: /\b(?:can['’]?t|cannot|can not|couldn['’]?t|won['’]?t be able to|not able to|unable to|not gonna be able to|not going to be able to)\b(?: \w+){0,2} (?:promise|guarantee|commit|afford|manage|do (?:it|that|this)|make (?:it|that|this|the payment)|keep (?:it|that|to)|swing|pay (?:it|that|this))\b|\b(?:take|taking) (?:it|that|this) back\b|\b(?:scrap|cancel|forget|undo|drop) (?:it|that|this|the (?:plan|arrangement|agreement))\b|\b(?:i['’]?ve )?changed? my mind\b|\bi (?:don['’]?t|do not) (?:agree|want (?:to do )?(?:it|that|this)|accept)\b|\bcan['’]?t (?:do|make) (?:it|that|mon|tue|wed|thu|fri|sat|sun|the \d)\w*|\bno deal\b|\bdon['’]?t (?:put|book|set|log|register|write) (?:me|it|that|this)\b/iu,
};

/** Said of something else than the agreement: a number that is out of reach, a code that cannot be found. */
const elsewhere: Readonly<Record<Language, RegExp>> = {
  zh: /[?？]|吗|如果|要是|万一|假如/u,
  en: /\?|\b(?:if|what happens|in case|unless)\b/iu,
};

/** True where somebody goes back on what was agreed a moment ago; it means nothing where nothing was. */
export const takesBack = (text: string, language: Language): boolean =>
  words[language].test(text) && !elsewhere[language].test(text);
