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
  "January February March April May June July August September October November December".split(
    " ",
  );

/** A day as people write it: `11月25日（星期三）`, `Wednesday, November 25`, `Wednesday 25 November`. */
export function formatDate(date: PlainDate, locale: Locale, style: DateStyle = {}): string {
  const { withWeekday = false, referenceYear } = style;
  const weekday = withWeekday ? weekdayOf(date) - 1 : undefined;
  const isSameYear = referenceYear === undefined || referenceYear === Number(date.slice(0, 4));
  const parts = { date, weekday, withYear: !isSameYear };
  return locale === "zh-CN" ? chineseDate(parts) : englishDate(parts, locale);
}

interface DateParts {
  readonly date: PlainDate;
  /** 0 for Monday. */
  readonly weekday: number | undefined;
  readonly withYear: boolean;
}

function chineseDate({ date, weekday, withYear }: DateParts): string {
  const [year, month, day] = date.split("-").map(Number);
  const name = weekday === undefined ? "" : `（星期${chineseWeekdays.charAt(weekday)}）`;
  return `${withYear ? `${year}年` : ""}${month}月${day}日${name}`;
}

function englishDate({ date, weekday, withYear }: DateParts, locale: "en-US" | "en-GB"): string {
  const [year, month = 1, day] = date.split("-").map(Number);
  const dayName = weekday === undefined ? undefined : englishWeekdays[weekday];
  const monthName = englishMonths[month - 1];
  const monthDay = locale === "en-US" ? `${monthName} ${day}` : `${day} ${monthName}`;
  return [dayName, monthDay, withYear ? year : undefined]
    .filter((part) => part !== undefined)
    .join(locale === "en-US" ? ", " : " ");
}
