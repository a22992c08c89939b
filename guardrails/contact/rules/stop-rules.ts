import type { ContactRequest } from "../contact-request.ts";
import { within, type ContactRule } from "../contact-rule.ts";
import { STOP_REASONS, type StopReason } from "../contact-vocabulary.ts";
import type { Whereabouts } from "../places/resolve-places.ts";
import type { HistoryFacts } from "../read-history.ts";

/** Reasons that silence even the confirmation of a stop: nobody is there who should read it. */
const silencesConfirmation: ReadonlySet<StopReason> = new Set([
  "vulnerable",
  "minor",
  "deceased",
  "bankruptcy",
  "attorney",
]);

/** The rules of flags, holds and what contacts ended with, gravest reason first. */
export function stopRules(
  request: ContactRequest,
  { packs }: Whereabouts,
  { facts, rules }: { readonly facts: HistoryFacts; readonly rules: ContactRule[] },
): void {
  const { flags } = request.case;
  const { stoppedUntilMs } = facts;
  if (flags.length === 0 && request.holds.length === 0 && stoppedUntilMs.size === 0) return;
  for (const reason of STOP_REASONS) {
    const intervals = request.holds
      .filter((hold) => hold.reason === reason)
      .map(({ from, until }) => ({ fromMs: from ?? -Infinity, toMs: until ?? Infinity }));
    if ((flags as readonly string[]).includes(reason)) {
      intervals.push({ fromMs: -Infinity, toMs: Infinity });
    }
    const stoppedMs = stoppedUntilMs.get(reason);
    if (stoppedMs !== undefined) intervals.push({ fromMs: -Infinity, toMs: stoppedMs });
    if (intervals.length === 0) continue;
    const own = packs.map(({ pack }) => pack.stops[reason]).find((id) => id !== undefined);
    if (stops(request, { reason, isNamed: own !== undefined })) {
      rules.push(within(own ?? `all.${reason}`, intervals, 0));
    }
  }
}

/** Whether a reason stops a contact of that purpose. */
function stops(
  { purpose, agent }: ContactRequest,
  { reason, isNamed }: { readonly reason: StopReason; readonly isNamed: boolean },
): boolean {
  if (purpose === "stop_confirmation") {
    return silencesConfirmation.has(reason) || (reason === "complaint" && agent === "ai");
  }
  const isAside = purpose === "receipt" || purpose === "survey";
  // A person answers a complaint; a plan that is kept stops collecting where a pack says so.
  if (reason === "complaint") return agent === "ai" || isAside;
  if (reason === "plan_active") return isNamed && !isAside;
  return true;
}
