import { addDays, addMonths, weekdayOf, type PlainDate } from "../../domain/calendar.ts";
import { months } from "../../language/en/calendar-lexicon.ts";
import { pattern } from "../../language/patterns/pattern.ts";

/** A week, a month or a year of which no day was named; both ends belong to it. */
export interface DaySpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** "Not next week" names none, and "after next week" another. */
const nearEn = /(?<!(?:\b(?:not|except|but|after|before|until)|n['’]t)(?: the)? )/iu.source;
const nextWeekEn = pattern(
  new RegExp(`${nearEn}\\b(?:(?:next|the (?:following|coming)|coming) week)\\b(?! after)`, "iu"),
);
const weekAfterEn = pattern(
  new RegExp(`${nearEn}\\b(?:the week after(?: next)?|week after next)\\b`, "iu"),
);
const nextMonthEn = pattern(new RegExp(`${nearEn}\\b(?:next month)\\b(?! after)`, "iu"));
/** "This month" stands in reasons and refusals, too: only alone is it an answer. */
const onlyEn = (unit: string): RegExp =>
  new RegExp(
    `^\\W*(?:(?:some ?time|later|maybe|probably|definitely|any ?time|any day|yes|yeah|ok|well|um|uh|some day|in|during|i can do it|i can pay) \\W*)*this ${unit}(?: (?:please|then|sometime|maybe|i think|works|is fine))*\\W*$`,
    "iu",
  );
const thisWeekEn = pattern(onlyEn("week"));
const thisMonthEn = pattern(onlyEn("month"));

const noDayZh = "(?![一二三四五六日天末1-6底初中]|前|后|之)";
const nextWeekZh = pattern(new RegExp(`(?<!下|不是|不|别)下个?(?:周|礼拜|星期)${noDayZh}`, "u"));
const weekAfterZh = pattern(new RegExp(`下下个?(?:周|礼拜|星期)${noDayZh}`, "u"));
const nextMonthZh = pattern(
  /(?<!下|不是|不|别)下个?月(?![一二三四五六七八九十\d底初中上下末前后之份]|份?[一二三四五六七八九十\d]+[号日])/u,
);
const onlyZh = (unit: string): RegExp =>
  new RegExp(
    `^(?:嗯|那|就|我|大概|可能|应该|，|,|\\s)*(?:这个?|本)(?:${unit})(?:内|里|之内|以内|吧|哪天|某天|的话|都行|都可以|可以|行|还|付|嘛|呗|。)*$`,
    "u",
  );
const thisWeekZh = pattern(onlyZh("周|礼拜|星期"));
const thisMonthZh = pattern(onlyZh("月"));

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

/** What a turn says of when, without a day: the week, the month or the year to come that it names, as far as it names one. */
export function spanNamed(text: string, today: PlainDate): DaySpan | undefined {
  if (behind.test(text)) return undefined;
  const month = monthNamed(text, today);
  return month === undefined ? nearSpan(text, today) : monthFrom(month);
}

/** Whether a week or a month is named without its day. */
export const namesSpan = (text: string): boolean =>
  monthOf(text) !== undefined ||
  near.some(({ patterns }) => patterns.some((one) => one.test(text)));

const near = [
  { patterns: [weekAfterEn, weekAfterZh], unit: "week", steps: 2 },
  { patterns: [nextWeekEn, nextWeekZh], unit: "week", steps: 1 },
  { patterns: [thisWeekEn, thisWeekZh], unit: "week", steps: 0 },
  { patterns: [nextMonthEn, nextMonthZh], unit: "month", steps: 1 },
  { patterns: [thisMonthEn, thisMonthZh], unit: "month", steps: 0 },
] as const;

function nearSpan(text: string, today: PlainDate): DaySpan | undefined {
  const found = near.find(({ patterns }) => patterns.some((one) => one.test(text)));
  if (found === undefined) return undefined;
  const { unit, steps } = found;
  if (unit === "month") return monthFrom(addMonths(firstOfMonth(today), steps));
  const monday = addDays(today, 7 * steps - (weekdayOf(today) - 1));
  return { from: monday, to: addDays(monday, 6) };
}

const monthFrom = (first: PlainDate): DaySpan => ({
  from: first,
  to: addDays(addMonths(first, 1), -1),
});

const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 8)}01` as PlainDate;

/** The first day of the month to come that is named without its day; of next year, that of January. */
function monthNamed(text: string, today: PlainDate): PlainDate | undefined {
  const month = monthOf(text);
  if (month === undefined) {
    const isNextYear = nextYearEn.test(text) || nextYearZh.test(text);
    return isNextYear ? (`${Number(today.slice(0, 4)) + 1}-01-01` as PlainDate) : undefined;
  }
  const steps = (month - Number(today.slice(5, 7)) + 12) % 12;
  return steps <= monthsAheadMax ? addMonths(firstOfMonth(today), steps) : undefined;
}

/** "The 15th" or "Wednesday" alone, after a week or a month was named: that day of it. */
export function dayWithin(
  { from, to }: DaySpan,
  { text, said }: { readonly text: string; readonly said: PlainDate },
): PlainDate {
  const isWeek = addDays(from, 6) === to;
  const isDay = isDayAlone(text);
  const isMeant = isDay
    ? (day: PlainDate): boolean => day.slice(8) === said.slice(8)
    : (day: PlainDate): boolean => weekdayOf(day) === weekdayOf(said);
  if (!isDay && !(isWeek && isWeekdayAlone(text))) return said;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isMeant(day)) return day;
  return said;
}

function monthOf(text: string): number | undefined {
  const en = monthEn.exec(text);
  const name = en?.[1] ?? en?.[2];
  if (name !== undefined) return months.get(name.toLowerCase());
  const zh = monthZh.exec(text)?.[1];
  if (zh === undefined) return undefined;
  if (/\d/u.test(zh)) return Number(zh);
  return Array.from(zh).reduce((sum, figure) => sum + figuresZh.indexOf(figure) + 1, 0);
}

/** A day of the week and nothing that says of which: "Wednesday", 周三. */
const isWeekdayAlone = (text: string): boolean =>
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:周|礼拜|星期)[一二三四五六日天]/iu.test(
    text,
  ) && !/\b(?:today|tomorrow|week|month|this|next)\b|\d|[今明这本下]/iu.test(text);

/** A day of the month and nothing that says of which: "the 15th", 15号. */
export const isDayAlone = (text: string): boolean =>
  /\b(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|first|fifteenth|tenth|twentieth)\b|\d{1,2}[号日]|[一二三四五六七八九十]+号/iu.test(
    text,
  ) &&
  !/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tomorrow|week|month)\b|月|周|礼拜|星期|今|明/iu.test(
    text,
  ) &&
  !new RegExp(`\\b(?:${[...months.keys()].join("|")})\\b`, "iu").test(text);
