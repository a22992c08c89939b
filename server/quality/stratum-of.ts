import { dispositionEffects } from "../../domain/dispositions.ts";
import type { QualityCall } from "../protocol/quality.ts";

/**
 * Which calls are alike for a sample: how the call ended, its language, who spoke, and what was found. A sample by
 * these shows each kind of call as often as it is.
 */
export function stratumOf(
  call: Pick<QualityCall, "disposition" | "locale" | "group" | "worst" | "cannotTell">,
): string {
  const found = call.worst ?? (call.cannotTell > 0 ? "cannot_tell" : "none");
  return [outcomeGroup(call.disposition), call.locale, call.group, found].join(" · ");
}

/** Thirty codes would make strata of one call each. */
function outcomeGroup(disposition: QualityCall["disposition"]): string {
  if (disposition === null) return "unknown";
  const { rightParty, hold, freeze } = dispositionEffects[disposition];
  if (hold || freeze) return "stopped";
  if (promised.has(disposition)) return "promised";
  return rightParty ? "talked" : "not_reached";
}

const promised: ReadonlySet<string> = new Set(["PAID", "PLAN", "PTP", "PTP_PART"]);
