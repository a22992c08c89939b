import { says } from "../../said-words.ts";

/** Whoever answers is taken for one of their own: "is that you michael", "are you my grandson". */
const takesForOwn = says({
  en: /^\W*(?:(?:hello|hi|oh|yes|yeah|dear|love|darling|sorry|who|eh)\b\W*)*(?:is (?:that|this) you,? (?!(?:guys|again|people|all|or|the|a|calling|from|then|really|chase|bank|sir|miss|mate|or)\b)[a-z]{3,12}(?:,? (?:dear|love|darling|sweetheart|honey|son))?|(?:are you|is (?:this|that)) (?:you )?my (?:\w+ )?(?:grand\w+|son|daughter|boy|girl|nephew|niece|sister|brother)(?:,? [a-z]+)?|(?:michael|where['’]?s|where is) my (?:mother|mum|mom|mammy|daddy|husband|wife))\W*$/iu,
});

/** Whether they borrowed is no longer in their mind, and is not denied either. */
const forgetsLoan = says({
  en: /\bdid i (?:really |ever )?(?:take (?:out )?|have |get |borrow|sign|ask for|owe|make )(?:a |any |some |that |this |for )?(?:loans?|cards?|money|this|that|it|something)?[^.!]{0,10}\b(?:i )?(?:do ?n['’]?t|do not|can['’]?t|cannot) (?:remember|recall|think (?:so|i did))\b|\bi (?:do ?n['’]?t|do not|can['’]?t|cannot) (?:remember|recall)(?: (?:things|anything|what day it is|if i (?:took|had|paid|signed|borrowed)))\b[^.!?]{0,20}\b(?:these days|any ?more|nowadays|dear|love|at my age|very well|now)\b|\bwhat (?:day|year) is (?:it|this)(?: today)?,? (?:dear|love|again)\b/iu,
});

/** Great age, and what this talk is held with is not for them. */
const old = says({
  en: /\bi(?:['’]?m| am)(?: (?:nearly|almost|going on|only|just|now|already))* (?:(?:seventy|eighty|ninety)(?:[- ]\w+)?|[789]\d)\b(?! ?(?:dollars|pounds|bucks|quid|%|percent|short|behind|days|k\b|minutes|miles))|\ban old (?:woman|man|lady|fella|fellow)\b|\bi(?:['’]?m| am)(?: (?:very|too|so|just))* (?:old|elderly)\b(?! enough| school)/iu,
});
const notForThem = says({
  en: /\b(?:do ?n['’]?t|do not|can['’]?t|cannot|never|not|no good|hopeless|useless) (?:\w+ ){0,3}?(?:computers?|internet|online|apps?|technology|typing|machines?|e-?mails?|smart ?phones?|this (?:chat|thing|phone|stuff))\b|\b(?:grand\w+|son|daughter|nephew|niece|neighbou?r) (?:\w+ )?(?:set (?:this|it|me) up|put (?:this|it) on|types?|typing|showed me|does (?:this|it|the computer))\b/iu,
});

const notMeant = says({
  en: /\b(?:robot|bot|scam\w*|joking|kidding|lol|my (?:mum|mom|mother|dad|father|nan|gran\w*) (?:is|can|does))\b/iu,
});

/** True where the words show that somebody no longer follows whom they speak with, of what, or how: an old mind that fails. */
export const losesTrack = (text: string): boolean =>
  !notMeant(text) && (takesForOwn(text) || forgetsLoan(text) || (old(text) && notForThem(text)));
