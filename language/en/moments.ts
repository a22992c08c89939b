import { addDays, type PlainDate } from "../../domain/calendar.ts";
import { DateTime } from "luxon";
import type { ClockRead } from "./clock.ts";
import type { DayPart } from "./day-parts.ts";
import type { Scan } from "./scan.ts";

/** Hours that are meant in the afternoon when nobody says which half: 1 to 7. Nobody calls at night. */
const afternoonHoursMax = 7;

/** The hour that people have at both ends of a working day: eight. */
const eitherHour = 8;

const dayMinutes = 24 * 60;

/** The moment in the debtor's zone, with the offset of that day; a gap of summer time moves it on. */
function momentOf(scan: Scan, date: PlainDate, minutes: number): DateTime {
  const [year, month, day] = date.split("-").map(Number);
  return DateTime.fromObject(
    {
      year: year ?? 0,
      month: month ?? 1,
      day: day ?? 1,
      hour: Math.floor(minutes / 60),
      minute: minutes % 60,
    },
    { zone: scan.context.timezone },
  );
}

const nowOf = (scan: Scan): DateTime =>
  DateTime.fromISO(scan.context.now, { zone: scan.context.timezone });

const written = (moment: DateTime): string | undefined =>
  moment.toISO({ suppressMilliseconds: true }) ?? undefined;

/** The minutes of the day that the words allow, the likeliest first. */
function candidates(clock: ClockRead, part: DayPart | undefined): number[] {
  const { hour, minute } = clock;
  if (clock.half === "exact") return [hour * 60 + minute];
  const half = clock.half ?? part?.half;
  const morning = (hour % 12) * 60 + minute;
  const afternoon = morning + dayMinutes / 2;
  if (half !== undefined) return [half === "am" ? morning : afternoon];
  if (hour === eitherHour) return [morning, afternoon];
  return [hour <= afternoonHoursMax || hour === 12 ? afternoon : morning];
}

/** The moment a clock time means on that day, or, without a day, the next time it comes round. */
export function momentOfClock(
  scan: Scan,
  clock: ClockRead,
  around: { readonly date: PlainDate | undefined; readonly part: DayPart | undefined },
): string | undefined {
  const options = candidates(clock, around.part);
  const date = around.date ?? (around.part?.isToday === true ? scan.today() : undefined);
  const now = nowOf(scan);
  const days = date === undefined ? [scan.today(), addDays(scan.today(), 1)] : [date];
  const moments = days.flatMap((day) => options.map((minutes) => momentOf(scan, day, minutes)));
  const chosen = moments.find((moment) => moment > now) ?? moments[0];
  return chosen && written(chosen);
}

/** The moment a part of a day means where no time is said: its first hour that still lies ahead. */
export function momentOfPart(
  scan: Scan,
  part: DayPart,
  date: PlainDate | undefined,
): string | undefined {
  const now = nowOf(scan);
  const isOpen = date === undefined && !part.isToday;
  const days = isOpen ? [scan.today(), addDays(scan.today(), 1)] : [date ?? scan.today()];
  const moments = days.flatMap((day) => part.hours.map((hour) => momentOf(scan, day, hour * 60)));
  const chosen = moments.find((moment) => moment > now);
  return chosen && written(chosen);
}

/** The moment so many minutes from now, to the minute. */
export function momentAfter(scan: Scan, minutes: number): string | undefined {
  return written(nowOf(scan).plus({ minutes }).startOf("minute"));
}
