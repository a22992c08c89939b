import type { DayWords } from "../dates/find-days.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";

/** The known birth date (YYYY-MM-DD) in a text, in whatever words or figures, with or without its year. */
export function findKnownBirthDates(reading: Reading, birthDate: string | undefined): Found[] {
  const [year, month, day] = (birthDate ?? "").split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return [];
  return reading
    .days()
    .filter((words) => isThatDay(words, { year, month, day }))
    .map((words) => reading.known("birth_date", words));
}

/** A whole day without a year may be a day of payment too: better hidden than shown. */
function isThatDay(
  { year, readings }: DayWords,
  wanted: { readonly year: number; readonly month: number; readonly day: number },
): boolean {
  const isYear = year === undefined || year === wanted.year || year === wanted.year % 100;
  if (!isYear) return false;
  if (readings.length === 0) return year === wanted.year;
  return readings.some(
    ({ month, day }) =>
      month === wanted.month && (day === wanted.day || (day === undefined && year !== undefined)),
  );
}
