import type { Asked } from "../../../../domain/vocabulary.ts";
import type { Language } from "../../../../domain/locale.ts";
import { isOnlyDay, isOnlyFigures } from "../people/not-oneself.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

const dayEn =
  "(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2}(?:st|nd|rd|th)?|(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fif|[a-z]+th)(?: of [a-z]+)?|\\d{1,2}/\\d{1,2}|(?:this |next )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|tomorrow|today|tonight|next (?:week|month)|payday)";
const sumEn =
  "(?:[$£] ?)?\\d[\\d,]*(?:\\.\\d{1,2})?(?: ?(?:hundred|hunned|hunnid|grand|k))?(?: (?:dollars?|bucks?|usd|pounds?|quid))?|(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: (?:hundred|hunned|hunnid|grand|thousand))?)(?: (?:and )?[a-z]+ty)?(?: (?:dollars?|bucks?|pounds?|quid))?";

/** A sum and a day to pay it on, and nothing else: "200 on dec 4", 12月还2000. */
const sumAndDay = patterns({
  zh: /^[\s\p{P}]*(?:那|就|我|先|可以|能)*(?:(?:明年)?[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}[号日]|份|初|底|中旬)?|[\d一二三四五六七八九十]{1,3}[号日]|(?:这|下)?(?:周|星期|礼拜)[一二三四五六日天]|月底|月初|下个?月|明天|后天)(?:我|就|先|能|可以|再)*[还付给转交]?\d[\d,.]*(?:块钱?|元)?[\s\p{P}]*(?:吧|嘛|可以)?[\s\p{P}]*$/u,
  en: new RegExp(
    `^\\W*(?:(?:maybe|probably|like|about|ok|okay|yeah|just|how about|um|uh)\\W+)*(?:${sumEn}) (?:(?:on|by|for|come|around|about|maybe)\\W+)*${dayEn}\\W*(?:please|maybe|ok|then|works)?\\W*$`,
    "iu",
  ),
});

export const isSumAndDay = (text: string, language: Language): boolean =>
  sumAndDay[language].test(text);

/** A sum that is handed over, whatever the hour: 明天上午还两千, "I'll send you 200 tomorrow morning". */
const handsOver = patterns({
  zh: /(?:还|转|打|付|交|汇|存|给)(?:你们?|您|过去|个|上)?(?:[\d,.]{2,}|[一二三四五六七八九两十百千万]+)(?:块|元|百|千|万)?(?:钱|给|过|到|$|[，。,\s吧哈嘛]|下午|晚上|上午|中午)/u,
  en: /\b(?:pay|send|transfer|put down|do)(?: (?:you|u|ya|off|over|another|the|about|like|in))* [$£]?\d[\d,.]*(?:k|\b)(?! ?(?:am|pm|o['’]?clock|days?|weeks?|months?|instal?ments?|payments?))/iu,
});
/** To be called, or talked to, beside it. */
const wantsCall = patterns({
  zh: /打(?:给|电话|过来|来|回)|联系|再[说聊谈讲打]|回(?:电|话|拨|你|复)|商量|通知|找我|来电|才(?:有空|方便)|先挂|开会|在忙|开车/u,
  en: /\b(?:call|ring|phone|talk|speak|contact|text|get back|discuss|chat)\b/iu,
});

/** True where a sum is to be paid at some hour, and nobody is to call then. */
export const paysAtHour = (text: string, language: Language): boolean =>
  handsOver[language].test(text) && !wantsCall[language].test(text);

const identity: ReadonlySet<Asked | null> = new Set(["name", "idLast4", "birthDate"]);

/** A day, or a sum and its day, are no word of who somebody is, unless that was the question. */
export const namesDayToPay = (text: string, language: Language, asked: Asked | null): boolean =>
  !identity.has(asked) &&
  (isSumAndDay(text, language) || (isOnlyDay(text, language) && !isOnlyFigures(text, language)));
