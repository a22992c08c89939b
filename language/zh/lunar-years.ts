import type { PlainDate } from "../../domain/calendar.ts";

/** The days of one year that go by the lunar calendar. */
export interface LunarYear {
  readonly springFestival: PlainDate;
  /** Days of the twelfth month, 腊月, that ends on its eve. */
  readonly lastMonthDays: 29 | 30;
  readonly dragonBoat: PlainDate;
  readonly midAutumn: PlainDate;
}

type Row = readonly [spring: string, lastMonthDays: 29 | 30, dragonBoat: string, midAutumn: string];

/**
 * 2024 to 2040, by the Chinese calendar of ICU. A table, since working them out takes astronomy; a test
 * holds it against the runtime's own calendar. Outside of it lunar days are not understood.
 */
const rows: readonly Row[] = [
  ["2024-02-10", 30, "2024-06-10", "2024-09-17"],
  ["2025-01-29", 29, "2025-05-31", "2025-10-06"],
  ["2026-02-17", 29, "2026-06-19", "2026-09-25"],
  ["2027-02-07", 30, "2027-06-09", "2027-09-15"],
  ["2028-01-26", 29, "2028-05-28", "2028-10-03"],
  ["2029-02-13", 29, "2029-06-16", "2029-09-22"],
  ["2030-02-02", 29, "2030-06-05", "2030-09-12"],
  ["2031-01-23", 29, "2031-06-24", "2031-10-01"],
  ["2032-02-11", 29, "2032-06-12", "2032-09-19"],
  ["2033-01-31", 30, "2033-06-01", "2033-09-08"],
  ["2034-02-19", 30, "2034-06-20", "2034-09-27"],
  ["2035-02-08", 30, "2035-06-10", "2035-09-16"],
  ["2036-01-28", 30, "2036-05-30", "2036-10-04"],
  ["2037-02-15", 30, "2037-06-18", "2037-09-24"],
  ["2038-02-04", 30, "2038-06-07", "2038-09-13"],
  ["2039-01-24", 29, "2039-05-27", "2039-10-02"],
  ["2040-02-12", 29, "2040-06-14", "2040-09-20"],
];

/** The years of the table, in order. */
export const lunarYears: readonly LunarYear[] = rows.map(
  ([springFestival, lastMonthDays, dragonBoat, midAutumn]) => ({
    springFestival: springFestival as PlainDate,
    lastMonthDays,
    dragonBoat: dragonBoat as PlainDate,
    midAutumn: midAutumn as PlainDate,
  }),
);
