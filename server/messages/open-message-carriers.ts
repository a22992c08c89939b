import type { Clock } from "../clock.ts";
import type { MessageCarrier } from "../ports/message-carrier.ts";
import type { MessageConfig } from "./message-settings.ts";

/** Who carries messages here; the packages behind them are loaded when the first one is sent. */
export function openMessageCarriers(
  { twilio, webhook, email }: MessageConfig,
  clock: Clock,
): readonly MessageCarrier[] {
  const carriers: MessageCarrier[] = [];
  if (twilio !== undefined) {
    carriers.push(
      loadedLater({ name: "twilio", channel: "sms" }, async () => {
        const { createTwilioMessageCarrier } =
          await import("../../providers/twilio/create-twilio-message-carrier.ts");
        return createTwilioMessageCarrier(twilio);
      }),
    );
  }
  if (webhook?.url !== undefined) {
    const { url, secret } = webhook;
    carriers.push(
      loadedLater({ name: "webhook", channel: "sms" }, async () => {
        const { createWebhookMessageCarrier } =
          await import("../../providers/webhook/create-webhook-message-carrier.ts");
        return createWebhookMessageCarrier({ url, secret, clock });
      }),
    );
  }
  if (email !== undefined) {
    carriers.push(
      loadedLater({ name: "smtp", channel: "email" }, async () => {
        const { createSmtpMessageCarrier } =
          await import("../../providers/smtp/create-smtp-message-carrier.ts");
        return createSmtpMessageCarrier(email);
      }),
    );
  }
  return carriers;
}

function loadedLater(
  what: Pick<MessageCarrier, "name" | "channel">,
  load: () => Promise<MessageCarrier>,
): MessageCarrier {
  let loading: Promise<MessageCarrier> | undefined;
  return {
    ...what,
    send: async (request, signal) => await (await (loading ??= load())).send(request, signal),
  };
}
