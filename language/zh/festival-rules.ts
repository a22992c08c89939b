import { addDays, type PlainDate } from "../../domain/calendar.ts";
import { lunarDayOf, lunarYears, type LunarYear } from "./lunar-years.ts";
import { dayOf, momentOf, nearestOf } from "./moment.ts";
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
const lunarDays: ReadonlyMap<string, (year: LunarYear) => PlainDate | undefined> = new Map([
  ["除夕", (year: LunarYear) => addDays(year.springFestival, -1)],
  ["春节", (year: LunarYear) => year.springFestival],
  ["元宵", (year: LunarYear) => lunarDayOf(year, 1, 15)],
  ["端午", (year: LunarYear) => lunarDayOf(year, 5, 5)],
  ["七夕", (year: LunarYear) => lunarDayOf(year, 7, 7)],
  ["中秋", (year: LunarYear) => lunarDayOf(year, 8, 15)],
  ["重阳", (year: LunarYear) => lunarDayOf(year, 9, 9)],
]);

const yearSteps: ReadonlyMap<string, number> = new Map([
  ["去", -1],
  ["今", 0],
  ["明", 1],
]);

/** "这周五一次还清" is a Friday and no First of May. */
const fixedNames = [...fixedDays.keys()].join("|").replace("五一", "(?<![周期拜])五一");
const lunarNames = [...lunarDays.keys()].join("|");
/** 元旦前两天, 春节的前一天: so many days or weeks from it. */
const away = `(?:[的之]?([前后])的?${N}个?(天|周|星期|礼拜))?`;
const namedYear = "(?:([今明去])年的?)?";
const noYear = "(?<![\\ue000-\\uf8ff]年(?:农历|阴历)?)";

/** Festivals and days of the lunar new year: the nearest one, unless the year is named. */
export const festivalRules: readonly Rule[] = [
  {
    pattern: new RegExp(`(?:([今明去])年的?)?(${fixedNames})(?:节|那天)?${away}`, "g"),
    read: (match, scene) => {
      const [month, day] = fixedDays.get(match[2] ?? "") ?? [0, 0];
      const years = yearsMeant(match[1], scene);
      return onNearest(
        years.map((year) => awayFrom(dayOf(year, month, day), match, scene)),
        scene,
      );
    },
  },
  {
    pattern: new RegExp(`(?:([今明去])年的?)?(${lunarNames})(?:节|那天)?${away}`, "g"),
    read: (match, scene) => {
      const years = lunarYearsMeant(match[1], scene);
      return onNearest(
        years.map((year) => awayFrom(lunarDays.get(match[2] ?? "")?.(year), match, scene)),
        scene,
      );
    },
  },
  {
    // 正月十五, 大年初三, 大年三十, 腊月二十.
    pattern: new RegExp(`${noYear}(正月|腊月|大年|(?<![\\ue000-\\uf8ff])年(?=初))(初?)${N}`, "g"),
    read: (match, scene) => {
      const [, month = "", early] = match;
      const day = wholeOf(numberOf(match[3], scene));
      if (day === undefined || day < 1 || day > 30) return undefined;
      const isLastMonth = month === "腊月" || (month === "大年" && early === "" && day >= 29);
      const years = lunarYearsMeant(undefined, scene);
      return onNearest(
        years.map((year) => lunarDay(year, day, isLastMonth)),
        scene,
      );
    },
  },
  {
    // 农历八月十五, 阴历十月二十.
    pattern: new RegExp(
      `${noYear}${namedYear}(?:农历|阴历|旧历)的?((?:正|冬|腊|${N})月初?)${N}[号日]?`,
      "g",
    ),
    read: readLunarDay,
  },
  {
    // 二月初二, 冬月十六: only lunar days are called so.
    pattern: new RegExp(`${noYear}${namedYear}(冬月初?|${N}月初)${N}(?!多|来|几|块|元)`, "g"),
    read: readLunarDay,
  },
  {
    // Around the new year, whichever day people mean by that.
    pattern: /过完?年(?![级轻龄])|(?<![\ue000-\uf8ff去前今明后近半多几往历])年前/g,
    read: (match, scene) => {
      const eve = match[0] === "年前" ? -1 : 0;
      const days = lunarYearsMeant(undefined, scene).map((year) =>
        addDays(year.springFestival, eve),
      );
      return onNearest(days, scene, true);
    },
  },
];

/** The lunar months that have names, by their first characters. */
const namedMonths: ReadonlyMap<string, number> = new Map([
  ["正", 1],
  ["冬", 11],
  ["腊", 12],
]);

/** The day of a lunar month that was called by its number or name. */
function readLunarDay(
  [, named, name = "", mark, dayMark]: RegExpExecArray,
  scene: Scene,
): Reading | undefined {
  const month = namedMonths.get(name.charAt(0)) ?? wholeOf(numberOf(mark, scene));
  const day = wholeOf(numberOf(dayMark, scene));
  if (month === undefined || day === undefined || day < 1 || day > 30) return undefined;
  const years = lunarYearsMeant(named, scene);
  return onNearest(
    years.map((year) => lunarDayOf(year, month, day)),
    scene,
  );
}

/** The day that `away` tells from a feast. */
function awayFrom(
  feast: PlainDate | undefined,
  [, , , side, mark, unit]: RegExpExecArray,
  scene: Scene,
): PlainDate | undefined {
  const count = mark === undefined ? 0 : wholeOf(numberOf(mark, scene));
  if (feast === undefined || count === undefined || count > awayMax) return undefined;
  return addDays(feast, count * (unit === "天" ? 1 : 7) * (side === "前" ? -1 : 1));
}

/** Nobody tells a day by a feast that is further from it, in days or weeks. */
const awayMax = 60;

/** The named year, else those around today. */
function yearsMeant(named: string | undefined, scene: Scene): readonly number[] {
  const { year } = momentOf(scene.context);
  const step = yearSteps.get(named ?? "");
  return step === undefined ? [year - 1, year, year + 1] : [year + step];
}

function lunarYearsMeant(named: string | undefined, scene: Scene): readonly LunarYear[] {
  const years = yearsMeant(named, scene);
  return lunarYears.filter(({ springFestival }) =>
    years.includes(Number(springFestival.slice(0, 4))),
  );
}

/** A day of the first month, or of the last, whose thirtieth is its last day even where it has 29. */
function lunarDay(
  { springFestival, lastMonthDays }: LunarYear,
  day: number,
  isLastMonth: boolean,
): PlainDate {
  if (!isLastMonth) return addDays(springFestival, day - 1);
  return addDays(springFestival, Math.min(day, lastMonthDays) - 1 - lastMonthDays);
}

function onNearest(
  days: readonly (PlainDate | undefined)[],
  scene: Scene,
  isAmbiguous = false,
): Reading | undefined {
  const date = nearestOf(days, momentOf(scene.context));
  return date === undefined ? undefined : { value: { kind: "date", date, isAmbiguous } };
}
