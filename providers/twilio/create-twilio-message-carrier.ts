import twilio from "twilio";
import {
  textOf,
  type MessageCarrier,
  type SendResult,
} from "../../server/ports/message-carrier.ts";
import { askTwilio, type TwilioAccount } from "./ask-twilio.ts";
import { messageRefusal } from "./message-refusal.ts";
import { asKindlineError } from "./twilio-error.ts";

export interface TwilioMessageOptions extends TwilioAccount {
  /** A number of the account's own, E.164, or a messaging service (`MG` and 32 hexadecimal digits). */
  readonly from: string;
}

/** E.164: at most 15 digits. */
const telephoneNumber = /^\+[1-9]\d{6,14}$/;

/**
 * Text messages through Twilio's REST interface (https://www.twilio.com/docs/messaging/api/message-resource).
 * It has no idempotency key: whoever asks keeps account of what was asked, and what is unsure stays so.
 */
export function createTwilioMessageCarrier(options: TwilioMessageOptions): MessageCarrier {
  const ask = askTwilio(options);
  const { from } = options;
  const sender = from.startsWith("MG") ? { messagingServiceSid: from } : { from };
  return {
    name: "twilio",
    channel: "sms",
    async send({ to, body, statusUrl }, signal) {
      if (!telephoneNumber.test(to)) {
        return { state: "refused", why: "invalid", code: "FIELD_INVALID" };
      }
      try {
        const message = await ask("send", signal, (client) =>
          client.messages.create({
            to,
            ...sender,
            body: textOf(body),
            // Twilio would else swap characters of its own choice for others.
            smartEncoded: false,
            ...(statusUrl === undefined ? {} : { statusCallback: statusUrl }),
          }),
        );
        return { state: "accepted", carrierMessageId: message.sid };
      } catch (error) {
        signal.throwIfAborted();
        return resultOf(error);
      }
    },
  };
}

/** Twilio has said no only where it has answered that it did. */
function resultOf(error: unknown): SendResult {
  const { code } = asKindlineError(error, "send");
  if (!(error instanceof twilio.RestException)) return { state: "unsure", code };
  const why = messageRefusal(error.code) ?? whyOfStatus(error.status);
  return why === undefined
    ? { state: "unsure", code }
    : { state: "refused", why, code: codes[why] };
}

function whyOfStatus(status: number): Extract<SendResult, { state: "refused" }>["why"] | undefined {
  if (status === 429) return "limited";
  // A request that was refused whole: our own sender, or our own words.
  return status >= 400 && status < 500 ? "account" : undefined;
}

const codes = {
  invalid: "FIELD_INVALID",
  unreachable: "FIELD_INVALID",
  opted_out: "FIELD_INVALID",
  account: "VENDOR_REFUSED",
  limited: "VENDOR_LIMITED",
  later: "VENDOR_FAILED",
} as const;
