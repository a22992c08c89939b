import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import type { SlowRule, WindowKind } from "./slow-rule.ts";

/** A rule that blocks while no consent of this kind is valid. */
export function consentRule(
  request: ContactRequest,
  rule: { readonly id: string; readonly kind: string; readonly relaxedBy: readonly WindowKind[] },
): SlowRule {
  const consents = request.consents.filter(
    (consent) =>
      consent.kind === rule.kind && (consent.number === null || consent.number === request.number),
  );
  return {
    id: rule.id,
    blocksAt: (atMs) =>
      !consents.some(
        ({ at, until }) => (at === null || at <= atMs) && (until === null || until > atMs),
      ),
    changesAtMs: consents.flatMap(({ at, until }) => [at ?? -Infinity, until ?? Infinity]),
    relaxedBy: rule.relaxedBy,
  };
}
