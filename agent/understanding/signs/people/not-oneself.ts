import type { Language } from "../../../../domain/locale.ts";
import { pattern, patterns, type Pattern } from "../../../../language/patterns/pattern.ts";

/** Words by which somebody speaks for, of, or instead of the person they name. */
const others = patterns({
  zh: /不是.{0,4}本人|我不是|不是(?:他|她|机主)|(?:帮|替|代)(?:他|她|.{2,3})来?(?:接|说|办|还|处理|回|问|查|谈|咨询)|(?:他|她|的)(?:老婆|老公|爱人|妻子|丈夫|妈妈?|爸爸?|母亲|父亲|儿子|女儿|哥|姐|弟|妹|朋友|同事|律师|家人|家属|室友)/u,
  en: /\b(?:is|am|'m)(?: not|n't)\b|\bisn'?t\b|\bon behalf of\b|\b(?:her|his|their|[a-z]+['’]s) (?:assistant|attorney|lawyer|solicitor|wife|husband|spouse|partner|son|daughter|mother|mum|mom|father|dad|brother|sister|friend|carer|boss|roommate|flatmate|colleague|secretary)\b|\b(?:attorney|lawyer|assistant|solicitor|calling|speaking|answering) for\b/iu,
});

/** A name alone, asked back. */
const askedBack = pattern(
  /^(?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)+|(?!.*[哪谁啥喂什])\p{Script=Han}{2,4})[?？]/u,
);

/** True where a name that is said is not claimed as the speaker's own. */
export const speaksOfOther = (text: string, language: Language): boolean =>
  others[language].test(text) || askedBack.test(text);

/** True where the whole name of the debtor stands in the text as words of its own. */
export function hasWholeName(text: string, name: string): boolean {
  const wanted = plain(name);
  if (/\p{Script=Han}/u.test(wanted)) return wanted.length >= 2 && plain(text).includes(wanted);
  return wanted.includes(" ") && ` ${plain(text)} `.includes(` ${wanted} `);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Figures and the words for them. */
const figures: Readonly<Record<Language, string>> = {
  zh: "[\\d零〇一二三四五六七八九十幺两洞拐勾x\\s\\p{P}]",
  en: "\\b(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine|double|triple|and|x)\\b|[\\d\\s\\p{P}]",
};

/** Words of a day beside its figures. */
const dayWords: Readonly<Record<Language, string>> = {
  zh: "[下这本个月号日周礼拜星期天初底吧就那]",
  en: "\\b(?:jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*|mon\\w*|tues?\\w*|wed\\w*|thu\\w*|fri\\w*|sat\\w*|sun\\w*|the|on|of|next|this|st|nd|rd|th|\\d+(?:st|nd|rd|th)|first|then|maybe)\\b",
};

/** A text of these words and of at least one letter or digit. */
const nothingBut = (
  words: readonly Readonly<Record<Language, string>>[],
): Readonly<Record<Language, Pattern>> => {
  const of = (language: Language): RegExp =>
    new RegExp(`^(?=.*[\\d\\p{L}])(?:${words.map((each) => each[language]).join("|")})+$`, "isu");
  return patterns({ zh: of("zh"), en: of("en") });
};

const onlyFigures = nothingBut([figures]);
const onlyDay = nothingBut([dayWords, figures]);

/** True for a turn that names a day and says nothing else. */
export const isOnlyDay = (text: string, language: Language): boolean =>
  onlyDay[language].test(text);

/** True for a turn of digits and nothing else: an answer that confirms no name. */
export const isOnlyFigures = (text: string, language: Language): boolean =>
  onlyFigures[language].test(text);
