import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import { weighingAt, type Counter } from "./slow-counters.ts";
import { isOfDebtor, releaseAfterDays, suppressDaysOf } from "./slow-history.ts";
import type { SlowRule, WindowKind } from "./slow-rule.ts";
import { agreedTimesOf } from "./slow-windows.ts";

/** Days of quiet after a payment, its day being the first. */
const paymentQuietDays = 3;

/** Rules 16 to 19: how often, and how long after what has happened. */
export function timedRules(
  request: ContactRequest,
  counters: readonly Counter[],
  zones: readonly string[],
): readonly SlowRule[] {
  const { purpose } = request;
  if (purpose === "stop_confirmation") return [];
  const quietAfter = (id: string, releasesMs: readonly number[]): SlowRule => ({
    id,
    blocksAt: (atMs) => releasesMs.some((releaseMs) => atMs < releaseMs),
    changesAtMs: releasesMs,
    relaxedBy: ["reply", "agreed", "agreed7"],
  });
  return [
    ...counters.map(counterRule),
    ...(purpose === "receipt" ? [] : [quietAfter("all.suppress", coolings(request, zones))]),
    ...(purpose === "collect" || purpose === "reply"
      ? [
          quietAfter(
            "all.payment.quiet",
            request.payments.map(({ at }) => releaseAfterDays(at, paymentQuietDays, zones)),
          ),
        ]
      : []),
    ...(purpose === "receipt" ? [] : [callbackRule(request)]),
  ];
}

function counterRule(counter: Counter): SlowRule {
  const { id, legal, agreedTime } = counter.row;
  const relaxedBy: WindowKind[] = ["reply"];
  if (legal !== true || agreedTime === "always") relaxedBy.push("agreed", "agreed7");
  if (agreedTime === "week") relaxedBy.push("agreed7");
  return {
    id,
    blocksAt: (atMs) => weighingAt(counter, atMs) >= counter.limit,
    changesAtMs: counter.releasesMs,
    relaxedBy,
  };
}

const coolings = (request: ContactRequest, zones: readonly string[]): readonly number[] =>
  request.history
    .filter((entry) => isOfDebtor(entry, request))
    .filter((entry) => entry.purpose === "collect" || entry.purpose === "reply")
    .filter((entry) => suppressDaysOf(entry.outcome) > 0)
    .map((entry) => {
      const releaseMs = releaseAfterDays(entry.at, suppressDaysOf(entry.outcome), zones);
      const isArranged = ["PTP", "PTP_PART", "PLAN"].includes(entry.outcome);
      return isArranged && entry.quietUntil !== null && entry.quietUntil < releaseMs
        ? entry.quietUntil
        : releaseMs;
    });

function callbackRule(request: ContactRequest): SlowRule {
  const waits = agreedTimesOf(request).map(({ from, agreedAt }) => ({
    fromMs: agreedAt ?? -Infinity,
    untilMs: from,
  }));
  return {
    id: "all.callback.wait",
    blocksAt: (atMs) => waits.some((wait) => wait.fromMs <= atMs && atMs < wait.untilMs),
    changesAtMs: waits.flatMap((wait) => [wait.fromMs, wait.untilMs]),
    relaxedBy: ["reply", "agreed", "agreed7"],
  };
}
