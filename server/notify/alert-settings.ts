import { z } from "zod";
import { messagesOf } from "../messages/message-settings.ts";
import type { AlertConfig } from "./alert-config.ts";

/** One address of mail, without a name beside it. */
const address = z.email("Expected an address such as desk@example.com.");

/** People on duty; each gets a text of their own. */
const smsToMax = 20;

/** Who is told of what is urgent, and how; settings of the environment. */
export const alertSettings = {
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "Expected smtp:// or smtps:// and a mail server." })
    .optional(),
  ALERT_EMAIL_FROM: address.optional(),
  ALERT_EMAIL_TO: z
    .string()
    .transform((list) => list.split(",").map((one) => one.trim()))
    .pipe(z.array(address))
    .optional(),
  ALERT_WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: "Expected an address such as https://hooks.example.com." })
    .optional(),
  ALERT_WEBHOOK_SECRET: z.string().min(32, "Expected at least 32 characters.").optional(),
  ALERT_SMS_TO: z
    .string()
    .transform((list) => list.split(",").map((one) => one.trim()))
    .pipe(z.array(z.e164("Expected telephone numbers such as +16175550100.")).max(smsToMax))
    .optional(),
};

type Settings = {
  readonly [Name in keyof typeof alertSettings]?: z.output<(typeof alertSettings)[Name]>;
} & Parameters<typeof messagesOf>[0];

/** Settings that make sense only together: half of them would be an alarm that nobody hears. */
const together: readonly (readonly (keyof Settings)[])[] = [
  ["SMTP_URL", "ALERT_EMAIL_FROM", "ALERT_EMAIL_TO"],
  ["ALERT_WEBHOOK_URL", "ALERT_WEBHOOK_SECRET"],
];

/** What is missing beside what is set, one line a fault. */
export function alertFaults(settings: Settings): readonly string[] {
  const faults = together.flatMap((names) => {
    // The mail server may be there for messages to debtors alone.
    const own = names.filter((name) => name !== "SMTP_URL" || !settings.MESSAGE_EMAIL_FROM);
    const missing = names.filter((name) => settings[name] === undefined);
    if (missing.length === 0 || own.every((name) => settings[name] === undefined)) return [];
    return missing.map((name) => `${name}: Expected it beside the other settings of alerts.`);
  });
  const { twilio, webhook } = messagesOf(settings);
  if (settings.ALERT_SMS_TO === undefined || twilio !== undefined || webhook?.url !== undefined) {
    return faults;
  }
  return [...faults, "ALERT_SMS_TO: Expected TWILIO_SMS_FROM or MESSAGE_WEBHOOK_URL beside it."];
}

/** The ways that are set up whole. */
export function alertsOf(settings: Settings): AlertConfig {
  const { SMTP_URL: smtp, ALERT_EMAIL_FROM: from, ALERT_EMAIL_TO: to } = settings;
  const { ALERT_WEBHOOK_URL: url, ALERT_WEBHOOK_SECRET: secret } = settings;
  const smsTo = settings.ALERT_SMS_TO;
  return {
    sms: smsTo === undefined ? undefined : { to: smsTo, by: messagesOf(settings) },
    webhook: url === undefined || secret === undefined ? undefined : { url, secret },
    email:
      smtp === undefined || from === undefined || to === undefined
        ? undefined
        : { url: smtp, from, to },
  };
}
