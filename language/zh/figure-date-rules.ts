import type { PlainDate } from "../../domain/calendar.ts";
import { dayOf, momentOf, nearestDate } from "./moment.ts";
import type { Reading, Rule } from "./rules.ts";
import { N, numberOf, type Scene } from "./scene.ts";

/** A denominator up to this, with a smaller numerator, is read as a fraction: 1/3. */
const denominatorMax = 10;

/** Days written in figures. */
export const figureDateRules: readonly Rule[] = [
  {
    pattern: /(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})[号日]?/g,
    read: (match) => onDay(dayIn(Number(match[1]), match[3], match[4])),
  },
  {
    pattern: /(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?([号日])?/g,
    read: (match, scene) => readSlashes(match, scene),
  },
  {
    // 19880302, the way identity cards have it.
    pattern: new RegExp(N, "g"),
    read: (match, scene) => {
      const number = numberOf(match[1], scene);
      if (number === undefined || number.shape === "words" || number.to - number.from !== 8) return undefined;
      const [, year, month, day] = /^((?:19|20)\d{2})(\d{2})(\d{2})0000$/.exec(String(number.tenThousandths)) ?? [];
      return year === undefined ? undefined : onDay(dayIn(Number(year), month, day));
    },
  },
];

function readSlashes(match: RegExpExecArray, scene: Scene): Reading | undefined {
  const [, first, second, year, suffix] = match;
  const [a, b] = [Number(first), Number(second)];
  const isFraction = a < b && b <= denominatorMax && suffix === undefined && second?.startsWith("0") !== true;
  if (isFraction && year === undefined) return undefined;
  const isDayFirst = a > 12 || (scene.context.dayFirst && b <= 12);
  const [month, day] = isDayFirst ? [b, a] : [a, b];
  if (year !== undefined) return onDay(dayIn(Number(year), String(month), String(day)));
  return onDay(nearestDate(momentOf(scene.context), month, day));
}

function dayIn(year: number, month: string | undefined, day: string | undefined): PlainDate | undefined {
  return Number(month) > 12 || Number(month) < 1 ? undefined : dayOf(year, Number(month), Number(day));
}

function onDay(date: PlainDate | undefined): Reading | undefined {
  return date && { value: { kind: "date", date, isAmbiguous: false } };
}
