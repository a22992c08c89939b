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
export function dateRules(locale: Locale, style: NumberStyle): readonly SpeakingRule[] {
  const isDayFirst = locale === "en-GB";
  const inWords = (day: Day, joint = ", "): string | undefined => {
    if (!exists(day)) return undefined;
    const name = `${months[day.month - 1]} ${ordinalWords(day.day, style)}`;
    return day.year === undefined ? name : `${name}${joint}${yearWords(day.year, style)}`;
  };
  const dayFirst = (day: Day, article: string): string | undefined => {
    if (!exists(day)) return undefined;
    const name = `${article}${ordinalWords(day.day, style)} of ${months[day.month - 1]}`;
    return day.year === undefined ? name : `${name} ${yearWords(day.year, style)}`;
  };
  const inOrder = (day: Day): string | undefined =>
    isDayFirst ? dayFirst(day, "the ") : inWords(day);
  return [
    {
      pattern: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/y,
      speak: ([, year, , month, day]) => inOrder(dayOf(year, month, day)),
    },
    {
      pattern: /(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/-])/y,
      speak: ([, first, , second, year]) => {
        const usual = isDayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
        const other = isDayFirst ? dayOf(year, first, second) : dayOf(year, second, first);
        return inOrder(usual) ?? inOrder(other);
      },
    },
    {
      pattern: new RegExp(`${monthPattern}\\.? ${dayPattern}(?:(,?) ${yearPattern})?`, "y"),
      speak: ([, month, day, comma, year]) =>
        inWords(dayOf(year, monthNumber(month), day), comma === "" ? " " : ", "),
    },
    // "As of the nineteenth of November" has one "of" too many to be followed.
    {
      pattern: new RegExp(
        `(?<=[Aa]s of )${dayPattern} ${monthPattern}(?![a-z])(?:,? ${yearPattern})?`,
        "y",
      ),
      speak: ([, day, month, year]) => inWords(dayOf(year, monthNumber(month), day)),
    },
    {
      pattern: new RegExp(
        `((?:the )?)${dayPattern}(?: of)? ${monthPattern}(?![a-z])(?:,? ${yearPattern})?`,
        "y",
      ),
      speak: ([, , day, month, year]) => dayFirst(dayOf(year, monthNumber(month), day), "the "),
    },
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
