import { pattern } from "../../../language/patterns/pattern.ts";

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
    `^\\W*(?:(?:and|then|so|ok|yes|with|i['’]?ll (?:do|pay)|pay|do)\\b\\W*)*${rest}(?: (?:on|by|in|for|at))? (?:${when}|${later})\\b\\W*$`,
    "iu",
  ),
);

/** What was paid is no offer. */
const past = pattern(/\b(?:sent|paid|gave|made|took)\b/iu);

/** True where two payments are put forward in one breath. */
export const namesTwoPayments = (text: string): boolean => two.test(text) && !past.test(text);

/** True where the second one is named beside the first. */
export const addsPayment = (text: string): boolean => more.test(text);

/** The first of two payments with what was said before it; any other text as it is. */
export function upToFirstPayment(text: string): string {
  const found = namesTwoPayments(text) ? two.exec(text) : null;
  const first = found?.[1];
  return found === null || first === undefined ? text : text.slice(0, found.index + first.length);
}
