import { DateTime } from "luxon";
import { dateAt, type Instant } from "../../domain/calendar.ts";
import type { Locale } from "../../domain/locale.ts";
import { formatDate } from "../../language/format/date.ts";
import { formatTime } from "../../language/format/time.ts";

/** The parts of a day in Chinese, each with its last hour. */
const parts = [
  [5, "凌晨"],
  [11, "上午"],
  [12, "中午"],
  [17, "下午"],
  [23, "晚上"],
] as const;

/**
 * A moment as people write it. A receipt is read days later, so a Chinese one names the part of the day:
 * `2:05` alone can be night or afternoon.
 */
export function writtenTime(instant: Instant, timezone: string, locale: Locale): string {
  if (locale !== "zh-CN") return formatTime(instant, timezone, locale);
  const { hour, minute } = DateTime.fromISO(instant, { zone: timezone });
  const [, part] = parts.find(([last]) => hour <= last) ?? parts[4];
  const date = formatDate(dateAt(instant, timezone), locale);
  const hours = hour > 12 ? hour - 12 : hour;
  return `${date}${part}${hours}:${String(minute).padStart(2, "0")}`;
}
