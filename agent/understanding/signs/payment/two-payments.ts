import { pattern } from "../../../../language/patterns/pattern.ts";

const sum =
  "(?:[$£]\\s?)?(?:\\d[\\d,.]*\\b(?!(?:st|nd|rd|th)\\b| ?(?:am|pm|days?|weeks?|months?|payments?|instal\\w*)\\b)|a (?:grand|hundred|thousand)\\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: (?:hundred|thousand|grand))?\\b(?! (?:days?|weeks?|months?|payments?|instal\\w*)\\b)|half\\b)(?: (?:dollars|bucks|pounds|quid|grand|of it))?";
const when =
  "(?:now|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*(?: (?:the )?\\d{1,2}(?:st|nd|rd|th)?)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)(?: (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*)?|the first|payday|(?:this|next) (?:week|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day))";
const rest = "(?:the )?(?:rest|other half|remainder|second half)";
const later =
  "(?:a month|monthly|per month|each month|every month|after|afterwards|later|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*)";

/** A sum and its day, and another with a day of its own: "600 now and 600 on December 20". */
const two = pattern(
  new RegExp(
    `(?<![\\d,.])(${sum}(?: (?:on|by|this|right|at|for|off|down|off it))* ${when})((?:(?:,| and| then| &| plus)+|(?= (?:the )?rest\\b)) (?:then |another |a further |i['’]?ll do |do )?(?:${sum}|${rest})(?: (?:on|by|this|in|right|at|more|for))*,? (?:${when}|${later})\\b)`,
    "iu",
  ),
);

/** The rest, or the other half, and when: "and the rest in January". */
const more = pattern(
  new RegExp(
    `^\\W*(?:(?:and|then|so|ok|yes|with|i['’]?ll (?:do|pay)|pay|do)\\b\\W*)*${rest}(?: (?:on|by|in|for|at|over))? (?:${when}|${later}|(?:\\w+ )?(?:\\d+|two|three|four|five|six|ten|twelve) (?:monthly )?(?:payments|instal?ments|months))\\b\\W*$`,
    "iu",
  ),
);

const sumZh =
  "(?:\\d[\\d,.]*(?![\\d号日月期天周点])|[一二两三四五六七八九十]?[百千万][一二三四五六七八九百千]*|[一二三四五六七八九十]+(?:块|元)|一?半)";
const whenZh =
  "(?:(?:\\d{1,2}月)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[号日]|(?:下|这|本)?个?(?:周|星期|礼拜)[一二三四五六日天]|(?:下个?)?月[底初中]|下个?月|[\\d一二三四五六七八九十]{1,2}月|今天|明天|后天|现在|年[底前后]|过年|发(?:了)?工资)";
const restZh = "(?:剩下?|剩余|其余|余下|另一半|尾款)(?:的|下的|部分|那些|那部分)*";
const paysZh = "[先再就能可以会我俺还付给转交打拿出各再你您们的,， ]{0,6}";

/** 12月5号还3000，12月20号还3000; 先还一千五，剩下的1月10号. */
const twoZh = pattern(
  new RegExp(
    `${sumZh}(?:块钱?|元)?[，,。；;、 ]*(?:然后|还有|另外|和|再)?(?:${restZh}[^，。?？]{0,4}(?:${whenZh}|分[^，。]{1,3}期)|${whenZh}${paysZh}(?:${sumZh}|${restZh}))`,
    "u",
  ),
);

/** 剩下的分三期, 另一半月底: beside what was named before. */
const moreZh = pattern(
  new RegExp(
    `^(?:那|然后|就|我|嗯|好|行|可以|[，, ])*${restZh}[^，。?？]{0,4}(?:${whenZh}|分[^，。]{1,3}期|慢慢|以后|之后|后面|每个?月)`,
    "u",
  ),
);

/** What was paid, or goes to somebody else, is no offer. */
const past = pattern(/\b(?:sent|paid|gave|made|took)\b/iu);
const otherZh = pattern(
  /[还付交转扣]了|[还付交转扣]过|已经|上个?月|房[贷租]|车贷|信用卡|花呗|借呗|学费|发票|工资[^，。]{0,3}\d|怎么|多少|[?？吗]/u,
);

/** True where two payments are put forward in one breath. */
export const namesTwoPayments = (text: string): boolean =>
  (two.test(text) && !past.test(text)) || (twoZh.test(text) && !otherZh.test(text));

/** True where the second one is named beside the first. */
export const addsPayment = (text: string): boolean =>
  more.test(text) || (moreZh.test(text) && !otherZh.test(text));

/** The first of two payments with what was said before it; any other text as it is. */
export function upToFirstPayment(text: string): string {
  const found = past.test(text) ? null : two.exec(text);
  const first = found?.[1];
  return found === null || first === undefined ? text : text.slice(0, found.index + first.length);
}
