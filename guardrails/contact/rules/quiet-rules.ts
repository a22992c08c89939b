import type { ContactRequest } from "../contact-request.ts";
import { until, within, type ContactRule } from "../contact-rule.ts";
import { agreedTimesOf } from "../matching.ts";
import type { Whereabouts } from "../places/resolve-places.ts";
import type { HistoryFacts } from "../read-history.ts";
import { relaxesCourtesy } from "../relaxing.ts";
import { releaseOf } from "../release.ts";

/** Who has just paid is left alone while the money is booked: the day of the payment and two more. */
const paymentQuietDays = 3;

/** Quiet after what happened before: rules 17 to 19 of docs/contact-policy.md, section 6. */
export function quietRules(
  request: ContactRequest,
  { clocks }: Whereabouts,
  { facts, rules }: { readonly facts: HistoryFacts; readonly rules: ContactRule[] },
): void {
  const { purpose, payments } = request;
  if (purpose === "receipt") return;
  if (facts.quietSinceMs.size > 0 || facts.arranged.length > 0) {
    let clearMs = -Infinity;
    for (const { atMs, days, untilMs } of facts.arranged) {
      clearMs = Math.max(clearMs, Math.min(untilMs, releaseOf(atMs, { days }, clocks)));
    }
    for (const [days, atMs] of facts.quietSinceMs) {
      clearMs = Math.max(clearMs, releaseOf(atMs, { days }, clocks));
    }
    rules.push(until("all.suppress", clearMs, relaxesCourtesy));
  }
  if (payments.length > 0 && purpose !== "survey") {
    const paidMs = payments.reduce((latestMs, { at }) => Math.max(latestMs, at), -Infinity);
    const clearMs = releaseOf(paidMs, { days: paymentQuietDays }, clocks);
    rules.push(until("all.payment.quiet", clearMs, relaxesCourtesy));
  }
  const ahead = agreedTimesOf(request);
  if (ahead.length > 0) {
    const waits = ahead.map(({ from, agreedAt }) => ({
      fromMs: agreedAt ?? -Infinity,
      toMs: from,
    }));
    rules.push(within("all.callback.wait", waits, relaxesCourtesy));
  }
}
