import { DateTime } from "luxon";
import { drawFrom } from "../../../evaluation/simulate/draw.ts";
import type { RehearsalResult } from "../../protocol/rehearsals.ts";

export interface DeskQuestion {
  /** Moments at which calls of the sample were handed over. */
  readonly handoffsMs: readonly number[];
  /** Cases of the round for each case of the sample. */
  readonly scale: number;
  readonly handlingMinutes: number;
  readonly timezone: string;
  readonly seed: string;
}

const minuteMs = 60_000;

/** The calls that one of the sample stands for lie in the same hour of the clock, wherever in it. */
const minutesAnHour = 60;

/**
 * How many people are wanted at once, by the hour of the desk: each handoff of the sample stands for as many as
 * there are cases to a case of it, strewn over its hour. The quantiles are over the minutes of that hour
 * of all days on which anybody was wanted.
 */
export function deskLoad(question: DeskQuestion): RehearsalResult["desk"] {
  const { handoffsMs, timezone } = question;
  if (handoffsMs.length === 0) return [];
  const minutes = wantedByMinute(question);
  const zone = DateTime.local({ zone: timezone }).isValid ? timezone : "UTC";
  const at = (minute: number) => DateTime.fromMillis(minute * minuteMs, { zone });
  const days = new Set([...minutes.keys()].map((minute) => at(minute).toISODate()));
  const byHour = new Map<number, number[]>();
  for (const [minute, people] of minutes) {
    const { hour } = at(minute);
    byHour.set(hour, [...(byHour.get(hour) ?? []), people]);
  }
  const handoffs = new Map<number, number>();
  for (const ms of handoffsMs) {
    const { hour } = DateTime.fromMillis(ms, { zone });
    handoffs.set(hour, (handoffs.get(hour) ?? 0) + question.scale);
  }
  return [...byHour]
    .map(([hour, people]) => ({
      hour,
      handoffs: Math.round(handoffs.get(hour) ?? 0),
      ...quantiles(people, days.size * minutesAnHour),
    }))
    .toSorted((a, b) => a.hour - b.hour);
}

/** People wanted in each minute since 1970 in which one is. */
function wantedByMinute({
  handoffsMs,
  scale,
  handlingMinutes,
  seed,
}: DeskQuestion): ReadonlyMap<number, number> {
  const draw = drawFrom(`${seed}/desk`);
  const minutes = new Map<number, number>();
  for (const ms of handoffsMs) {
    const whole = Math.floor(scale);
    const count = whole + (draw.chance(scale - whole) ? 1 : 0);
    for (let index = 0; index < count; index += 1) {
      const played = Math.floor(ms / minuteMs);
      const strewn = played - (played % minutesAnHour) + draw.between(0, minutesAnHour - 1);
      // The first of them is the one that was played.
      const from = index === 0 ? played : strewn;
      for (let minute = from; minute < from + Math.ceil(handlingMinutes); minute += 1) {
        minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
      }
    }
  }
  return minutes;
}

/** Over all minutes of the hour; those that are not given are zero. */
function quantiles(
  people: readonly number[],
  minutes: number,
): { readonly p50: number; readonly p95: number } {
  const sorted = people.toSorted((a, b) => a - b);
  const zeros = Math.max(0, minutes - sorted.length);
  const at = (share: number): number => {
    const place = Math.ceil(share * Math.max(minutes, sorted.length)) - 1;
    return place < zeros ? 0 : (sorted[place - zeros] ?? sorted.at(-1) ?? 0);
  };
  return { p50: at(0.5), p95: at(0.95) };
}
