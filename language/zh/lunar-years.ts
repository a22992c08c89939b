import { addDays, type PlainDate } from "../../domain/calendar.ts";

/** One year of the lunar calendar. */
export interface LunarYear {
  readonly springFestival: PlainDate;
  /** Days of the twelfth month, 腊月, that ends on its eve. */
  readonly lastMonthDays: 29 | 30;
  /** The months in order, a leap one after the month that it repeats. */
  readonly months: readonly LunarMonth[];
}

interface LunarMonth {
  /** 1 to 12. */
  readonly number: number;
  readonly isLeap: boolean;
  readonly first: PlainDate;
  readonly days: 29 | 30;
}

/** The new year, its months (l has 30 days, s has 29), and the month that is leapt, or 0. */
type Row = readonly [spring: string, months: string, leap: number];

/**
 * 2024 to 2040, by the Chinese calendar of ICU. A table, since working them out takes astronomy; a test
 * holds it against the runtime's own calendar. Outside of it lunar days are not understood.
 */
const rows: readonly Row[] = [
  ["2024-02-10", "slsslsllslls", 0],
  ["2025-01-29", "lslsslslsllls", 6],
  ["2026-02-17", "lslsslssllll", 0],
  ["2027-02-07", "slslsslsslls", 0],
  ["2028-01-26", "lllslsslsslls", 5],
  ["2029-02-13", "llslslslssls", 0],
  ["2030-02-02", "llsllslslsls", 0],
  ["2031-01-23", "sllslsllslsls", 3],
  ["2032-02-11", "lsslsllsllsl", 0],
  ["2033-01-31", "slsslslslllsl", 11],
  ["2034-02-19", "slsslslsllsl", 0],
  ["2035-02-08", "lslsslssllsl", 0],
  ["2036-01-28", "llslsslsslsll", 6],
  ["2037-02-15", "llslsslsslsl", 0],
  ["2038-02-04", "llslslslssls", 0],
  ["2039-01-24", "llsllslslslss", 5],
  ["2040-02-12", "lsllslsllsls", 0],
];

/** Days of the last month before the first year of the table. */
const daysBefore = 30;

const daysOf = (letter: string): 29 | 30 => (letter === "l" ? 30 : 29);

function monthsOf([spring, letters, leap]: Row): readonly LunarMonth[] {
  const months: LunarMonth[] = [];
  let first = spring as PlainDate;
  for (const [index, letter] of Array.from(letters).entries()) {
    const isAfterLeap = leap > 0 && index >= leap;
    const days = daysOf(letter);
    months.push({
      number: isAfterLeap ? index : index + 1,
      isLeap: leap > 0 && index === leap,
      first,
      days,
    });
    first = addDays(first, days);
  }
  return months;
}

/** The years of the table, in order. */
export const lunarYears: readonly LunarYear[] = rows.map((row, index) => {
  const before = rows[index - 1]?.[1].at(-1);
  return {
    springFestival: row[0] as PlainDate,
    lastMonthDays: before === undefined ? daysBefore : daysOf(before),
    months: monthsOf(row),
  };
});

/** That day of a lunar month, which is no leap one; the thirtieth is the last where there are 29. */
export function lunarDayOf(
  { months }: LunarYear,
  number: number,
  day: number,
): PlainDate | undefined {
  const month = months.find((each) => each.number === number && !each.isLeap);
  return month && addDays(month.first, Math.min(day, month.days) - 1);
}
