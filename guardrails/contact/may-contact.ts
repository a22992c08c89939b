import type { CompiledPack } from "./compile-contact-pack.ts";
import type { ContactAnswer, Remaining } from "./contact-answer.ts";
import { contactPacks } from "./contact-packs.ts";
import type { ContactRequest } from "./contact-request.ts";
import { never, until, type ContactRule } from "./contact-rule.ts";
import { earliestAllowed, strongestRule } from "./earliest-allowed.ts";
import { resolvePlaces, type Whereabouts } from "./places/resolve-places.ts";
import { readHistory, type HistoryFacts } from "./read-history.ts";
import { clockRules } from "./rules/clock-rules.ts";
import { confirmationRule } from "./rules/confirmation-rule.ts";
import { permissionRules } from "./rules/permission-rules.ts";
import { personRules } from "./rules/person-rules.ts";
import { quietRules } from "./rules/quiet-rules.ts";
import { stopRules } from "./rules/stop-rules.ts";
import { stopToConfirm, type StopToConfirm } from "./stop-to-confirm.ts";
import { openUsages, remainingOf, renewalOf, type Usage } from "./usage.ts";
import { relaxingWindows } from "./windows.ts";
import { dayMs } from "./zone-clock.ts";

/** What does not clear within this time is for a person to decide: no rule that ends by itself is longer. */
const horizonMs = 400 * dayMs;

/**
 * Whether a contact may be made now, may be made later, or may not be made, and by which rule. Pure: the
 * time is in the request. docs/contact-policy.md is its specification.
 * @param packs the rules; those that are shipped where it is left out.
 */
export function mayContact(
  request: ContactRequest,
  packs: readonly CompiledPack[] = contactPacks(),
): ContactAnswer {
  const whereabouts = resolvePlaces(request, packs);
  const usages = openUsages(request, whereabouts);
  const facts = readHistory(request, usages);
  const renewals = usages.map((usage) => renewalOf(usage, whereabouts.clocks));
  const remaining = usages.map((usage, index) => remainingOf(usage, renewals[index] ?? null));
  if (request.direction === "inbound") {
    return { decision: "allowed", until: null, rule: "all.inbound", remaining };
  }
  const stop = stopToConfirm(request);
  const rules = rulesOf(request, { whereabouts, facts, stop, usages, remaining });
  const windows = relaxingWindows(request, { facts, stop, clocks: whereabouts.clocks });
  const search = { rules, windows, nowMs: request.now, horizonMs: request.now + horizonMs };
  const allowed = earliestAllowed(search);
  if (allowed?.atMs === request.now) {
    return { decision: "allowed", until: null, rule: allowed.window.id, remaining };
  }
  const rule = strongestRule(search);
  return allowed === undefined
    ? { decision: "never", until: null, rule, remaining }
    : { decision: "deferred", until: allowed.atMs, rule, remaining };
}

interface Known {
  readonly whereabouts: Whereabouts;
  readonly facts: HistoryFacts;
  readonly stop: StopToConfirm | undefined;
  readonly usages: readonly Usage[];
  readonly remaining: readonly Remaining[];
}

/** The rules that bear on a request, in the order of the specification. */
function rulesOf(
  request: ContactRequest,
  { whereabouts, facts, stop, usages, remaining }: Known,
): readonly ContactRule[] {
  const rules: ContactRule[] = [];
  personRules(request, whereabouts, { facts, rules });
  stopRules(request, whereabouts, { facts, rules });
  if (request.purpose === "stop_confirmation") {
    rules.push(confirmationRule(request, facts, stop));
  } else {
    permissionRules(request, whereabouts, rules);
    counterRules(usages, remaining, rules);
    quietRules(request, whereabouts, { facts, rules });
  }
  clockRules(request, whereabouts, { rules, horizonMs: request.now + horizonMs });
  return rules;
}

/** A counter with nothing left blocks until it renews; one that allows nothing, for good. */
function counterRules(
  usages: readonly Usage[],
  remaining: readonly Remaining[],
  rules: ContactRule[],
): void {
  usages.forEach(({ spec }, index) => {
    const budget = remaining[index];
    if (budget === undefined || budget.left > 0) return;
    const { relaxedBy } = spec;
    const { renewsAt, rule } = budget;
    rules.push(renewsAt === null ? never(rule, relaxedBy) : until(rule, renewsAt, relaxedBy));
  });
}
