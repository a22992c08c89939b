import type { PlainDate } from "../../domain/calendar.ts";
import type { Mention } from "../mention.ts";
import { skip, spanOf, type Reading, type Scan } from "./scan.ts";

/** Where a day or a time stands. */
export interface Place {
  readonly at: number;
  readonly next: number;
  /** Mentions just before that belong to this reading. */
  readonly absorbs?: number;
}

type WhenMention =
  | { readonly kind: "date"; readonly date: string; readonly isAmbiguous: boolean }
  | { readonly kind: "time"; readonly at: string };

/** One mention over the place, and over the mention before it where the reading takes that in. */
function whenReading(scan: Scan, place: Place, value: WhenMention): Reading {
  const last = place.absorbs === undefined ? undefined : scan.found.at(-1);
  const span = spanOf(scan, place.at, place.next);
  const mention: Mention = { ...span, from: last?.from ?? span.from, ...value };
  return { next: place.next, mentions: [mention], absorbs: place.absorbs ?? 0 };
}

/** A moment; nothing where the zone has no such moment. */
export const timeReading = (scan: Scan, place: Place, at: string | undefined): Reading =>
  at === undefined ? skip(place.next) : whenReading(scan, place, { kind: "time", at });

export const dateReading = (
  scan: Scan,
  place: Place,
  day: { readonly date: string; readonly isAmbiguous: boolean },
): Reading =>
  whenReading(scan, place, { kind: "date", date: day.date, isAmbiguous: day.isAmbiguous });

/** The date of the last mention, if a date was the last thing found. */
export function lastDate(
  scan: Scan,
): { readonly date: PlainDate; readonly to: number } | undefined {
  const last = scan.found.at(-1);
  return last?.kind === "date" ? { date: last.date as PlainDate, to: last.to } : undefined;
}
