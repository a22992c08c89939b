import type { Reading, Rule } from "./rules.ts";
import { N, numberOf, wholeOf, type Scene } from "./scene.ts";
import { daysOf, readTimeSpan, spanPattern } from "./time-spans.ts";

/** Instalments beyond this are no plan: thirty years of months. */
const instalmentsMax = 360;

/** Spans of days beyond this are none of a debt: ten years. */
const daysMax = 3_660;

/** Numbers of instalments: 分六期, 12期, 分三次, 六个月分, 分半年. */
export const instalmentRules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:分期|拆|摊|(?<!部)分)(?:成|作|为|个|到)?${N}(?:个?月|[期棋]|次|回|笔)(?:分期|还|付)?`,
      "g",
    ),
    read: (match, scene) => instalments(whole(match[1], scene), 1),
  },
  {
    pattern: new RegExp(`(?:一共|总共|合计|共)(?:要|需)?[扣还付缴交]${N}[次期笔回]`, "g"),
    read: (match, scene) => instalments(whole(match[1], scene), 2),
  },
  {
    // 每次四百块，共八次: after a sum, a total is that of its payments.
    pattern: new RegExp(
      `(?<=[块元钱\\ue000-\\uf8ff][,\\s]{0,2})(?:一共|总共|合计|共)${N}[次期笔回](?!了)`,
      "g",
    ),
    read: (match, scene) => instalments(whole(match[1], scene), 2),
  },
  {
    pattern: new RegExp(`(?<![第头前后上])${N}期(?!间|限|货)`, "g"),
    read: (match, scene) => instalments(whole(match[1], scene), 2),
  },
  {
    pattern: new RegExp(`${N}个?(?:月|周|星期|礼拜)(?:分期|分(?!钟)|付清|还清|还完)`, "g"),
    read: (match, scene) => instalments(whole(match[1], scene), 2),
  },
  {
    pattern: new RegExp(`${N}[次回笔](?:还|付|结|缴|交)[清完]`, "g"),
    read: (match, scene) => instalments(whole(match[1], scene), 2),
  },
  {
    pattern: new RegExp(`(?:分期|拆|摊|分)(?:成|作|为|个|到)?(?:(半)|${N})年`, "g"),
    read: (match, scene) =>
      instalments(match[1] === undefined ? 12 * (whole(match[2], scene) ?? 0) : 6, 2),
  },
  {
    pattern: new RegExp(`(?<!部)分${N}(?=[,。!?]|可以|行|吧|还|$)`, "g"),
    read: (match, scene) => instalments(whole(match[1], scene), 2),
  },
];

/** A month has no day beyond this, so more 日 are a span: 六十日. */
const dayOfMonthMax = 31;

/** Spans of time that no date has taken: 三十天, 半个月, 延期三十日, 六十日. */
export const durationRules: readonly Rule[] = [
  {
    pattern: new RegExp(`((?:[延展]期|宽限|推迟|延长)?)${N}日`, "g"),
    read: (match, scene) => {
      const days = whole(match[2], scene) ?? 0;
      const isSpan = days > dayOfMonthMax || (match[1] !== "" && days > 0);
      if (!isSpan || days > daysMax) return undefined;
      return { value: { kind: "duration", days }, from: match.index + (match[1] ?? "").length };
    },
  },
  {
    pattern: new RegExp(`${spanPattern}(?!之?以?前)`, "g"),
    read: (match, scene) => {
      const span = readTimeSpan(match, scene);
      return span && { value: { kind: "duration", days: daysOf(span) } };
    },
  },
];

const week = "(?:周|星期|礼拜)";

/** How often something is paid. */
export const frequencyRules: readonly Rule[] = [
  {
    pattern: new RegExp(`每个?月|月供|按月|逐月|月付|${N}个月(?:一[次笔期]|${N}[还付次笔期])`, "g"),
    read: (match, scene) => frequency("monthly", match, scene),
  },
  {
    // 每两个星期, 两周一次, 隔周, 半个月还一次.
    pattern: new RegExp(
      `每隔?${N}个?${week}|${N}个?${week}[还付]?(?:一[次笔期]|${N}[还付次笔期])|隔(?:一个?)?${week}(?=[还付一\\ue000-\\uf8ff])|每半个?月|半个?月[还付]?(?:一[次笔期]|${N}[还付次笔期])`,
      "g",
    ),
    read: ([, every, count, paid, times, paidAgain], scene) => {
      const weeks = every ?? count;
      const isOnce = [paid, times, paidAgain].every(
        (mark) => mark === undefined || whole(mark, scene) === 1,
      );
      const isTwo = weeks === undefined || whole(weeks, scene) === 2;
      return isTwo && isOnce ? { value: { kind: "frequency", value: "biweekly" } } : undefined;
    },
  },
  {
    pattern: new RegExp(
      `每个?(?:周|星期|礼拜)|按周|${N}个?(?:周|星期|礼拜)(?:一[次笔期]|${N}[还付次笔期])`,
      "g",
    ),
    read: (match, scene) => frequency("weekly", match, scene),
  },
];

/** 一个月一次 is monthly, 两个月一次 is not. */
function frequency(
  value: "weekly" | "monthly",
  match: RegExpExecArray,
  scene: Scene,
): Reading | undefined {
  const isEvery = match.slice(1).every((mark) => mark === undefined || whole(mark, scene) === 1);
  return isEvery ? { value: { kind: "frequency", value } } : undefined;
}

function instalments(count: number | undefined, least: number): Reading | undefined {
  if (count === undefined || count < least || count > instalmentsMax) return undefined;
  return { value: { kind: "instalments", count } };
}

const whole = (mark: string | undefined, scene: Scene): number | undefined => {
  const number = numberOf(mark, scene);
  return number?.isRough === true ? undefined : wholeOf(number);
};
