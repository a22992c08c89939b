import twilio from "twilio";
import { KindlineError } from "../../domain/errors.ts";
import { TwilioHttp } from "./twilio-http.ts";

export interface TwilioAccount {
  /** `AC` and 32 hexadecimal digits. */
  readonly accountSid: string;
  readonly authToken: string;
  /** Where its REST interface is; Twilio's own by default. */
  readonly baseUrl?: string;
  /** The longest one request may take, in milliseconds; `requestTimeoutMs` by default. */
  readonly requestTimeoutMs?: number;
}

/** Twilio answers within a second; a round must not stand still for one that does not. */
const requestTimeoutMs = 10_000;
const twilioUrl = "https://api.twilio.com";

/** One request through the package's own client; `what` names it in errors. */
export type AskTwilio = <Answer>(
  what: string,
  signal: AbortSignal,
  request: (client: twilio.Twilio) => Promise<Answer>,
) => Promise<Answer>;

/**
 * Asks Twilio's REST interface, for no longer than a request may take. What it rejects with is the
 * package's own; VENDOR_STALLED at the deadline, and the signal's reason.
 */
export function askTwilio({
  accountSid,
  authToken,
  baseUrl = twilioUrl,
  requestTimeoutMs: timeoutMs = requestTimeoutMs,
}: TwilioAccount): AskTwilio {
  const http = new TwilioHttp({ baseUrl, requestTimeoutMs: timeoutMs });
  return async (what, signal, request) => {
    signal.throwIfAborted();
    const deadline = AbortSignal.timeout(timeoutMs);
    const httpClient = http.cancelledBy(AbortSignal.any([signal, deadline]));
    try {
      return await request(twilio(accountSid, authToken, { httpClient }));
    } catch (error) {
      signal.throwIfAborted();
      if (!deadline.aborted) throw error;
      const message = `Expected Twilio's answer to \`${what}\` within ${timeoutMs} ms.`;
      throw new KindlineError({ code: "VENDOR_STALLED", message });
    }
  };
}
