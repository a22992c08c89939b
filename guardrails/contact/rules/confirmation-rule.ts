import type { ContactRequest } from "../contact-request.ts";
import { never, type ContactRule } from "../contact-rule.ts";
import type { HistoryFacts } from "../read-history.ts";
import type { StopToConfirm } from "../stop-to-confirm.ts";

const id = "all.stop_confirmation";

/** The one confirmation of a wish to stop: in writing, within its time, once. */
export function confirmationRule(
  { channel }: ContactRequest,
  { confirmedMs }: HistoryFacts,
  stop: StopToConfirm | undefined,
): ContactRule {
  if (stop === undefined || channel === "voice") return never(id);
  if (confirmedMs !== undefined && confirmedMs >= stop.atMs) return never(id);
  const clearAt = (ms: number): number => (ms < stop.endMs ? Math.max(ms, stop.atMs) : Infinity);
  return { id, relaxedBy: 0, clearAt };
}
