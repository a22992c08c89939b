import { weekdayOf, type PlainDate } from "../../domain/calendar.ts";
import {
  dayOf,
  fullYear,
  lastDayOf,
  momentOf,
  nearestDate,
  nextDayOfMonth,
  type Moment,
} from "./moment.ts";
import { one, type NumberWord } from "./number-words.ts";
import type { Reading, Rule } from "./rules.ts";
import { N, numberOf, wholeOf, type Scene } from "./scene.ts";
import { weekdayNumber } from "./weekdays.ts";

/** Months from this one. */
const monthSteps: ReadonlyMap<string, number> = new Map([
  ["上上", -2],
  ["上", -1],
  ["这", 0],
  ["本", 0],
  ["当", 0],
  ["下", 1],
  ["下下", 2],
]);

const yearSteps: ReadonlyMap<string, number> = new Map([
  ["前", -2],
  ["去", -1],
  ["今", 0],
  ["本", 0],
  ["明", 1],
  ["后", 2],
]);

const thatMonth = "(?<![上下])(上上|上|这|本|当|下下|下)个?月份?的?";
const rough = "(左右|前后|上下|那几天|来号)?";
const notLunar = "(?<!农历|阴历)";
const weekday = "(?:[,\\s]?\\(?(?:周|星期|礼拜)([一二三四五六日天1-7])\\)?)?";

/** What follows a number that is no day although 号 is missing: 十二月三个人, 12月1500. */
const noCounter =
  "(?![\\d个块元天期次万百千%成折岁点年月多来余几人半名斤号日kw.:/\\ue000-\\uf8ff-])";
/** 5号楼 and 三号线 are no days. */
const noPlace = "(?![楼线店门院铺单位机桌房码馆厅仓库窗坑车船选手文字外称])";
const day = `(?:[号日]${noPlace}(?:头上?)?|${noCounter})`;

/** Days named by year, month and day of the month. */
export const calendarRules: readonly Rule[] = [
  rule(
    `${notLunar}${N}年[,\\s的]?${N}月份?的?${N}${day}${weekday}`,
    (scene, [year, month, day, weekday]) => {
      const date = fullDate(scene, [yearOf(numberOf(year, scene), scene), month, day]);
      return onDay(date, weekday);
    },
  ),
  rule(
    `([前去今明后])年的?${N}月份?的?${N}${day}${weekday}`,
    (scene, [year, month, day, weekday]) => {
      const { year: thisYear } = momentOf(scene.context);
      const date = fullDate(scene, [thisYear + (yearSteps.get(year ?? "") ?? 0), month, day]);
      return onDay(date, weekday);
    },
  ),
  rule(
    `${notLunar}(?<!年[,\\s的]?)${N}月份?的?${N}${day}${rough}${weekday}`,
    (scene, [month, day, rough, weekday]) => {
      const [m, d] = [whole(month, scene), whole(day, scene)];
      const date =
        m === undefined || d === undefined ? undefined : nearestDate(momentOf(scene.context), m, d);
      return onDay(date, weekday, rough !== undefined);
    },
  ),
  rule(
    `(?<![去前]年)${thatMonth}初?${N}${day}${rough}${weekday}`,
    (scene, [step, day, rough, weekday]) => {
      const { year, month } = momentOf(scene.context);
      const d = whole(day, scene);
      const date =
        d === undefined ? undefined : dayOf(year, month + (monthSteps.get(step ?? "") ?? 0), d);
      return onDay(date, weekday, rough !== undefined);
    },
  ),
  rule(
    `${thatMonth}月?(最后[\\ue000-\\uf8ff一]天|底|末|尾|梢|初头?|头|号头|中旬?|半|上旬|下旬|之?内)(?!${N})`,
    (scene, [step, part]) => {
      const { year, month } = momentOf(scene.context);
      return partOfMonth(part, [year, month + (monthSteps.get(step ?? "") ?? 0)]);
    },
  ),
  rule(
    `(?:([今明去])年)?${N}月份?的?月?(底|末|尾|梢|初头?(?!${N})|头|中旬?|上旬|下旬|之?内)`,
    (scene, [year, name, part]) => {
      const moment = momentOf(scene.context);
      const month = whole(name, scene);
      if (month === undefined || month < 1 || month > 12) return undefined;
      const nearest = Number(nearestDate(moment, month, 28)?.slice(0, 4));
      const step = yearSteps.get(year ?? "");
      return partOfMonth(part, [step === undefined ? nearest : moment.year + step, month]);
    },
  ),
  rule(
    `(?<![个\\d])月(底|末|尾|梢|初头?(?!${N})|头|中旬?(?!国)|上旬|下旬|之?内)`,
    (scene, [part]) => {
      const moment = momentOf(scene.context);
      const isStart = part?.startsWith("初") === true || part === "头";
      return partOfMonth(part, [moment.year, moment.month + (isStart ? 1 : 0)], moment);
    },
  ),
  rule(
    `(?<![\\ue000-\\uf8ff])(?:([今明去后本])年)?年?(?<=年)(底|末|尾|终(?!奖)|初|之?内)`,
    (scene, [step, part]) => partOfYear(part, yearSteps.get(step ?? ""), momentOf(scene.context)),
  ),
  rule(
    `(?<![第年\\d.a-z]|(?<!每|每个)月的?|[延展]期|宽限|推迟|延长)(?:${N}[号日]?[到至~或、-])?${N}[号日](?!之?内|以内)${noPlace}(?:头上?)?${rough}${weekday}`,
    readDay,
  ),
  // 每月5好, 十五浩: 号 as it is typed or misheard, alone or before a verb of paying.
  rule(`(?<=^|[，。,\\s定在到就月])${N}[好耗浩毫](?=$|[，。,.\\s]|还|扣|付|交)`, (scene, [day]) =>
    readDay(scene, [undefined, day]),
  ),
  rule(
    `(?<!农历|阴历|旧历|[正腊冬年上读念]|(?<!每|每个)月)初${N}号?(?!中|级|步)`,
    (scene, [day]) => {
      const d = whole(day, scene);
      // By the lunar calendar to some, the day of the month to others.
      return d === undefined || d > 10
        ? undefined
        : onDay(nextDayOfMonth(momentOf(scene.context), d), undefined, true);
    },
  ),
];

type Groups = readonly (string | undefined)[];

function rule(pattern: string, read: (scene: Scene, groups: Groups) => Reading | undefined): Rule {
  return { pattern: new RegExp(pattern, "g"), read: (match, scene) => read(scene, match.slice(1)) };
}

/** A bare day of the month is the next one; said on that day itself, it may mean today. */
function readDay(scene: Scene, [first, day, rough, weekday]: Groups): Reading | undefined {
  const moment = momentOf(scene.context);
  const d = whole(day, scene);
  if (d === undefined) return undefined;
  const isOpen = first !== undefined || rough !== undefined || d === moment.day;
  return onDay(nextDayOfMonth(moment, d), weekday, isOpen);
}

/** The reading of a day, ambiguous too where the day of the week that was said is another. */
function onDay(date: PlainDate | undefined, weekday?: string, isOpen = false): Reading | undefined {
  if (date === undefined) return undefined;
  const isOther = weekday !== undefined && weekdayNumber(weekday) !== weekdayOf(date);
  return { value: { kind: "date", date, isAmbiguous: isOpen || isOther } };
}

function fullDate(
  scene: Scene,
  [year, month, day]: readonly [number | undefined, ...Groups],
): PlainDate | undefined {
  const [m, d] = [whole(month, scene), whole(day, scene)];
  return year === undefined || m === undefined || m > 12 || d === undefined
    ? undefined
    : dayOf(year, m, d);
}

const whole = (mark: string | undefined, scene: Scene): number | undefined => {
  const number = numberOf(mark, scene);
  return number?.isRough === true ? undefined : wholeOf(number);
};

/** A year as it is written and spoken: 2026, 二零二六, 两千零五, and 88 or 八八 within the last century. */
function yearOf(number: NumberWord | undefined, scene: Scene): number | undefined {
  const year = wholeOf(number);
  if (year === undefined || number === undefined) return undefined;
  if (year >= 1900 && year <= 2100) return year;
  const isShort =
    number.to - number.from === 2 && number.tenThousandths < 100 * one && number.shape !== "words";
  return isShort ? fullYear(year, momentOf(scene.context)) : undefined;
}

function partOfMonth(
  part = "",
  [year, month]: readonly [number, number],
  moment?: Moment,
): Reading | undefined {
  switch (part.charAt(0)) {
    case "初":
    case "头":
    case "号":
      return onDay(dayOf(year, month, 1));
    case "半":
      return onDay(dayOf(year, month, 15), undefined, true);
    case "中":
      return onDay(dayOf(year, month, part.endsWith("旬") ? 20 : 15), undefined, true);
    case "上":
      return onDay(dayOf(year, month, 10), undefined, true);
    default: {
      const last = lastDayOf(year, month);
      return onDay(last, undefined, part === "下旬" || last === moment?.today);
    }
  }
}

function partOfYear(
  part: string | undefined,
  step: number | undefined,
  { year }: Moment,
): Reading | undefined {
  const isStart = part === "初";
  const named = year + (step ?? (isStart ? 1 : 0));
  return isStart ? onDay(dayOf(named, 1, 1), undefined, true) : onDay(dayOf(named, 12, 31));
}
