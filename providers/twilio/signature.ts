import twilio from "twilio";
import { KindlineError } from "../../domain/errors.ts";

/** A request of Twilio, as it was signed. */
export interface SignedRequest {
  /** The fields of the form, or nothing for a socket. */
  readonly params: Readonly<Record<string, string>>;
  /** The header `X-Twilio-Signature`. */
  readonly signature: string | undefined;
  /** The address as Twilio knows it: the public one, with the query. */
  readonly url: string;
}

/**
 * Makes sure that it comes from Twilio, for this account: HMAC-SHA1 over the address and the sorted fields
 * (https://www.twilio.com/docs/usage/security). Twilio signs some addresses with their port and some without;
 * both are right. @throws KindlineError SIGNATURE_INVALID.
 */
export function checkTwilioSignature(request: SignedRequest, authToken: string): void {
  const { params, signature, url } = request;
  // An empty token would make every signature one that anybody can compute.
  if (authToken !== "" && signature !== undefined && URL.canParse(url)) {
    if (twilio.validateRequest(authToken, signature, url, params)) return;
  }
  const message = "Expected a request that Twilio has signed.";
  throw new KindlineError({ code: "SIGNATURE_INVALID", message });
}
