import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import { isOfDebtor, stopReasonOf } from "./slow-history.ts";
import type { SlowPack } from "./slow-packs.ts";
import type { SlowRule } from "./slow-rule.ts";

/** The reasons that stop contact, in the order of their rules. */
const reasons = [
  "vulnerable",
  "minor",
  "deceased",
  "bankruptcy",
  "attorney",
  "cease",
  "moratorium",
  "dispute",
  "freeze",
  "complaint",
  "plan_active",
  "hold",
] as const;

type Reason = (typeof reasons)[number];

/** Those under which not even a stop is confirmed. */
const silentReasons: readonly Reason[] = [
  "vulnerable",
  "minor",
  "deceased",
  "bankruptcy",
  "attorney",
];

interface Stop {
  readonly reason: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

function stopsOf(request: ContactRequest): readonly Stop[] {
  const flags = request.case.flags
    .filter((flag) => flag !== "hardship")
    .map((flag) => ({ reason: flag, fromMs: -Infinity, untilMs: Infinity }));
  const holds = request.holds.map(({ reason, from, until }) => ({
    reason: (reasons as readonly string[]).includes(reason) ? reason : "hold",
    fromMs: from ?? -Infinity,
    untilMs: until ?? Infinity,
  }));
  const entries = request.history
    .filter((entry) => isOfDebtor(entry, request))
    .flatMap((entry) => {
      const reason = stopReasonOf(entry.outcome);
      if (reason === undefined) return [];
      const { liftedAt } = request;
      const isLifted = liftedAt !== null && liftedAt >= entry.at;
      return [{ reason, fromMs: -Infinity, untilMs: isLifted ? liftedAt : Infinity }];
    });
  return [...flags, ...holds, ...entries];
}

function concernsPurpose(
  reason: Reason,
  request: ContactRequest,
  packs: readonly SlowPack[],
): boolean {
  const { purpose, agent } = request;
  if (silentReasons.includes(reason)) return true;
  if (purpose === "stop_confirmation") return reason === "complaint" && agent === "ai";
  if (reason === "complaint") return agent === "ai" || ["receipt", "survey"].includes(purpose);
  if (reason === "plan_active") {
    const isNamed = packs.some((pack) => pack.stops?.["plan_active"] !== undefined);
    return isNamed && ["collect", "reply"].includes(purpose);
  }
  return true;
}

/** Rule 6: one rule for each reason, whichever flags and holds give it. */
export function stopRules(
  request: ContactRequest,
  packs: readonly SlowPack[],
): readonly SlowRule[] {
  return reasons
    .filter((reason) => concernsPurpose(reason, request, packs))
    .map((reason) => {
      const stops = stopsOf(request).filter((stop) => stop.reason === reason);
      const ids = packs.flatMap((pack) => pack.stops?.[reason] ?? []);
      return {
        id: ids[0] ?? `all.${reason}`,
        blocksAt: (atMs) => stops.some((stop) => stop.fromMs <= atMs && atMs < stop.untilMs),
        changesAtMs: stops.flatMap((stop) => [stop.fromMs, stop.untilMs]),
        relaxedBy: [],
      };
    });
}
