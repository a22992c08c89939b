import { parsePlainDate } from "../../../../domain/calendar.ts";
import type { Locale } from "../../../../domain/locale.ts";
import type { SpeakingRule } from "../speaking-rule.ts";
import { ordinalWords, yearWords, type NumberStyle } from "./number-words.ts";

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const monthPattern =
  "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
/** No more of a number, a time or a sum follows. */
const noMore = "(?!\\d|[.,:/]\\d|[ap]\\.?m|%)";
const dayPattern = `(\\d{1,2})(?:st|nd|rd|th)?${noMore}`;
const yearPattern = `((?:19|20)\\d{2})${noMore}`;

const weekdays: ReadonlyMap<string, string> = new Map([
  ["Mon", "Monday"],
  ["Tue", "Tuesday"],
  ["Tues", "Tuesday"],
  ["Wed", "Wednesday"],
  ["Thu", "Thursday"],
  ["Thur", "Thursday"],
  ["Thurs", "Thursday"],
  ["Fri", "Friday"],
  ["Sat", "Saturday"],
  ["Sun", "Sunday"],
]);

/** What a day is made of as it stands in the text. */
interface Day {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

/** A leap year, for days that are named without theirs. */
const anyLeapYear = 2000;

const exists = ({ year, month, day }: Day): boolean => {
  const [m, d] = [month, day].map((part) => String(part).padStart(2, "0"));
  return parsePlainDate(`${year ?? anyLeapYear}-${m}-${d}`) !== undefined;
};

/** Days: 2026-11-25, 11/25/2026, November 25, Nov 25th, 25 November 2026; weekdays before them; years. */
export const dateRules = (locale: Locale, style: NumberStyle): readonly SpeakingRule[] => [
  { pattern: /24\/7(?![\d/])/y, speak: () => "twenty-four seven" },
  ...figureRules(locale, style),
  ...monthRules(style),
  ...yearRules(style),
];

/** Days in figures, in the order of the place; the other way round where only that exists. */
function figureRules(locale: Locale, style: NumberStyle): readonly SpeakingRule[] {
  const isDayFirst = locale === "en-GB";
  const inOrder = isDayFirst ? dayFirst : monthFirst;
  return [
    {
      pattern: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/y,
      speak: ([, year, , month, day]) => inOrder(dayOf(year, month, day), style),
    },
    {
      pattern: /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-])/y,
      speak: ([, first, , second, year]) => {
        const [monthPart, dayPart] = isDayFirst ? [second, first] : [first, second];
        return (
          inOrder(dayOf(year, monthPart, dayPart), style) ??
          inOrder(dayOf(year, dayPart, monthPart), style)
        );
      },
    },
    {
      pattern: /(\d{1,2})\/(\d{1,2})(?![\d/]|\.\d)/y,
      speak: ([written, first, second]) => {
        const [monthPart, dayPart] = isDayFirst ? [second, first] : [first, second];
        return (
          fractions.get(written) ??
          inOrder(dayOf(undefined, monthPart, dayPart), style) ??
          inOrder(dayOf(undefined, dayPart, monthPart), style)
        );
      },
    },
  ];
}

/** Day and month in figures that are a part of a whole instead. */
const fractions: ReadonlyMap<string, string> = new Map([
  ["1/2", "half"],
  ["1/3", "a third"],
  ["2/3", "two thirds"],
  ["1/4", "a quarter"],
  ["3/4", "three quarters"],
]);

/** Days whose month has its name. */
const monthRules = (style: NumberStyle): readonly SpeakingRule[] => [
  {
    pattern: new RegExp(`${monthPattern}\\.? ${dayPattern}(?:(,?) ${yearPattern})?`, "y"),
    speak: ([, month, day, comma, year]) =>
      monthFirst(dayOf(year, monthNumber(month), day), style, comma === "" ? " " : ", "),
  },
  // "As of the nineteenth of November" has one "of" too many to be followed.
  {
    pattern: new RegExp(
      `(?<=[Aa]s of )${dayPattern} ${monthPattern}(?![a-z])(?:,? ${yearPattern})?`,
      "y",
    ),
    speak: ([, day, month, year]) => monthFirst(dayOf(year, monthNumber(month), day), style),
  },
  {
    pattern: new RegExp(
      `(?:the )?${dayPattern}(?: of)? ${monthPattern}(?![a-z])(?:,? ${yearPattern})?`,
      "y",
    ),
    speak: ([, day, month, year]) => dayFirst(dayOf(year, monthNumber(month), day), style),
  },
];

/** Years without a day, and weekdays cut short before a day. */
const yearRules = (style: NumberStyle): readonly SpeakingRule[] => [
  {
    pattern: new RegExp(`${monthPattern}\\.? ${yearPattern}`, "y"),
    speak: ([, month, year]) =>
      `${months[monthNumber(month) - 1]} ${yearWords(Number(year), style)}`,
  },
  {
    pattern: new RegExp(
      `(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\b\\.?(?=,? (?:${monthPattern}|\\d{1,2}))`,
      "y",
    ),
    speak: ([, name = ""]) => weekdays.get(name),
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|year) )${yearPattern}(?! (?:dollars|pounds|euros|yuan|payments))`,
      "y",
    ),
    speak: ([, year]) => yearWords(Number(year), style),
  },
];

/** "November twenty-fifth, twenty twenty-six"; undefined where the calendar has no such day. */
function monthFirst(day: Day, style: NumberStyle, joint = ", "): string | undefined {
  if (!exists(day)) return undefined;
  const name = `${months[day.month - 1]} ${ordinalWords(day.day, style)}`;
  return day.year === undefined ? name : `${name}${joint}${yearWords(day.year, style)}`;
}

/** "the twenty-fifth of November twenty twenty-six". */
function dayFirst(day: Day, style: NumberStyle): string | undefined {
  if (!exists(day)) return undefined;
  const name = `the ${ordinalWords(day.day, style)} of ${months[day.month - 1]}`;
  return day.year === undefined ? name : `${name} ${yearWords(day.year, style)}`;
}

const dayOf = (
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): Day => ({
  year: year === undefined ? undefined : Number(year),
  month: Number(month),
  day: Number(day),
});

const monthNumber = (name = ""): number =>
  months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
