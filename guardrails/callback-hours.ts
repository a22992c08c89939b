import { DateTime } from "luxon";
import type { Instant } from "../domain/calendar.ts";
import type { PolicyRules } from "../domain/policy-rules.ts";

/** True if the moment lies inside the hours in that time zone: `from` included, `to` excluded. */
export function isInsideHours(
  instant: Instant,
  timezone: string,
  hours: PolicyRules["callbackHours"],
): boolean {
  const time = DateTime.fromISO(instant, { zone: timezone }).toFormat("HH:mm");
  return time >= hours.from && time < hours.to;
}
