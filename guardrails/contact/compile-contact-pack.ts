import { DateTime } from "luxon";
import type { ContactPack, CounterRow } from "./contact-pack-schema.ts";
import { offWeekdays, onOpenDay, withinHours, type NextLocal } from "./local-times.ts";
import { metricBit } from "./entry-kinds.ts";
import { relaxes } from "./relaxing.ts";
import { dayMs } from "./zone-clock.ts";

/** A rule about the wall clock, ready to be asked. */
export interface ClockRow {
  readonly id: string;
  readonly channels?: readonly string[] | undefined;
  readonly nextLocal: NextLocal;
}

/** A counter, with what its words stand for. */
export interface CounterSpec {
  readonly row: CounterRow;
  readonly metricBit: number;
  readonly relaxedBy: number;
}

/** A pack of contact rules with everything worked out that no request changes. */
export interface CompiledPack {
  readonly pack: ContactPack;
  readonly isOverlay: boolean;
  /** Rows that are off unless the request switches them on. */
  readonly offIds: ReadonlySet<string>;
  readonly counters: readonly CounterSpec[];
  readonly closedWeekdays: ClockRow | undefined;
  readonly holidays: ClockRow | undefined;
  readonly hours: readonly ClockRow[];
  /**
   * The first day at or after a day whose year's holidays are known, infinite if there is none; absent
   * where the pack has no holidays.
   */
  readonly nextCovered: ((day: number) => number) | undefined;
}

/** The longest run of holidays that anybody would enter. */
const holidayRunDaysMax = 400;

/** The days since 1970-01-01 of a day that exists. */
const dayNumber = (date: string): number =>
  DateTime.fromISO(date, { zone: "utc" }).toMillis() / dayMs;

export function compileContactPack(pack: ContactPack): CompiledPack {
  const isOverlay = pack.places.length > 0;
  const { closedWeekdays, holidays } = pack;
  const days = new Set(holidays?.days.map(dayNumber));
  return {
    pack,
    isOverlay,
    offIds: isOverlay ? offIdsOf(pack) : new Set(),
    counters: pack.counters.map((row) => ({
      row,
      metricBit: metricBit(row.metric),
      relaxedBy: relaxes.reply | counterRelaxedBy(row),
    })),
    closedWeekdays: closedWeekdays && {
      id: closedWeekdays.id,
      nextLocal: offWeekdays(closedWeekdays.weekdays),
    },
    holidays: holidays && {
      id: holidays.id,
      nextLocal: onOpenDay((day) => days.has(day), holidayRunDaysMax),
    },
    hours: pack.hours.map(({ id, channels, from, to }) => ({
      id,
      channels,
      nextLocal: withinHours(from, to),
    })),
    nextCovered: holidays && coverageOf(holidays.years),
  };
}

/** What is yet to be verified is off in an overlay, unless the overlay itself switches it on. */
function offIdsOf(pack: ContactPack): ReadonlySet<string> {
  const { outbound, aiVoice, consents, counters, closedWeekdays, holidays, hours } = pack;
  const rows = [outbound, aiVoice, ...consents, ...counters, closedWeekdays, holidays, ...hours];
  const isOff = (row: (typeof rows)[number]) => row !== undefined && row.verify && !row.on;
  return new Set(rows.flatMap((row) => (row !== undefined && isOff(row) ? [row.id] : [])));
}

function counterRelaxedBy({ legal, agreedTime }: CounterRow): number {
  if (!legal || agreedTime === "always") return relaxes.agreed;
  return agreedTime === "week" ? relaxes.agreedWeek : 0;
}

function coverageOf(years: readonly number[]): (day: number) => number {
  const spans = years.map((year) => ({
    from: dayNumber(`${year}-01-01`),
    to: dayNumber(`${year + 1}-01-01`),
  }));
  return (day) => {
    let next = Infinity;
    for (const { from, to } of spans) if (day < to) next = Math.min(next, Math.max(day, from));
    return next;
  };
}
