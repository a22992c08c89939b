import type { Clock } from "../clock.ts";
import { openMessageCarriers } from "../messages/open-message-carriers.ts";
import type { Notifier } from "../ports/notifier.ts";
import type { NoticeChannel } from "../protocol/tasks.ts";
import type { AlertConfig } from "./alert-config.ts";
import { createSmsNotifier } from "./create-sms-notifier.ts";

/** The notifiers that are set up. */
export type Notifiers = Readonly<Partial<Record<NoticeChannel, Notifier>>>;

/** What is set up; the packages behind it are loaded only then. */
export async function createNotifiers(
  config: AlertConfig | undefined,
  clock: Clock,
): Promise<Notifiers> {
  const { webhook, email, sms } = config ?? {};
  return {
    ...(webhook === undefined ? {} : { webhook: await webhookOf(webhook, clock) }),
    ...(email === undefined ? {} : { email: await emailOf(email) }),
    ...(sms === undefined ? {} : smsOf(sms, clock)),
  };
}

async function webhookOf(
  webhook: NonNullable<AlertConfig["webhook"]>,
  clock: Clock,
): Promise<Notifier> {
  const { createWebhookNotifier } =
    await import("../../providers/webhook/create-webhook-notifier.ts");
  return createWebhookNotifier({ ...webhook, clock });
}

/** Of the ways of messages, the one for texts. */
function smsOf({ to, by }: NonNullable<AlertConfig["sms"]>, clock: Clock): Notifiers {
  const carrier = openMessageCarriers(by, clock).find(({ channel }) => channel === "sms");
  return carrier === undefined ? {} : { sms: createSmsNotifier({ carrier, to }) };
}

async function emailOf(email: NonNullable<AlertConfig["email"]>): Promise<Notifier> {
  const { createSmtpNotifier } = await import("../../providers/smtp/create-smtp-notifier.ts");
  return createSmtpNotifier(email);
}
