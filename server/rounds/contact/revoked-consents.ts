import type { ContactRequest } from "../../../guardrails/contact/index.ts";
import type { KnownOptOut } from "./case-facts.ts";

/**
 * The request without the consents that a wish to stop has taken back: every one from before it, that to be called by an
 * artificial voice too (`us.tcpa.revoke`). One whose moment nobody knows counts as from before; what is agreed to later
 * holds. Where the law asks for no consent, nothing changes by it.
 */
export function withoutRevoked(
  request: ContactRequest,
  optOuts: readonly KnownOptOut[],
): ContactRequest {
  if (optOuts.length === 0 || request.consents.length === 0) return request;
  const stoppedMs = Math.max(...optOuts.map(({ at }) => Date.parse(at)));
  return {
    ...request,
    consents: request.consents.filter(({ at }) => at !== null && at > stoppedMs),
  };
}
