import type { SpeakingRule } from "../speaking-rule.ts";
import { wholeWords, yearDigits } from "./number-words.ts";

const monthsMax = 12;
const daysMax = 31;

/** A denominator up to this, over a smaller number, is a fraction and no day: 1/3. */
const denominatorMax = 10;

const isDay = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= monthsMax && Number(day) >= 1 && Number(day) <= daysMax;

const monthDay = (month: string, day: string): string =>
  `${wholeWords(month)}月${wholeWords(day)}日`;

/** Days and times of day: 2026-11-25, 2026年11月, 11月25日, 11/25, 19:30. Years are said figure by figure. */
export const dateTimeRules: readonly SpeakingRule[] = [
  {
    pattern: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])[日号]?/y,
    speak: ([, year = "", , month = "", day = ""]) =>
      isDay(month, day) ? `${yearDigits(year)}年${monthDay(month, day)}` : undefined,
  },
  {
    pattern: /(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])/y,
    speak: ([, month = "", , day = "", year = ""]) =>
      isDay(month, day) ? `${yearDigits(year)}年${monthDay(month, day)}` : undefined,
  },
  {
    pattern: /((?:19|20)\d{2})[-/](0[1-9]|1[0-2])(?![\d/-])/y,
    speak: ([, year = "", month = ""]) => `${yearDigits(year)}年${wholeWords(month)}月`,
  },
  {
    pattern: /((?:19|20)\d{2})(?=年)/y,
    speak: ([, year = ""]) => yearDigits(year),
  },
  {
    pattern: /(\d{1,2})(?=月(?!供))/y,
    speak: ([, month = ""]) => wholeWords(month),
  },
  {
    pattern: /(\d{1,2})(?=[日号])/y,
    speak: ([, day = ""]) => wholeWords(day),
  },
  {
    pattern: /(\d{1,2})\/(\d{1,2})(?![\d/.%])/y,
    speak: ([, first = "", second = ""]) => {
      const isFraction = Number(first) < Number(second) && Number(second) <= denominatorMax;
      if (isFraction) return `${wholeWords(second)}分之${wholeWords(first)}`;
      return isDay(first, second) ? monthDay(first, second) : undefined;
    },
  },
  {
    pattern: /(?<!:)([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d))?(?![:\d])/y,
    speak: ([, hour = "", minute = "", second]) =>
      second === undefined
        ? `${hourWords(hour)}点${minuteWords(minute)}`
        : `${hourWords(hour)}点${wholeWords(minute)}分${wholeWords(second)}秒`,
  },
];

const hourWords = (hour: string): string =>
  Number(hour) === 2 ? "两" : wholeWords(String(Number(hour)));

function minuteWords(minute: string): string {
  if (minute === "00") return "整";
  return `${minute.startsWith("0") ? "零" : ""}${wholeWords(String(Number(minute)))}分`;
}
