import { z } from "zod";

/** Settings of the environment for messages to debtors. */
export const messageSettings = {
  TWILIO_SMS_FROM: z
    .union([z.e164(), z.string().regex(/^MG[0-9a-f]{32}$/)], {
      error: "Expected a telephone number such as +16175550100, or a messaging service (MG…).",
    })
    .optional(),
  MESSAGE_WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: "Expected an address such as https://sms.example.com." })
    .optional(),
  MESSAGE_WEBHOOK_SECRET: z.string().min(32, "Expected at least 32 characters.").optional(),
  MESSAGE_EMAIL_FROM: z.email("Expected an address such as hello@example.com.").optional(),
};

interface Settings {
  readonly PUBLIC_URL?: string | undefined;
  readonly TWILIO_ACCOUNT_SID?: string | undefined;
  readonly TWILIO_AUTH_TOKEN?: string | undefined;
  readonly TWILIO_BASE_URL?: string | undefined;
  readonly TWILIO_SMS_FROM?: string | undefined;
  readonly MESSAGE_WEBHOOK_URL?: string | undefined;
  readonly MESSAGE_WEBHOOK_SECRET?: string | undefined;
  readonly MESSAGE_EMAIL_FROM?: string | undefined;
  readonly SMTP_URL?: string | undefined;
}

/** By what messages go, each way where it is set up. */
export interface MessageConfig {
  readonly twilio?:
    | {
        readonly accountSid: string;
        readonly authToken: string;
        readonly from: string;
        readonly baseUrl?: string;
      }
    | undefined;
  /** A gateway of the company's own; without an address it only tells us what came in. */
  readonly webhook?: { readonly url: string | undefined; readonly secret: string } | undefined;
  readonly email?: { readonly url: string; readonly from: string } | undefined;
}

/** What must not be so, and what is said of it; one line each. */
const faults: readonly (readonly [(settings: Settings) => boolean, string])[] = [
  [
    ({ TWILIO_SMS_FROM: from, TWILIO_ACCOUNT_SID: account, TWILIO_AUTH_TOKEN: token }) =>
      from !== undefined && !(account && token),
    "TWILIO_SMS_FROM: Expected TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN beside it.",
  ],
  [
    ({ TWILIO_SMS_FROM: from, MESSAGE_WEBHOOK_URL: url }) =>
      from !== undefined && url !== undefined,
    "MESSAGE_WEBHOOK_URL: Expected one way for texts, not TWILIO_SMS_FROM beside it.",
  ],
  [
    ({ MESSAGE_WEBHOOK_URL: url, MESSAGE_WEBHOOK_SECRET: secret }) =>
      url !== undefined && secret === undefined,
    "MESSAGE_WEBHOOK_SECRET: Expected it beside MESSAGE_WEBHOOK_URL.",
  ],
  [
    ({ MESSAGE_EMAIL_FROM: mail, SMTP_URL: smtp }) => mail !== undefined && smtp === undefined,
    "SMTP_URL: Expected it beside MESSAGE_EMAIL_FROM.",
  ],
  [
    // Whoever cannot opt out by a reply must not be written to.
    ({ MESSAGE_EMAIL_FROM: mail, MESSAGE_WEBHOOK_SECRET: secret }) =>
      mail !== undefined && secret === undefined,
    "MESSAGE_WEBHOOK_SECRET: Expected it beside MESSAGE_EMAIL_FROM, for replies.",
  ],
  [
    (settings) => settings.PUBLIC_URL === undefined && writes(settings),
    "PUBLIC_URL: Expected it beside messages to debtors: their links begin with it.",
  ],
];

const writes = (settings: Settings): boolean =>
  [settings.TWILIO_SMS_FROM, settings.MESSAGE_WEBHOOK_URL, settings.MESSAGE_EMAIL_FROM].some(
    (one) => one !== undefined,
  );

/** What is missing beside what is set, or set twice: one line a fault. */
export const messageFaults = (settings: Settings): readonly string[] =>
  faults.flatMap(([isFault, line]) => (isFault(settings) ? [line] : []));

/** The ways that are set up whole. */
export function messagesOf(settings: Settings): MessageConfig {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = settings;
  const { TWILIO_SMS_FROM: from, TWILIO_BASE_URL: baseUrl } = settings;
  const { MESSAGE_WEBHOOK_URL: url, MESSAGE_WEBHOOK_SECRET: secret } = settings;
  const { MESSAGE_EMAIL_FROM: mail, SMTP_URL: smtp } = settings;
  const base = baseUrl === undefined ? {} : { baseUrl };
  return {
    twilio: accountSid && authToken && from ? { accountSid, authToken, from, ...base } : undefined,
    webhook: secret === undefined ? undefined : { url, secret },
    email: mail === undefined || smtp === undefined ? undefined : { url: smtp, from: mail },
  };
}
