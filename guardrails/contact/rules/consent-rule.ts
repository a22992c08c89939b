import type { ContactRequest } from "../contact-request.ts";
import type { ContactRule } from "../contact-rule.ts";
import type { ConsentKind } from "../contact-vocabulary.ts";

/** Blocks while no consent of that kind is valid: one that begins later defers, one that ends blocks. */
export function consentRule(id: string, { request, kind, relaxedBy }: ConsentOptions): ContactRule {
  const consents = request.consents.filter(
    // Consent for one number is none for a number that nobody has named.
    (consent) =>
      consent.kind === kind && (consent.number === null || consent.number === request.number),
  );
  const clearAt = (ms: number): number => {
    let clearMs = Infinity;
    for (const { at, until } of consents) {
      const fromMs = Math.max(ms, at ?? ms);
      if (until === null || fromMs < until) clearMs = Math.min(clearMs, fromMs);
    }
    return clearMs;
  };
  return { id, relaxedBy, clearAt };
}

interface ConsentOptions {
  readonly request: ContactRequest;
  readonly kind: ConsentKind;
  readonly relaxedBy: number;
}
