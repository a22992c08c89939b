import { addDays, addMonths } from "../../domain/calendar.ts";
import { momentOf } from "./moment.ts";
import type { Reading, Rule } from "./rules.ts";
import { N, numberOf, wholeOf, type Scene } from "./scene.ts";
import { isCoupleOfDays, readTimeSpan, spanPattern, type TimeSpan } from "./time-spans.ts";
import { weekdayNumber } from "./weekdays.ts";

/** Days from today, by what stands before 天, 日, 儿 and 个. */
const daySteps: ReadonlyMap<string, number> = new Map([
  ["大前", -3],
  ["前", -2],
  ["昨", -1],
  ["夜", -1],
  ["今", 0],
  ["明", 1],
  ["后", 2],
  ["大后", 3],
  ["外后", 3],
]);

/** 以后天天 and 之前天气 have no day in them. */
const notAfter = "(?<![以之往今然最此往随目从])";

const sunday = 7;

/** N日内 beyond this many days is no deadline that anybody sets. */
const promiseDaysMax = 366;

/** Days counted from today: by name, by day of the week, and by a span of time. */
export const relativeDayRules: readonly Rule[] = [
  {
    // 下个月的今天, 下下个月这一天.
    pattern: /(下{1,2})个?月份?的?(?:今天|今日|这一?天)/g,
    read: (match, scene) => {
      const { today } = momentOf(scene.context);
      const date = addMonths(today, match[1]?.length ?? 1);
      return { value: { kind: "date", date, isAmbiguous: false } };
    },
  },
  {
    pattern: /(今明|明后)(?:[\ue000-\uf8ff]天|天)/g,
    read: (match, scene) => on(scene, match[1] === "今明" ? 1 : 2, true),
  },
  {
    pattern: new RegExp(
      `${notAfter}(大后|外后|大前|后|前|明|今|昨|夜)(?:(?<!夜)天子?(?![天气])|(?<!夜)日|儿个?(?![子媳女童])|(?<!夜)个(?![月星礼周人])儿?)`,
      "g",
    ),
    read: (match, scene) => on(scene, daySteps.get(match[1] ?? "") ?? 0),
  },
  {
    pattern: /(今|明|昨|后)(?:天?晚上?|[早夜]上?|天?黑了?)/g,
    read: (match, scene) => on(scene, daySteps.get(match[1] ?? "") ?? 0),
  },
  {
    pattern:
      /(?:(上上|上|这|本|下下|下)(?:一)?个?(?:(?:周|星期|礼拜)(?:的|(?<!上[^,]{1,2})[,。、\s嘛吧]*(?:那?就|具体)?)?)?)?(?:周|星期|礼拜)(?!一[次期笔回趟])([一二三四五六日天末1-7])/g,
    read: (match, scene) => readWeekday(match[1], match[2] ?? "", scene),
  },
  { pattern: /(上上|上|这|本|下下|下)?个?(?:周|星期|礼拜)之?内/g, read: readEndOfWeek },
  {
    pattern: new RegExp(`${spanPattern}(?:之后|以后|过后|后|之内|以内|内)(?!天)`, "g"),
    read: (match, scene) => readSpan(readTimeSpan(match, scene), scene),
  },
  {
    pattern: new RegExp(
      `(?:再过|(?<!每)隔|(?<=^|[要得等就我你先让能那容,。!?、\\s])过)个?${spanPattern}`,
      "g",
    ),
    read: (match, scene) => {
      const span = readTimeSpan(match, scene);
      const isVague = span?.isRough === true || isCoupleOfDays(match, scene);
      return readSpan(span && { ...span, isRough: isVague }, scene);
    },
  },
  {
    pattern: new RegExp(`${spanPattern}(?:之前|以前|前)`, "g"),
    read: (match, scene) => readPast(readTimeSpan(match, scene), scene),
  },
  {
    // 三日内 is three days, 三日 alone the third.
    pattern: new RegExp(`${N}(?:个?自然)?日(?:之内|以内|内)`, "g"),
    read: (match, scene) => {
      const days = wholeOf(numberOf(match[1], scene));
      return days === undefined || days > promiseDaysMax ? undefined : on(scene, days);
    },
  },
];

function on(scene: Scene, step: number, isAmbiguous = false): Reading {
  const date = addDays(momentOf(scene.context).today, step);
  return { value: { kind: "date", date, isAmbiguous } };
}

/**
 * Weeks start on Monday. A bare day of the week is the next one after today. It is ambiguous where people
 * count otherwise: 下周五 said on a Sunday, 这周一 said on a Wednesday, 周五 said on a Friday.
 */
function readWeekday(week: string | undefined, name: string, scene: Scene): Reading {
  const { today, weekday } = momentOf(scene.context);
  const isWeekend = name === "末";
  const wanted = isWeekend ? 6 : weekdayNumber(name);
  if (week === undefined) {
    const ahead = ((wanted - weekday + 6) % 7) + 1;
    return on(scene, ahead, ahead === 7 || isWeekend);
  }
  const step = week === "这" || week === "本" ? 0 : week.length * (week.startsWith("下") ? 1 : -1);
  const days = wanted - weekday + 7 * step;
  const isOddlyCounted = weekday === sunday || (step === 0 && days < 0);
  return {
    value: { kind: "date", date: addDays(today, days), isAmbiguous: isOddlyCounted || isWeekend },
  };
}

/** 这周内: by its Sunday. */
function readEndOfWeek(match: RegExpExecArray, scene: Scene): Reading | undefined {
  const step = match[1]?.startsWith("下") === true ? match[1].length : 0;
  if (match[1]?.startsWith("上") === true) return undefined;
  return on(scene, sunday - momentOf(scene.context).weekday + 7 * step, true);
}

function readSpan(span: TimeSpan | undefined, scene: Scene): Reading | undefined {
  if (span === undefined) return undefined;
  const date = addDays(addMonths(momentOf(scene.context).today, span.months), span.days);
  return { value: { kind: "date", date, isAmbiguous: span.isRough } };
}

/** Days and weeks ago; months and years ago are too vague for a day. */
function readPast(span: TimeSpan | undefined, scene: Scene): Reading | undefined {
  return span === undefined || span.months > 0
    ? undefined
    : readSpan({ ...span, days: -span.days }, scene);
}
