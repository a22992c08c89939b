import { DateTime } from "luxon";
import type { Instant } from "../../domain/calendar.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";
import { isInsideHours } from "../../guardrails/index.ts";
import type { ContactVerdict } from "../rounds/contact/contact-verdict.ts";
import { callbackAheadMs, callbackHorizonMs } from "./desk-limits.ts";

/** Calls are booked on the quarter hour: nobody waits for a call at 10:07. */
const stepMinutes = 15;

/** Moments that are looked at, at most: each is later than the one before, and most rules end with a day. */
const looksMax = 50;

interface CallbackPlace {
  readonly now: Instant;
  /** The debtor's. */
  readonly timezone: string;
  readonly hours: PolicyRules["callbackHours"];
  /** Whether they may be called at a moment. */
  readonly judge: (atMs: number) => ContactVerdict;
}

/**
 * The next quarter hour at which a person may call back: an hour ahead at least, inside the hours of the pack, where the
 * calendar and the contact policy let them.
 * @returns undefined where nobody may call, or only so late that it is no answer.
 */
export function nextCallback(place: CallbackPlace): Instant | undefined {
  const now = DateTime.fromISO(place.now, { zone: place.timezone });
  const lastMs = now.toMillis() + callbackHorizonMs;
  let time = inHours(now.plus({ milliseconds: callbackAheadMs }), place);
  for (let looks = 0; looks < looksMax && time.toMillis() <= lastMs; looks += 1) {
    const verdict = place.judge(time.toMillis());
    if (verdict.decision === "allowed") return toInstant(time);
    if (verdict.decision === "never") return undefined;
    const until = DateTime.fromMillis(verdict.untilMs, { zone: place.timezone });
    // A rule that is over now must not hold us up for ever.
    time = inHours(until > time ? until : time.plus({ minutes: stepMinutes }), place);
  }
  return undefined;
}

/** The first quarter hour inside the hours from that moment on. */
function inHours(earliest: DateTime, { timezone, hours }: CallbackPlace): DateTime {
  const [hour = 9, minute = 0] = hours.from.split(":").map(Number);
  const opening = earliest.set({ hour, minute, second: 0, millisecond: 0 });
  const today = onQuarter(earliest);
  if (isInsideHours(toInstant(today), timezone, hours) && today > opening) return today;
  const next = opening >= earliest ? opening : opening.plus({ days: 1 });
  // The first minutes of a day belong to those who were booked for them yesterday.
  return onQuarter(next.plus({ hours: 1 }));
}

function onQuarter(time: DateTime): DateTime {
  const whole = time.startOf("minute");
  const rest = whole.minute % stepMinutes;
  const isOn = rest === 0 && time.second === 0 && time.millisecond === 0;
  return isOn ? whole : whole.plus({ minutes: stepMinutes - rest });
}

const toInstant = (time: DateTime): Instant =>
  time.toISO({ suppressMilliseconds: true }) as Instant;
