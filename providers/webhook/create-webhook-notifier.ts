import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import type { Notifier } from "../../server/ports/notifier.ts";
import { postSigned, type SignedEndpoint } from "./post-signed.ts";

export interface WebhookOptions extends SignedEndpoint {
  /** How long an answer may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/** Receivers note a message and answer; one that works first is cut off, and knows the next by its key. */
const defaultTimeoutMs = 10_000;

/**
 * Tells people through an HTTP endpoint: a POST of JSON with a signature, a timestamp, and an idempotency
 * key. Redirects are not followed, so that what was signed for one address reaches no other.
 */
export function createWebhookNotifier(options: WebhookOptions): Notifier {
  const { timeoutMs = defaultTimeoutMs } = options;
  return {
    async send(notice, signal) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const either = AbortSignal.any([signal, deadline]);
      const order = { key: notice.id, content: notice };
      const response = await postSigned(options, order, either).catch((error: unknown) => {
        signal.throwIfAborted();
        throw failureOf(deadline.aborted ? "VENDOR_STALLED" : "VENDOR_UNREACHABLE", error);
      });
      // What it says is not read: it may be anything, and of any length.
      await response.body?.cancel().catch(() => undefined);
      if (!response.ok) throw failureOf(codeOf(response.status));
    },
  };
}

/** What a status other than success says of the next try. */
function codeOf(status: number): ErrorCode {
  if (status === 429) return "VENDOR_LIMITED";
  const isPassing = status >= 500 || status === 408 || status === 409 || status === 425;
  return isPassing ? "VENDOR_FAILED" : "VENDOR_REFUSED";
}

const failureOf = (code: ErrorCode, cause?: unknown): KindlineError =>
  new KindlineError({ code, message: "Expected the webhook to take the notice.", cause });
