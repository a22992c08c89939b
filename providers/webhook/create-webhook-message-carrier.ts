import type { ErrorCode } from "../../domain/errors.ts";
import {
  textOf,
  type MessageCarrier,
  type MessageRefusal,
  type SendResult,
} from "../../server/ports/message-carrier.ts";
import type { WebhookOptions } from "./create-webhook-notifier.ts";
import { readGatewayAnswer, type GatewayAnswer } from "./gateway-answer.ts";
import { postSigned } from "./post-signed.ts";

/** A gateway notes a message and answers; one that sends first is cut off, and knows the next by its key. */
const defaultTimeoutMs = 8_000;

/**
 * Text messages through a company's own gateway: a POST of JSON with an idempotency key, signed as notices
 * are. Its answer says whether it was taken; what it is silent on is unsure. Redirects are not followed.
 */
export function createWebhookMessageCarrier(options: WebhookOptions): MessageCarrier {
  const { timeoutMs = defaultTimeoutMs } = options;
  return {
    name: "webhook",
    channel: "sms",
    async send({ idempotencyKey, to, body }, signal) {
      const content = { type: "send", id: idempotencyKey, to, text: textOf(body) };
      const deadline = AbortSignal.timeout(timeoutMs);
      const either = AbortSignal.any([signal, deadline]);
      try {
        const response = await postSigned(options, { key: idempotencyKey, content }, either);
        return resultOf(response, await readGatewayAnswer(response));
      } catch {
        signal.throwIfAborted();
        return {
          state: "unsure",
          code: deadline.aborted ? "VENDOR_STALLED" : "VENDOR_UNREACHABLE",
        };
      }
    },
  };
}

function resultOf(
  { ok, status }: Pick<Response, "ok" | "status">,
  { id, refused }: GatewayAnswer,
): SendResult {
  if (ok) return { state: "accepted", carrierMessageId: id ?? null };
  if (refused !== undefined) return { state: "refused", why: refused, code: "FIELD_INVALID" };
  const [why, code] = byStatus(status) ?? [];
  return why === undefined || code === undefined
    ? { state: "unsure", code: "VENDOR_FAILED" }
    : { state: "refused", why, code };
}

function byStatus(status: number): readonly [MessageRefusal, ErrorCode] | undefined {
  if (status === 429) return ["limited", "VENDOR_LIMITED"];
  const isOurs = status >= 400 && status < 500 && status !== 408 && status !== 409;
  return isOurs ? ["account", "VENDOR_REFUSED"] : undefined;
}
