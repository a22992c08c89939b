import type { ContactRequest } from "../contact-request.ts";
import { never, type ContactRule } from "../contact-rule.ts";
import type { Whereabouts } from "../places/resolve-places.ts";
import { NUMBER_FAULTS } from "../entry-kinds.ts";
import type { HistoryFacts } from "../read-history.ts";

/** Whether anybody can be reached lawfully at all: rules 1 to 5 of docs/contact-policy.md, section 6. */
export function personRules(
  request: ContactRequest,
  { isKnown, packs }: Whereabouts,
  { facts, rules }: { readonly facts: HistoryFacts; readonly rules: ContactRule[] },
): void {
  const isCalled = request.channel === "voice" || request.channel === "sms";
  if (isCalled && request.number === null) rules.push(never("all.number.missing"));
  if (!isKnown) rules.push(never("all.place.unknown"));
  for (const { pack } of packs) {
    if (pack.outbound?.allowed === false) rules.push(never(pack.outbound.id));
  }
  if (request.party !== "debtor") rules.push(never("all.third_party"));
  for (const fault of NUMBER_FAULTS) {
    if (facts.numberFaults.has(fault)) rules.push(never(`all.number.${fault}`));
  }
}
