import { addMonths, type PlainDate } from "../../domain/calendar.ts";
import { months } from "../../language/en/calendar-lexicon.ts";
import { pattern } from "../../language/patterns/pattern.ts";

/** A month alone, "in january", and no day of it; "may" and "march" are verbs, too, so a lead stands before each. */
const monthEn = new RegExp(
  `\\b(?:in|of|mid|early|late|until|till?|around|before|by|said|is|next|middle of|end of)[ -](${[...months.keys()].join("|")})\\b(?! ?\\d{1,2}(?!\\d))|^\\W*(?:maybe|probably|like|in|um|uh|then|not until|\\W)*(${[...months.keys()].filter((name) => name !== "may" && name !== "march" && name !== "mar").join("|")})\\W*$`,
  "iu",
);
const nextYearEn = pattern(/\bnext year\b/iu);

/** 明年一月, 二月份, 1月中旬: no day of it. */
const monthZh =
  /(?<![\d一二三四五六七八九十个])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?!\d|[一二三四五六七八九十]+[号日])/u;
const nextYearZh = pattern(/明年/u);
const figuresZh = "一二三四五六七八九十";

/** Months ahead of which a name is taken for one to come; above it, it is rather the last one of that name. */
const monthsAheadMax = 6;

/** What lies behind: "since March", 从六月起. */
const behind = pattern(
  /\b(?:since|was|were|lost|last|been|ago|started|from)\b|从|自|去年|上|那时|以来|就没|丢了|失业/iu,
);

/** The first day of the month to come that is named without its day, as far as one is. */
export function monthNamed(text: string, today: PlainDate): PlainDate | undefined {
  const month = monthOf(text);
  if (month === undefined) {
    const isNextYear = nextYearEn.test(text) || nextYearZh.test(text);
    return isNextYear ? (`${Number(today.slice(0, 4)) + 1}-01-01` as PlainDate) : undefined;
  }
  if (behind.test(text)) return undefined;
  const steps = (month - Number(today.slice(5, 7)) + 12) % 12;
  const first = addMonths(`${today.slice(0, 8)}01` as PlainDate, steps);
  return steps <= monthsAheadMax ? first : undefined;
}

/** Whether a month is named without its day. */
export const namesMonth = (text: string): boolean => monthOf(text) !== undefined;

function monthOf(text: string): number | undefined {
  const en = monthEn.exec(text);
  const name = en?.[1] ?? en?.[2];
  if (name !== undefined) return months.get(name.toLowerCase());
  const zh = monthZh.exec(text)?.[1];
  if (zh === undefined) return undefined;
  if (/\d/u.test(zh)) return Number(zh);
  return Array.from(zh).reduce((sum, figure) => sum + figuresZh.indexOf(figure) + 1, 0);
}

/** A day of the month and nothing that says of which: "the 15th", 15号. */
export const isDayAlone = (text: string): boolean =>
  /\b(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|fifteenth|tenth|twentieth)\b|\d{1,2}[号日]|[一二三四五六七八九十]+号/iu.test(
    text,
  ) &&
  !/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tomorrow|week|month)\b|月|周|礼拜|星期|今|明/iu.test(
    text,
  ) &&
  !new RegExp(`\\b(?:${[...months.keys()].join("|")})\\b`, "iu").test(text);
