import type { PlainDate } from "../../domain/calendar.ts";
import { dayOf, fullYear, momentOf, nearestDate } from "./moment.ts";
import type { Reading, Rule } from "./rules.ts";
import { N, numberOf } from "./scene.ts";

/** A denominator up to this, with a smaller numerator, is read as a fraction: 1/3. */
const denominatorMax = 10;

/** Days written in figures. */
export const figureDateRules: readonly Rule[] = [
  {
    pattern: /(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})[号日]?/g,
    read: (match) => onDay(dayIn(Number(match[1]), Number(match[3]), Number(match[4]))),
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})/g,
    read: (match, { context }) => {
      const [month, day] = monthAndDay(Number(match[1]), Number(match[3]), context.dayFirst);
      return onDay(dayIn(Number(match[4]), month, day));
    },
  },
  {
    // 88-3-2: years come first in Chinese, unless that makes no day.
    pattern: /(?<![\d./-])(\d{2})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: (match, { context }) => {
      const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])];
      const moment = momentOf(context);
      const [month, day] = monthAndDay(a, b, context.dayFirst);
      return onDay(dayIn(fullYear(a, moment), b, c) ?? dayIn(fullYear(c, moment), month, day));
    },
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])([号日])?/g,
    read: ([, first, second = "", suffix], { context }) => {
      const [a, b] = [Number(first), Number(second)];
      const isFraction = a < b && b <= denominatorMax && !second.startsWith("0");
      if (isFraction && suffix === undefined) return undefined;
      return onDay(nearestDate(momentOf(context), ...monthAndDay(a, b, context.dayFirst)));
    },
  },
  {
    // 19880302, the way identity cards have it.
    pattern: new RegExp(N, "g"),
    read: (match, scene) => {
      const number = numberOf(match[1], scene);
      if (number === undefined || number.shape === "words" || number.to - number.from !== 8)
        return undefined;
      const parts = /^((?:19|20)\d{2})(\d{2})(\d{2})0000$/.exec(String(number.tenThousandths));
      return parts === null
        ? undefined
        : onDay(dayIn(Number(parts[1]), Number(parts[2]), Number(parts[3])));
    },
  },
];

function monthAndDay(a: number, b: number, isDayFirst: boolean): [month: number, day: number] {
  return a > 12 || (isDayFirst && b <= 12) ? [b, a] : [a, b];
}

function dayIn(year: number, month: number, day: number): PlainDate | undefined {
  return month > 12 || month < 1 ? undefined : dayOf(year, month, day);
}

function onDay(date: PlainDate | undefined): Reading | undefined {
  return date && { value: { kind: "date", date, isAmbiguous: false } };
}
