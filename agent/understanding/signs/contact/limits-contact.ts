import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** A part of a text, by the places of its characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A time of day, of the week or of these days, as it is named. */
const times: Readonly<Record<Language, string>> = {
  zh: "(?:一?大?(?:早上?|早晨|清早|上午|中午|下午|傍晚|晚上|夜里|夜间|半夜|凌晨|白天|午休|饭点)|(?:每个?)?(?:周|星期|礼拜)[一二三四五六日天末]|周末|节假日|放假|(?:上班|工作|开会|吃饭|睡觉|午睡|休息)(?:的?时间|的?时候|期间)?|工作日|(?:这|本)(?:个?星期|个?礼拜|周|[一两几]天)|今[天晚]|明天|后天|(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})点半?(?:钟)?(?:以|之)?[前后])",
  en: "(?:(?:so |too |very )?(?:early|late)\\b|(?:in the |on |at |during |over |of )?(?:the |my |an? )?(?:early |late )?(?:mornings?|afternoons?|evenings?|nights?|night ?time|day ?time|lunch\\w*|dinner ?\\w*|weekends?|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:work|office|business|working) ?(?:hours?|time|day)|(?<!\\b(?:call|calling|ring|ringing|phone|phoning|contact|contacting|bother|bothering) (?:my|the) )work|shifts?|holidays?)\\b|(?:before|after|until|till|between|past|at|around) (?:the )?(?:noon|midday|midnight|lunch|dinner|work|\\d{1,2}(?::\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?: ?(?:am|pm|a\\.m\\.|p\\.m\\.|o['’]?clock))?(?: and \\w+)?|(?:today|tonight|tomorrow|this (?:week|morning|afternoon|evening)|(?:until |till )next (?:week|month))\\b)",
};

/** A wish in the form of a question: 能不能莫打. */
const mayZh = "(?:能不能|可不可以|可以)?";
const stopZh = "(?:不要|别|莫|不准|不许|(?<!能)不能|甭|不想|勿|少)";
const contactZh = "(?:打|拨|来电|联系|找|催|发(?:短信|消息|信息)?)";

const callEn = "(?:call|ring|phone|contact|text|reach|message)(?: me| us)?";
const edgeEn =
  "(?:before|after|past|between) (?:the )?(?:noon|midday|lunch|dinner|work|\\d{1,2}(?::\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?: ?(?:am|pm|a\\.m\\.|p\\.m\\.|o['’]?clock))?(?: and \\w+(?: ?(?:am|pm))?)?";

/** The only time at which they may be called, for good: "you can only call after 5". */
const onlyEn = `\\b(?:only (?:ever )?${callEn} ${edgeEn}|${callEn} only ${edgeEn}|${callEn} ${edgeEn} only\\b)`;

/** A wish not to be called, and the time that it is for: 晚上别打电话, "don't call me before noon". */
const limited = patterns({
  zh: new RegExp(
    `${times.zh}{1,2}(?:里|都|也|就|请|麻烦|[，, ]|我|你们?|您|千万)*(?:${mayZh}${stopZh}|(?:能不能|可不可以)不)(?:再|给|跟|往|我|老|总|在)*${contactZh}(?:电话|我|给我|过来)*(?:了)?|${stopZh}(?:再|老|总)?(?:在)?(?:我)?${times.zh}(?:给|跟|来|找)?(?:我)?${contactZh}(?:电话|我|过来)*(?:了)?`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:stop|quit|don['’]?t|do not|no|not|never|can['’]?t|cannot|rather you did ?n['’]?t)(?: (?:please|ever|you|be|to|have|get|make|phone|any))*? (?:call(?:s|ing)?|ring(?:ing)?|phon(?:e|ing)|contact(?:ing)?|text(?:s|ing)?|bother(?:ing)?|messag\\w+)(?: (?:me|us|my (?:cell|mobile|phone|house)|here|again|any ?more))*(?:,? ${times.en})+|${onlyEn}`,
    "iu",
  ),
});

/** The same with no word of a call, where calls are what is spoken of: "not before noon". */
const bare: Readonly<Record<Language, RegExp>> = {
  zh: new RegExp(
    `^(?:请|那)?(?:不要|别|不能)(?:在|选|挑)?${times.zh}(?:就行|就好|吧|了)?[。！!]?$`,
    "u",
  ),
  en: new RegExp(
    `^(?:but |just |please |ok,? )*not (?:,?${times.en} ?)+(?:,? ?please)?\\W*$`,
    "iu",
  ),
};

/** True where the turn names nothing but a time at which they are not to be called; the talk must be of calls. */
export const refusesBareTime = (text: string, language: Language): boolean =>
  bare[language].test(text.trim());

/** All contact is meant, whatever time stands beside it. */
const total = patterns({
  zh: /永远|再也|所有|一切|任何|都别|彻底|拉黑|停止|删/u,
  en: /\b(?:or ever|ever again|at all|any (?:time|number)|alone|cease|desist|all contact|for good|forever|or any(?: other)? time|remove|delete|block|lawyer|attorney)\b/iu,
});

/** Another wish to be left in peace, beside the one that is for a time. */
const stops: Readonly<Record<Language, RegExp>> = {
  zh: /(?:别|不要|莫|不准|不许|停)(?:再|给|跟|往|我|老|总)*(?:打|联系|找|催|发|骚扰|烦)/u,
  en: /\b(?:stop|quit|don['’]?t|do not|never|no more)\b(?: \w+){0,3}? (?:call|ring|phon|contact|text|bother|harass|email|messag)\w*|\bleave me\b/iu,
};

/** Words that end all contact, in the whole text or beside what is refused of it. */
export const refusesAllContact = (text: string, rest: string, language: Language): boolean =>
  total[language].test(text) || stops[language].test(rest);

/** The parts of a text in which contact is refused for a time or at a place only; none where all contact is. */
export function refusedTimes(text: string, language: Language): readonly Span[] {
  const spans = limited[language].all(text).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  const rest = limited[language].replaceAll(text, " ＿ ");
  return refusesAllContact(text, rest, language) ? [] : spans;
}

/** True where contact is refused for a time only: another time is wanted, and no end of it. */
export const limitsContact = (text: string, language: Language): boolean =>
  refusedTimes(text, language).length > 0;
