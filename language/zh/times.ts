import { DateTime } from "luxon";
import { addDays, type PlainDate } from "../../domain/calendar.ts";
import { dayPartPattern, dayParts, hourInPart, type DayPart } from "./day-parts.ts";
import { momentOf, type Moment } from "./moment.ts";
import type { Reading, Rule, ShapeMention } from "./rules.ts";
import { N, numberOf, wholeOf, type Scene } from "./scene.ts";

/** Hours in which people are called: a bare 三点 is that of its two hours which lies in them. */
const firstHour = 8;
const lastHour = 21;

const filler = "[的吧嘛呢,、\\s]{0,3}";
const about = "(?:钟|多|过|来钟|左右|前后)?";

/** What may stand between a day and its clock: 今天晚上吧，晚上七点半. */
const gapPattern = new RegExp(`^(?:那天)?(?:${dayPartPattern})?${filler}(?:大概|大约|差不多|就)?$`);
const gapCharsMax = 10;

/** A clock time as it was said. */
interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly part: DayPart | undefined;
}

/** Moments from now, and clock times on the days that stand before them. */
export function timeRules(dates: readonly ShapeMention[]): readonly Rule[] {
  return [
    ...soonRules,
    {
      pattern: clockPattern,
      read: (match, scene) => {
        const clock = isLittleLater(match, scene) ? undefined : readClock(match, scene);
        const date = dateBefore(match.index, dates, scene);
        if (clock === undefined || (date === undefined && isPointOfList(match, scene)))
          return undefined;
        return on(date, clock, scene);
      },
    },
    {
      pattern: partPattern,
      read: (match, scene) => {
        const part = dayParts.get(match[1] ?? "");
        const date = dateBefore(match.index, dates, scene);
        const isStory = date === undefined && notThatDay.test(scene.shape.charAt(match.index - 1));
        if (part === undefined || isStory || isOfPast(match, scene)) return undefined;
        // 昨天晚上 and 今天早上 tell a story.
        const readings = part.hours.map((hour) => on(date, { hour, minute: 0, part }, scene));
        return firstAhead(readings, momentOf(scene.context));
      },
    },
  ];
}

const clockPattern = new RegExp(
  `(?:(${dayPartPattern})${filler})?(?:${N}(?:点钟?|时)(?:(半)|${N}刻|${N}分?|整)?|(\\d{1,2}):(\\d{2}))${about}`,
  "g",
);

const partPattern = new RegExp(
  `(?<!每天|天天|到|整个)(${dayPartPattern})(?![好安班饭餐点会\\ue000-\\uf8ff])`,
  "g",
);

/** 早上打过来的, 下午你们打过: a call that has been made. */
const pastCall =
  /^[^,。!?;\s]{0,8}?(?:打|来|联系|说|讲|聊|接|通)(?:过?来|电话|通话)?说?(?:过(?![来去会])|的(?!话))|^[^,。!?;\s]{0,6}?(?:给[我俺]发|打|说|联系|通知)了/;

const isOfPast = (match: RegExpExecArray, { shape }: Scene): boolean => {
  const to = match.index + match[0].length;
  return pastCall.test(shape.slice(to, to + pastCallCharsMax));
};
const pastCallCharsMax = 16;

/** 那天晚上, 一个下午, 大早上. */
const notThatDay = /[天个老大整日\ue000-\uf8ff]/;

/** 一个小时后, 过半个钟头, 二十分钟以后. */
const soonRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:(?:再?过|等)个?)?(?:${N}|(半))个?(半)?(小时|钟头|分钟)(?:以后|之后|过后|后|(?=再))`,
      "g",
    ),
    read: (match, scene) => soon(match, scene),
  },
  {
    pattern: new RegExp(`(?:再过|(?<![超不通经])过)个?(?:${N}|(半))个?(半)?(小时|钟头|分钟)`, "g"),
    read: (match, scene) => soon(match, scene),
  },
];

/** Minutes ahead beyond this are no callback. */
const minutesMax = 72 * 60;

function soon(match: RegExpExecArray, scene: Scene): Reading | undefined {
  const [, mark, half, andHalf, unit] = match;
  const tenThousandths = numberOf(mark, scene)?.tenThousandths ?? 0;
  const halves = half === undefined && andHalf === undefined ? 0 : 5_000;
  const minutes = Math.round(((tenThousandths + halves) * (unit === "分钟" ? 1 : 60)) / 10_000);
  if (minutes <= 0 || minutes > minutesMax) return undefined;
  return {
    value: {
      kind: "time",
      at: toInstant(momentOf(scene.context).now.plus({ minutes }).startOf("minute")),
    },
  };
}

/** 晚一点 and 早一点 are a little later and sooner, and no hour. */
const isLittleLater = ([words, part, hour]: RegExpExecArray, scene: Scene): boolean =>
  /^[晚早]$/.test(part ?? "") && spokenHour(hour, scene) === 1 && !/[钟半整刻]/.test(words);

function readClock(match: RegExpExecArray, scene: Scene): Clock | undefined {
  const [, part, hourMark, half, quarters, minutes, hourFigures, minuteFigures] = match;
  const hour = hourFigures === undefined ? spokenHour(hourMark, scene) : Number(hourFigures);
  const spoken =
    wholeOf(numberOf(minutes, scene)) ?? 15 * (wholeOf(numberOf(quarters, scene)) ?? 0);
  const minute = half === undefined ? Number(minuteFigures ?? spoken) : 30;
  if (hour === undefined || hour > 24 || minute > 59) return undefined;
  return { hour, minute, part: dayParts.get(part ?? "") };
}

/** The hour; the first of the two in 七八点. */
function spokenHour(mark: string | undefined, scene: Scene): number | undefined {
  const number = numberOf(mark, scene);
  const hour = wholeOf(number);
  if (number?.shape !== "spelled" || hour === undefined) return hour;
  return hour < 10 ? hour : Math.floor(hour / 10);
}

/** 一点 and 两点 without anything that tells the time are a little, or two points. */
function isPointOfList(match: RegExpExecArray, scene: Scene): boolean {
  const [whole, part, hourMark, half, quarters, minutes, figures] = match;
  const isTold = [part, half, quarters, minutes, figures].some((group) => group !== undefined);
  if (isTold || /[钟整多过来左前时]/.test(whole)) return false;
  const { shape } = scene;
  const to = match.index + whole.length;
  const number = numberOf(hourMark, scene);
  const isMany = /[第明有这那说讲以几]确?$/.test(
    shape.slice(Math.max(0, match.index - 2), match.index),
  );
  const isFollowed = /^(?:以后|之后|后|以前|之前|前|再|打|给|联系|回|吧|行|可以|到|$|[,。!?])/.test(
    shape.slice(to, to + 2),
  );
  return isMany || !isFollowed || wholeOf(number) === 1;
}

/** The day that stands right before a place, or reaches into it as in 今晚七点. */
function dateBefore(
  at: number,
  dates: readonly ShapeMention[],
  scene: Scene,
): ShapeMention | undefined {
  return dates.findLast((date) => {
    if (date.kind !== "date" || date.from >= at || at - date.to > gapCharsMax) return false;
    return at <= date.to || gapPattern.test(scene.shape.slice(date.to, at));
  });
}

function on(date: ShapeMention | undefined, clock: Clock, scene: Scene): Reading {
  const moment = momentOf(scene.context);
  const day = date?.kind === "date" ? date.date : undefined;
  const hour = clock.part && hourInPart(clock.hour, clock.part.kind);
  const hours = hour === undefined ? bothHours(clock.hour) : [hour];
  const isOtherDay = day !== undefined && day !== moment.today;
  const instants = (isOtherDay ? hours.slice(0, 1) : hours).map((hour) =>
    instantOn((day ?? moment.today) as PlainDate, { hour, minute: clock.minute }, moment),
  );
  const value = { kind: "time", at: toInstant(chooseInstant(instants, day, moment)) } as const;
  return date === undefined ? { value } : { value, from: date.from };
}

/** The earliest that is still to come. */
function firstAhead(readings: readonly Reading[], { now }: Moment): Reading | undefined {
  return readings
    .filter((reading) => instantOf(reading) > now.toMillis())
    .sort((a, b) => instantOf(a) - instantOf(b))[0];
}

const instantOf = ({ value }: Reading): number =>
  value.kind === "time" ? DateTime.fromISO(value.at).toMillis() : Number.NaN;

/** The first that is still to come; if none is, the last of the named day, or the first of tomorrow. */
function chooseInstant(
  instants: readonly DateTime[],
  day: string | undefined,
  { now }: Moment,
): DateTime {
  const next = instants.find((instant) => instant > now);
  return next ?? (day === undefined ? instants[0]?.plus({ days: 1 }) : instants.at(-1)) ?? now;
}

/** The hours of a day that a bare hour may mean, of which people are called at one at least. */
function bothHours(hour: number): readonly number[] {
  if (hour > 12 || hour === 0) return [hour];
  return [hour, hour + 12].filter((each) => each >= firstHour && each <= lastHour);
}

/** The hour may run over into the next day. */
function instantOn(
  date: PlainDate,
  { hour, minute }: Omit<Clock, "part">,
  moment: Moment,
): DateTime {
  const day = hour < 24 ? date : addDays(date, Math.floor(hour / 24));
  const time = [hour % 24, minute].map((part) => String(part).padStart(2, "0")).join(":");
  return DateTime.fromISO(`${day}T${time}`, { zone: moment.timezone });
}

/** Luxon writes UTC as Z; here an offset is a number. */
const toInstant = (instant: DateTime): string =>
  (instant.toISO({ suppressMilliseconds: true }) ?? "").replace("Z", "+00:00");
