import { mayBeTimeBarred } from "../../../domain/case.ts";
import type { CompiledPack } from "../compile-contact-pack.ts";
import type { ContactRequest } from "../contact-request.ts";
import { never, type ContactRule } from "../contact-rule.ts";
import { isOptOutOf } from "../matching.ts";
import type { Whereabouts } from "../places/resolve-places.ts";
import { relaxes } from "../relaxing.ts";
import { consentRule } from "./consent-rule.ts";

/** What the debtor and the law allow: rules 7 to 14 of docs/contact-policy.md, section 6. */
export function permissionRules(
  request: ContactRequest,
  { packs }: Whereabouts,
  rules: ContactRule[],
): void {
  if (request.optOuts.some((optOut) => isOptOutOf(optOut, request)))
    rules.push(never("all.opt_out"));
  if (request.numberKind === "work") {
    rules.push(consentRule("all.workplace", { request, kind: "workplace", relaxedBy: 0 }));
  }
  if (isAside(request) && !request.verified) rules.push(never("all.receipt.verified"));
  debtRules(request, rules);
  for (const pack of packs) aiVoiceRule(request, pack, rules);
  for (const pack of packs) consentRules(request, pack, rules);
  if (isAside(request)) {
    const kind = request.channel;
    rules.push(consentRule("all.receipt.consent", { request, kind, relaxedBy: 0 }));
  }
  if (request.purpose === "collect" && hasUnpostedPayment(request)) {
    rules.push(never("all.payment.unposted"));
  }
}

/** Receipts and surveys ask for no money, but are contacts all the same. */
const isAside = ({ purpose }: ContactRequest): boolean =>
  purpose === "receipt" || purpose === "survey";

/** What must not be asked for: a debt that a payment could revive, or none at all. */
function debtRules(request: ContactRequest, rules: ContactRule[]): void {
  if (!isAside(request) && request.agent === "ai" && mayBeTimeBarred(request.case)) {
    rules.push(never("all.timebarred", relaxes.reply));
  }
  const { balance } = request.case;
  if (request.purpose === "collect" && balance !== null && Number(balance) === 0) {
    rules.push(never("all.nothing_owed"));
  }
}

/** Calls that begin with an artificial voice, where the pack forbids them. */
function aiVoiceRule(
  request: ContactRequest,
  { pack, offIds }: CompiledPack,
  rules: ContactRule[],
): void {
  const row = pack.aiVoice;
  if (row === undefined || request.channel !== "voice" || request.agent !== "ai") return;
  if (row.clearable && request.cleared.includes(row.id)) return;
  if (!offIds.has(row.id) || request.switchedOn.includes(row.id)) rules.push(never(row.id));
}

function consentRules(
  request: ContactRequest,
  { pack, offIds }: CompiledPack,
  rules: ContactRule[],
): void {
  for (const { id, kind, channels, agents } of pack.consents) {
    if (!channels.includes(request.channel) || !agents.includes(request.agent)) continue;
    if (offIds.has(id) && !request.switchedOn.includes(id)) continue;
    rules.push(consentRule(id, { request, kind, relaxedBy: relaxes.reply }));
  }
}

/** A payment that the balance does not know of: nobody may ask for what was paid. */
const hasUnpostedPayment = ({ payments, case: { balanceAsOf } }: ContactRequest): boolean =>
  balanceAsOf !== null && payments.some(({ at }) => at > balanceAsOf);
