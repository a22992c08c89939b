import { says } from "../../said-words.ts";

/** Seventy and more, said of oneself in figures. */
const words = says({
  zh: /(?<![给罚扣欠借找退还付收骗坑差少多])(?:[我俺](?:这个?|都|今年|已经|快|也|马上|是|(?:老太?婆|老头子?|老人家?)|[，, ])*|(?:^|[，。 ])(?:都|今年|已经|快)+)(?:[七八九]十[来多几好]?[几多一二三四五六七八九]?|[789]\d)(?:(?:岁|好几|多)+(?:的(?:人|老)[^，。]{0,4})?[了啦咯喽]?|[了啦咯喽])(?=[，,。.！!\s]|$|耳|眼|记|脑|身|听|搞|弄|不|没|还|靠|一个|也|都|怎|咋|哪|走)/u,
  en: /\bi(?:['’]m| am|m) (?:(?:nearly|almost|about|going on|only|just|turned|now|already|over|past) )*(?:(?:seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|odd))?|[789]\d)\b(?! ?(?:dollars|pounds|bucks|quid|euros|percent|per cent|%|short|behind|days|down|off|over|k\b|grand|minutes|miles|st\b|hours|late|into|in debt))|\bi(?:['’]m| am|m) an? (?:[789]\d|(?:seventy|eighty|ninety)(?:[- ]\w+)?)[- ]years?[- ]old\b|\bin my (?:late |early |mid )?(?:seventies|eighties|nineties)\b/iu,
});

/** Sums, days, and the age of those who will not be taken for frail. */
const notMeant = says({
  zh: /[元块钱天期分]了|公斤|斤了|百分|身体(?:好|硬朗|棒)|脑子清楚|(?:我)?(?:爸|妈|爷爷|奶奶|外公|外婆|父亲|母亲)(?:也|都|今年|已经|，)*[七八九789]/u,
  en: /\bnot vulnerable\b|\bmarbles\b|\bsharp as\b|\bfit as\b|\btill i['’]?m\b|\buntil i['’]?m\b/iu,
});

/** True where somebody says that they are seventy or more. */
export const tellsGreatAge = (text: string): boolean => words(text) && !notMeant(text);
