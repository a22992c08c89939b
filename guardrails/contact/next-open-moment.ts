import type { CompiledPack } from "./compile-contact-pack.ts";
import { contactPacks } from "./contact-packs.ts";
import type { ContactRequest } from "./contact-request.ts";
import type { ContactRule } from "./contact-rule.ts";
import { earliestAllowed } from "./earliest-allowed.ts";
import { resolvePlaces } from "./places/resolve-places.ts";
import { clockRules } from "./rules/clock-rules.ts";
import { dayMs } from "./zone-clock.ts";

/** No run of holidays and closed days is as long, in milliseconds. */
const horizonMs = 60 * dayMs;

/**
 * The earliest moment, from the request's now on, at which the calendar is open for a contact: hours, weekdays and public
 * holidays on every clock that may be the debtor's, and nothing else of the policy. A time that somebody else proposes is
 * measured by it, whatever the debtor has agreed to.
 * @param packs the rules; those that are shipped where it is left out.
 * @returns milliseconds since 1970; undefined where none comes within two months.
 */
export function nextOpenMoment(
  request: ContactRequest,
  packs: readonly CompiledPack[] = contactPacks(),
): number | undefined {
  const rules: ContactRule[] = [];
  const search = { nowMs: request.now, horizonMs: request.now + horizonMs };
  clockRules(request, resolvePlaces(request, packs), { rules, horizonMs: search.horizonMs });
  return earliestAllowed({ ...search, rules, windows: [] })?.atMs;
}
