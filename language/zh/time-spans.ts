import type { NumberWord } from "./number-words.ts";
import { N, numberOf, wholeOf, type Scene } from "./scene.ts";

/** A length of time in calendar months and days. */
export interface TimeSpan {
  readonly months: number;
  readonly days: number;
  /** 两三天, 十来天, 二十多天. */
  readonly isRough: boolean;
}

/** A longest span: ten years are more than any debt is spread over. */
const daysMax = 3_660;

/** Matches a span in a scene's shape; a rule puts it first, since `readTimeSpan` counts its groups. */
export const spanPattern = `(?<![大第])(?:${N}(?:多|来|几)?|半)(个?)(半?)(天|周(?!岁)|(?:星期|礼拜)(?![一二三四五六日天])|月|年(?!级|代|[前度]?[底初末尾]))`;

/** The span that `spanPattern` matched, or undefined if its words mean something else. */
export function readTimeSpan(match: RegExpExecArray, scene: Scene): TimeSpan | undefined {
  const [words, mark, counter, andHalf, unit = ""] = match;
  const number = numberOf(mark, scene);
  const halves = countHalves(number, andHalf !== "");
  const spoken = number === undefined ? "半" : scene.text.slice(number.from, number.to);
  if (halves === undefined || !isCounted(unit, `${spoken}${counter}`)) return undefined;
  const length = lengthOf(halves, unit);
  if (daysOf(length) > daysMax || daysOf(length) === 0) return undefined;
  const isRough = number?.isRough === true || /[多来几]/.test(words.charAt(1));
  return { ...length, isRough };
}

/** 半 is one half, 一个半 three. */
function countHalves(number: NumberWord | undefined, andHalf: boolean): number | undefined {
  if (number === undefined) return andHalf ? undefined : 1;
  const whole = wholeOf(number);
  return whole === undefined ? undefined : 2 * whole + (andHalf ? 1 : 0);
}

/** 三个月 and 俩月 are spans, 三月 is March; 三年 is a span, 八八年 is a year. */
function isCounted(unit: string, count: string): boolean {
  if (unit === "月") return /个$|^[俩仨]$/.test(count);
  return unit !== "年" || !/个$|^[零〇一二三四五六七八九]{2,}$/.test(count);
}

/** So many half units in calendar months and days; nobody counts half days. */
function lengthOf(halves: number, unit: string): Omit<TimeSpan, "isRough"> {
  switch (unit) {
    case "天":
      return { months: 0, days: halves >> 1 };
    case "月":
      return { months: halves >> 1, days: (halves % 2) * 15 };
    case "年":
      return { months: halves * 6, days: 0 };
    default:
      return { months: 0, days: Math.ceil(halves * 3.5) };
  }
}

/** A span in days, a month as thirty and a year as 365. */
export function daysOf({ months, days }: Omit<TimeSpan, "isRough">): number {
  return months % 12 === 0 ? (months / 12) * 365 + days : months * 30 + days;
}

/** 两天 is said for a few days. */
export function isCoupleOfDays(match: RegExpExecArray, scene: Scene): boolean {
  const number = numberOf(match[1], scene);
  return match[4] === "天" && number !== undefined && scene.text.charAt(number.from) === "两";
}
