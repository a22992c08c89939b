import { DateTime } from "luxon";
import { parseInstant, type Instant } from "../../../domain/calendar.ts";
import { failure, success } from "../../../domain/result.ts";
import { readDate, type DateOrder } from "./read-date.ts";
import type { ValueResult } from "./value-result.ts";

/** A day, and after it a time of day without an offset. */
const withTime = /^(.*\S)[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;

/**
 * A moment with or without its offset; without one it is a time in the zone. A day alone means its first
 * minute: figures count as older rather than as newer than they are.
 */
export function readMoment(
  text: string,
  { order, timezone }: { readonly order: DateOrder; readonly timezone: string },
): ValueResult<Instant> {
  const bare = text.normalize("NFKC").trim();
  const instant = parseInstant(bare.replace(" ", "T"));
  if (instant !== undefined) return success(instant);
  const [, day = bare, ...time] = withTime.exec(bare) ?? [];
  const date = readDate(day, order);
  if (!date.success) return date;
  const moment = momentIn(timezone, [...date.value.split("-"), ...time]);
  if (moment !== undefined) return success(moment);
  const message = "Expected a time that exists, such as 2026-04-03 08:00.";
  return failure({ code: "DATE_INVALID", message });
}

/** That year, month, day, hour, minute and second in the zone; what is not given is the first. */
function momentIn(zone: string, parts: readonly (string | undefined)[]): Instant | undefined {
  const [year, month, day, hour, minute, second] = parts.map((part) => Number(part ?? 0));
  const local = DateTime.fromObject({ year, month, day, hour, minute, second }, { zone });
  return parseInstant(local.toISO({ suppressMilliseconds: true }) ?? "");
}
