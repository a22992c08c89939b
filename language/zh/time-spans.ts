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
  const [words = "", mark, counter, half, unit] = match;
  const number = numberOf(mark, scene);
  const isHalf = mark === undefined;
  const count = isHalf ? 0 : wholeOf(number);
  if (count === undefined || (isHalf && half !== "")) return undefined;
  const isRough = number?.isRough === true || /[多来几]/.test(words.charAt(1));
  const halves = 2 * count + (isHalf || half !== "" ? 1 : 0);
  const spoken = number === undefined ? "" : scene.text.slice(number.from, number.to);
  switch (unit) {
    case "天":
      return isHalf || half !== "" ? undefined : bounded({ months: 0, days: count, isRough });
    case "月":
      // 三月 is March; 三个月 and 俩月 are spans.
      if (counter === "" && !/^[俩仨]$/.test(spoken)) return undefined;
      return bounded({ months: halves >> 1, days: (halves % 2) * 15, isRough });
    case "年":
      if (number?.shape === "spelled" || counter !== "") return undefined;
      return bounded({ months: halves * 6, days: 0, isRough });
    default:
      return bounded({ months: 0, days: Math.ceil(halves * 3.5), isRough });
  }
}

/** A span in days, a month as thirty and a year as 365. */
export function daysOf({ months, days }: TimeSpan): number {
  return months % 12 === 0 ? (months / 12) * 365 + days : months * 30 + days;
}

/** 两天 is said for a few days. */
export function isCoupleOfDays(match: RegExpExecArray, scene: Scene): boolean {
  const number = numberOf(match[1], scene);
  return match[4] === "天" && number !== undefined && scene.text.charAt(number.from) === "两";
}

const bounded = (span: TimeSpan): TimeSpan | undefined =>
  daysOf(span) <= daysMax && daysOf(span) > 0 ? span : undefined;
