import { DateTime } from "luxon";
import { dateAt, type Instant } from "../../domain/calendar.ts";
import type { Locale } from "../../domain/locale.ts";
import { formatDate } from "./date.ts";

/**
 * A moment as people write it, in that time zone, with its day so that nobody can mistake it:
 * `11月20日19:30`, `7:30 p.m. on Friday, November 20`, `7.30pm on Friday 20 November`.
 */
export function formatTime(instant: Instant, timezone: string, locale: Locale): string {
  const { hour, minute } = DateTime.fromISO(instant, { zone: timezone });
  const date = dateAt(instant, timezone);
  const minutes = String(minute).padStart(2, "0");
  if (locale === "zh-CN") return `${formatDate(date, locale)}${hour}:${minutes}`;
  const hourOfTwelve = hour % 12 === 0 ? 12 : hour % 12;
  const day = formatDate(date, locale, { withWeekday: true });
  if (locale === "en-US") {
    const clock = minute === 0 ? hourOfTwelve : `${hourOfTwelve}:${minutes}`;
    return `${clock} ${hour < 12 ? "a.m." : "p.m."} on ${day}`;
  }
  const clock = minute === 0 ? hourOfTwelve : `${hourOfTwelve}.${minutes}`;
  return `${clock}${hour < 12 ? "am" : "pm"} on ${day}`;
}
