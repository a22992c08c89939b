import { weekdayOf, type PlainDate } from "../../domain/calendar.ts";
import type { Locale } from "../../domain/locale.ts";

/** How much of a date is said. */
export interface DateStyle {
  /** Say the day of the week too. */
  readonly withWeekday?: boolean;
  /** The year is said only where it differs from this one; never where this is absent. */
  readonly referenceYear?: number;
}

const chineseWeekdays = "一二三四五六日";
const englishWeekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const englishMonths =
  "January February March April May June July August September October November December".split(" ");

/** A day as people write it: `11月25日（星期三）`, `Wednesday, November 25`, `Wednesday 25 November`. */
export function formatDate(date: PlainDate, locale: Locale, style: DateStyle = {}): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const weekday = style.withWeekday === true ? weekdayOf(date) - 1 : undefined;
  const { referenceYear = year } = style;
  const shownYear = referenceYear === year ? undefined : String(year);
  if (locale === "zh-CN") {
    const name = weekday === undefined ? "" : `（星期${chineseWeekdays.charAt(weekday)}）`;
    return `${shownYear === undefined ? "" : `${shownYear}年`}${month}月${day}日${name}`;
  }
  const dayName = weekday === undefined ? undefined : englishWeekdays[weekday];
  const monthName = englishMonths[month - 1];
  return locale === "en-US"
    ? [dayName, `${monthName} ${day}`, shownYear].filter(isGiven).join(", ")
    : [dayName, day, monthName, shownYear].filter(isGiven).join(" ");
}

const isGiven = (part: unknown): boolean => part !== undefined;
