import { parsePlainDate, type PlainDate } from "../../../domain/calendar.ts";
import { failure, success } from "../../../domain/result.ts";
import type { ValueResult } from "./value-result.ts";

export type DateOrder = "ymd" | "dmy" | "mdy";

/** Year first: with any separator, in Chinese, or as eight digits. */
const yearFirst = /^(\d{4})(?:[-/.年]\s?)(\d{1,2})(?:[-/.月]\s?)(\d{1,2})日?$/;
const eightDigits = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
/** `15 Oct 2026` and `Oct 15, 2026`: nobody takes the month for the day. */
const dayNamed = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ ,-]+(\d{4})$/i;
const monthNamed = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i;

const months =
  "january february march april may june july august september october november december";
const monthNames = months.split(" ");

/** A day without its time; a time of midnight is what a database adds to a day. */
const midnight = /[T ]00:00(?::00(?:\.0+)?)?$/;

/**
 * A day as people write it. `03/04/2026` is refused unless the list says what comes first: a month too
 * early or too late is a wrong threat or a missed promise.
 */
export function readDate(text: string, order: DateOrder): ValueResult<PlainDate> {
  const bare = text.normalize("NFKC").trim().replace(midnight, "");
  const [, year, month, day] = yearFirst.exec(bare) ?? eightDigits.exec(bare) ?? [];
  if (year !== undefined) return toDate(year, month, day);
  const last = yearLast.exec(bare);
  if (last !== null) return fromYearLast(last, order);
  const named = dayNamed.exec(bare);
  if (named !== null) return toDate(named[3], monthNumber(named[2]), named[1]);
  const monthFirst = monthNamed.exec(bare);
  if (monthFirst !== null) return toDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  return invalid;
}

function fromYearLast(match: RegExpExecArray, order: DateOrder): ValueResult<PlainDate> {
  const [, first = "", second = "", year] = match;
  if (order === "dmy") return toDate(year, second, first);
  if (order === "mdy") return toDate(year, first, second);
  if (Number(first) > 12 || first === second) return toDate(year, second, first);
  if (Number(second) > 12) return toDate(year, first, second);
  const message = "Expected a date that can be read in one way only, such as 2026-04-03.";
  return failure({ code: "DATE_AMBIGUOUS", message });
}

function monthNumber(name: string | undefined): string | undefined {
  const text = name?.toLowerCase() ?? "";
  const at = monthNames.findIndex((month) => month.startsWith(text));
  return at === -1 ? undefined : String(at + 1);
}

function toDate(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): ValueResult<PlainDate> {
  const date = parsePlainDate(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`);
  return date === undefined ? invalid : success(date);
}

const invalid = failure({
  code: "DATE_INVALID",
  message: "Expected a date that exists, such as 2026-04-03.",
} as const);
