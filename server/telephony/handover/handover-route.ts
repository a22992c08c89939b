import { DateTime, IANAZone } from "luxon";
import { z } from "zod";
import { HANDOFF_REASONS } from "../../../domain/handoff.ts";
import { languageOf, type Locale } from "../../../domain/locale.ts";

const number = /^\+[1-9]\d{6,14}$/;
/** What carriers take: an address without parameters of its own, and without a login in it. */
const sipAddress = /^sips?:[^\s@:<>"?;]{1,64}@[^\s@<>"?;]{1,190}$/;
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Expected a time such as 09:00.");

/** Monday is 1. */
const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** Where people are reached beside the desk. Empty lists mean every one. */
export const handoverRouteSchema = z.strictObject({
  /** A queue number in E.164, or a SIP address. */
  to: z.string().refine((to) => number.test(to) || sipAddress.test(to), "Expected +… or sip:…@…."),
  /** `desk-empty` only where nobody at the desk is free for it; `always` beside the desk, whoever is first. */
  when: z.enum(["desk-empty", "always"]).default("desk-empty"),
  languages: z.array(z.enum(["zh", "en"])).default([]),
  reasons: z.array(z.enum(HANDOFF_REASONS)).default([]),
  /** When people are there, on the clock of their own place; without it at any time. */
  hours: z
    .strictObject({
      from: time,
      /** The first minute at which nobody is there any more; not later than `from` means over midnight. */
      to: time,
      days: z.array(z.int().min(1).max(7)).min(1).default(weekdays),
      timezone: z.string().refine((zone) => IANAZone.isValidZone(zone), "Expected a time zone."),
    })
    .optional(),
});
export type HandoverRoute = Readonly<z.output<typeof handoverRouteSchema>>;

/** What a handoff asks of a route. */
interface Asked {
  readonly locale: Locale;
  readonly reason: string | null;
  readonly nowMs: number;
}

/** The first route that is open and takes this handoff, whatever goes on at the desk. */
export const routeFor = (
  routes: readonly HandoverRoute[],
  asked: Asked,
): HandoverRoute | undefined => routes.find((route) => fits(route, asked));

/** Why that route, each `area:detail` as a seat's are. */
export const routeReasons = (
  { when, languages, reasons, hours }: HandoverRoute,
  { locale, reason }: Omit<Asked, "nowMs">,
): readonly string[] => [
  `when:${when}`,
  ...(languages.length === 0 ? [] : [`locale:${locale}`]),
  ...(reasons.length === 0 || reason === null ? [] : [`reason:${reason}`]),
  ...(hours === undefined ? [] : [`hours:${hours.from}-${hours.to}`]),
];

function fits({ languages, reasons, hours }: HandoverRoute, asked: Asked): boolean {
  const { locale, reason, nowMs } = asked;
  if (languages.length > 0 && !languages.includes(languageOf(locale))) return false;
  if (reasons.length > 0 && !reasons.some((one) => one === reason)) return false;
  return hours === undefined || isOpen(hours, nowMs);
}

function isOpen(
  { from, to, days, timezone }: NonNullable<HandoverRoute["hours"]>,
  nowMs: number,
): boolean {
  const here = DateTime.fromMillis(nowMs, { zone: timezone });
  const clock = here.toFormat("HH:mm");
  const isOn = (day: DateTime): boolean => days.includes(day.weekday);
  if (from < to) return isOn(here) && clock >= from && clock < to;
  // A night belongs to the day on which it began.
  return (isOn(here) && clock >= from) || (isOn(here.minus({ days: 1 })) && clock < to);
}
