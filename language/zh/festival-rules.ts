import { addDays, daysBetween, type PlainDate } from "../../domain/calendar.ts";
import { lunarYears, type LunarYear } from "./lunar-years.ts";
import { dayOf, momentOf } from "./moment.ts";
import type { Reading, Rule } from "./rules.ts";
import { N, numberOf, wholeOf, type Scene } from "./scene.ts";

/** Festivals of the sun's year, as month and day. */
const fixedDays: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ["元旦", [1, 1]],
  ["情人节", [2, 14]],
  ["劳动节", [5, 1]],
  ["五一", [5, 1]],
  ["国庆", [10, 1]],
  ["双十一", [11, 11]],
  ["双十二", [12, 12]],
  ["平安夜", [12, 24]],
  ["圣诞", [12, 25]],
]);

/** Festivals of the moon's year. */
const lunarDays: ReadonlyMap<string, (year: LunarYear) => string> = new Map([
  ["除夕", (year: LunarYear) => shift(year.springFestival, -1)],
  ["春节", (year: LunarYear) => year.springFestival],
  ["元宵", (year: LunarYear) => shift(year.springFestival, 14)],
  ["端午", (year: LunarYear) => year.dragonBoat],
  ["中秋", (year: LunarYear) => year.midAutumn],
]);

const yearSteps: ReadonlyMap<string, number> = new Map([
  ["去", -1],
  ["今", 0],
  ["明", 1],
]);

/** Festivals and days of the lunar new year: the nearest one, unless the year is named. */
export const festivalRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:([今明去])年的?)?(${[...fixedDays.keys()].join("|")})(?:节|那天)?`,
      "g",
    ),
    read: (match, scene) => {
      const [month, day] = fixedDays.get(match[2] ?? "") ?? [0, 0];
      const { year } = momentOf(scene.context);
      return choose(
        match[1],
        scene,
        [year - 1, year, year + 1].map((y) => dayOf(y, month, day)),
      );
    },
  },
  {
    pattern: new RegExp(
      `(?:([今明去])年的?)?(${[...lunarDays.keys()].join("|")})(?:节|那天)?`,
      "g",
    ),
    read: (match, scene) =>
      choose(
        match[1],
        scene,
        lunarYears.map((year) => lunarDays.get(match[2] ?? "")?.(year)),
      ),
  },
  {
    // 正月十五, 大年初三, 大年三十, 腊月二十.
    pattern: new RegExp(
      `(?<![\\ue000-\\uf8ff]年(?:农历|阴历)?)(正月|腊月|大年|(?<![\\ue000-\\uf8ff])年(?=初))(初?)${N}`,
      "g",
    ),
    read: (match, scene) => {
      const day = wholeOf(numberOf(match[3], scene));
      if (day === undefined || day < 1 || day > 30) return undefined;
      const isBefore = match[1] === "腊月" || (match[2] === "" && day >= 29);
      return choose(
        undefined,
        scene,
        lunarYears.map((year) => {
          if (match[1] === "大年" && isBefore) return shift(year.springFestival, -1);
          return shift(
            year.springFestival,
            day - 1 - (match[1] === "腊月" ? year.lastMonthDays : 0),
          );
        }),
      );
    },
  },
  {
    // Around the new year, whichever day people mean by that.
    pattern: /过完?年(?![级轻龄])|(?<![\ue000-\uf8ff去前今明后近半多几往历])年前/g,
    read: (match, scene) => {
      const eve = match[0] === "年前" ? -1 : 0;
      const days = lunarYears.map((year) => shift(year.springFestival, eve));
      const reading = choose(undefined, scene, days);
      return reading && { value: { ...reading.value, isAmbiguous: true } };
    },
  },
];

interface DateReading extends Reading {
  readonly value: { readonly kind: "date"; readonly date: string; readonly isAmbiguous: boolean };
}

/** Years on either side of today in which a festival is looked for. */
const yearsAround = 1;

/** The day in the named year, else the nearest, days gone by counted double. */
function choose(
  named: string | undefined,
  scene: Scene,
  days: readonly (string | undefined)[],
): DateReading | undefined {
  const { today, year } = momentOf(scene.context);
  const step = yearSteps.get(named ?? "");
  const near = days.filter((day): day is PlainDate => {
    const yearOfDay = Number(day?.slice(0, 4));
    return step === undefined
      ? Math.abs(yearOfDay - year) <= yearsAround
      : yearOfDay === year + step;
  });
  const distance = (day: PlainDate): number => {
    const ahead = daysBetween(today, day);
    return ahead < 0 ? -2 * ahead : ahead;
  };
  const [date] = near.sort((a, b) => distance(a) - distance(b));
  return date === undefined ? undefined : { value: { kind: "date", date, isAmbiguous: false } };
}

const shift = (date: string, days: number): string => addDays(date as PlainDate, days);
