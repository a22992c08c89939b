/** The days of one year that go by the lunar calendar. */
export interface LunarYear {
  readonly springFestival: string;
  /** Days of the twelfth month, 腊月, that ends on its eve. */
  readonly lastMonthDays: 29 | 30;
  readonly dragonBoat: string;
  readonly midAutumn: string;
}

/**
 * 2024 to 2040, by the Chinese calendar of ICU. A table, since working them out takes astronomy; a test
 * holds it against the runtime's own calendar. Outside of it lunar days are not understood.
 */
export const lunarYears: readonly LunarYear[] = [
  {
    springFestival: "2024-02-10",
    lastMonthDays: 30,
    dragonBoat: "2024-06-10",
    midAutumn: "2024-09-17",
  },
  {
    springFestival: "2025-01-29",
    lastMonthDays: 29,
    dragonBoat: "2025-05-31",
    midAutumn: "2025-10-06",
  },
  {
    springFestival: "2026-02-17",
    lastMonthDays: 29,
    dragonBoat: "2026-06-19",
    midAutumn: "2026-09-25",
  },
  {
    springFestival: "2027-02-07",
    lastMonthDays: 30,
    dragonBoat: "2027-06-09",
    midAutumn: "2027-09-15",
  },
  {
    springFestival: "2028-01-26",
    lastMonthDays: 29,
    dragonBoat: "2028-05-28",
    midAutumn: "2028-10-03",
  },
  {
    springFestival: "2029-02-13",
    lastMonthDays: 29,
    dragonBoat: "2029-06-16",
    midAutumn: "2029-09-22",
  },
  {
    springFestival: "2030-02-02",
    lastMonthDays: 29,
    dragonBoat: "2030-06-05",
    midAutumn: "2030-09-12",
  },
  {
    springFestival: "2031-01-23",
    lastMonthDays: 29,
    dragonBoat: "2031-06-24",
    midAutumn: "2031-10-01",
  },
  {
    springFestival: "2032-02-11",
    lastMonthDays: 29,
    dragonBoat: "2032-06-12",
    midAutumn: "2032-09-19",
  },
  {
    springFestival: "2033-01-31",
    lastMonthDays: 30,
    dragonBoat: "2033-06-01",
    midAutumn: "2033-09-08",
  },
  {
    springFestival: "2034-02-19",
    lastMonthDays: 30,
    dragonBoat: "2034-06-20",
    midAutumn: "2034-09-27",
  },
  {
    springFestival: "2035-02-08",
    lastMonthDays: 30,
    dragonBoat: "2035-06-10",
    midAutumn: "2035-09-16",
  },
  {
    springFestival: "2036-01-28",
    lastMonthDays: 30,
    dragonBoat: "2036-05-30",
    midAutumn: "2036-10-04",
  },
  {
    springFestival: "2037-02-15",
    lastMonthDays: 30,
    dragonBoat: "2037-06-18",
    midAutumn: "2037-09-24",
  },
  {
    springFestival: "2038-02-04",
    lastMonthDays: 30,
    dragonBoat: "2038-06-07",
    midAutumn: "2038-09-13",
  },
  {
    springFestival: "2039-01-24",
    lastMonthDays: 29,
    dragonBoat: "2039-05-27",
    midAutumn: "2039-10-02",
  },
  {
    springFestival: "2040-02-12",
    lastMonthDays: 29,
    dragonBoat: "2040-06-14",
    midAutumn: "2040-09-20",
  },
];
