import { resolve } from "node:path";
import { z } from "zod";
import { KindlineError } from "../domain/errors.ts";
import { LOG_LEVELS, type LogLevel } from "./logger.ts";
import type { StoreAddress } from "./storage/database.ts";
import type { AlertConfig } from "./notify/alert-config.ts";
import { alertFaults, alertSettings, alertsOf } from "./notify/alert-settings.ts";
import type { LlmSettings } from "./llm/create-llm-words.ts";
import {
  messageFaults,
  messageSettings,
  messagesOf,
  type MessageConfig,
} from "./messages/message-settings.ts";
import { PAYMENT_PROVIDERS, type PaymentProviderName } from "./payments/payment-config.ts";
import {
  handoverFaults,
  handoverOf,
  handoverSettings,
} from "./telephony/handover/handover-settings.ts";
import type { TelephonyConfig } from "./telephony/telephony-config.ts";
import { SPEECH_PROVIDERS, type SpeechConfig } from "./voice/speech-config.ts";

/** How the service runs, decided once at its start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly store: StoreAddress;
  /** The folder of the company's own rules and of newer packs; it need not be there. */
  readonly packsDir: string;
  /** The folder of the recordings of calls. */
  readonly recordingsDir: string;
  /** Where people reach it from outside, without a slash at the end; this machine if undefined. */
  readonly publicUrl: string | undefined;
  /** Where the other servers of the same store reach this one, without a slash at the end. */
  readonly serverUrl?: string | undefined;
  /** Proxies in front of it whose word on the caller's address is taken. */
  readonly trustedProxies: number;
  readonly logLevel: LogLevel;
  readonly speech: SpeechConfig;
  readonly telephony: TelephonyConfig;
  /** Who takes payments; undefined for nobody but the sandbox, and that for example cases alone. */
  readonly paymentProvider?: PaymentProviderName | undefined;
  /** The model that words lines, if there is one. */
  readonly llm?: LlmSettings | undefined;
  /** By what messages to debtors go, if at all. */
  readonly messages?: MessageConfig | undefined;
  /** How people are told of what is urgent, if at all. */
  readonly alerts?: AlertConfig | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const environmentSchema = z.object({
  PORT: z.coerce
    .number("Expected a port, 0 to 65535.")
    .int("Expected a port, 0 to 65535.")
    .min(0, "Expected a port, 0 to 65535.")
    .max(65_535, "Expected a port, 0 to 65535.")
    .default(3000),
  // Nobody outside this machine gets in before somebody has decided so.
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: "Expected the address of a Postgres server: postgres://user@host:5432/database.",
    })
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "Expected an address such as https://chat.example.com." })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  SERVER_URL: z
    .url({ protocol: /^https?$/, error: "Expected an address such as http://10.0.0.5:3000." })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  TRUSTED_PROXIES: z.coerce
    .number("Expected how many proxies stand in front, 0 to 10.")
    .int("Expected how many proxies stand in front, 0 to 10.")
    .min(0, "Expected how many proxies stand in front, 0 to 10.")
    .max(10, "Expected how many proxies stand in front, 0 to 10.")
    .default(0),
  KINDLINE_SPEECH: z
    .string()
    .transform((names) => names.split(",").map((name) => name.trim()))
    .pipe(z.array(z.enum(SPEECH_PROVIDERS, `Expected some of ${SPEECH_PROVIDERS.join(", ")}.`)))
    .optional(),
  SPEECH_MODEL_DIR: z.string().optional(),
  VOICE_CALLS_MAX: z.coerce
    .number("Expected a number of calls, 0 to 10,000.")
    .int("Expected a number of calls, 0 to 10,000.")
    .min(0, "Expected a number of calls, 0 to 10,000.")
    .max(10_000, "Expected a number of calls, 0 to 10,000.")
    .optional(),
  DEEPGRAM_API_KEY: z.string().optional(),
  DEEPGRAM_BASE_URL: z.url("Expected an address.").optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: "Expected an address such as https://api.openai.com/v1." })
    .optional(),
  OPENAI_SPEECH_MODEL: z.string().default("gpt-4o-mini-tts"),
  OPENAI_SPEECH_VOICE: z.string().default("marin"),
  OPENAI_TRANSCRIBE_MODEL: z.string().default("gpt-4o-transcribe"),
  FUNASR_URL: z
    .url({ protocol: /^wss?$/, error: "Expected ws:// or wss:// and a port." })
    .optional(),
  ALIYUN_APPKEY: z.string().optional(),
  ALIYUN_ACCESS_KEY_ID: z.string().optional(),
  ALIYUN_ACCESS_KEY_SECRET: z.string().optional(),
  OPENAI_MODEL: z.string().optional(),
  OPENAI_UNDERSTANDING: z.enum(["on", "off"], "Expected `on`, `off`, or nothing.").optional(),
  LLM_ABROAD_FOR_CN: z.enum(["signed"], "Expected `signed`, or nothing.").optional(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.e164("Expected a telephone number such as +16175550100.").optional(),
  TWILIO_BASE_URL: z.url("Expected an address.").optional(),
  FREESWITCH_SECRET: z.string().min(16, "Expected at least 16 characters.").optional(),
  ...handoverSettings,
  ...messageSettings,
  ...alertSettings,
  PAYMENT_PROVIDER: z
    .enum(PAYMENT_PROVIDERS, `Expected one of ${PAYMENT_PROVIDERS.join(", ")}, or nothing.`)
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `Expected one of ${LOG_LEVELS.join(", ")}.`).default("info"),
});

/**
 * The settings of the environment; what is empty counts as not set.
 * @throws KindlineError CONFIG_INVALID with every problem at once. It names settings, never their values.
 */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join(".")}: ${message}`,
    );
    throw new KindlineError({ code: "CONFIG_INVALID", message: problems.join("\n") });
  }
  const settings = parsed.data;
  const missing = [
    ...alertFaults(settings),
    ...messageFaults(settings),
    ...handoverFaults(settings),
  ];
  if (missing.length > 0) {
    throw new KindlineError({ code: "CONFIG_INVALID", message: missing.join("\n") });
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, TRUSTED_PROXIES, LOG_LEVEL } = settings;
  return {
    host: HOST,
    port: PORT,
    store:
      DATABASE_URL === undefined
        ? { kind: "embedded", dataDir: resolve(DATA_DIR) }
        : { kind: "postgres", url: DATABASE_URL },
    packsDir: resolve(DATA_DIR, "packs"),
    recordingsDir: resolve(DATA_DIR, "recordings"),
    publicUrl: PUBLIC_URL,
    serverUrl: settings.SERVER_URL,
    trustedProxies: TRUSTED_PROXIES,
    logLevel: LOG_LEVEL,
    speech: speechOf(settings),
    telephony: telephonyOf(settings),
    paymentProvider: settings.PAYMENT_PROVIDER,
    llm: llmOf(settings),
    messages: messagesOf(settings),
    alerts: alertsOf(settings),
  };
}

/** A server of one's own may want no key; a model must be named. */
function llmOf(settings: z.output<typeof environmentSchema>): LlmSettings | undefined {
  const { OPENAI_MODEL: model, OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl } = settings;
  if (model === undefined) return undefined;
  const hasRegionOverride = settings.LLM_ABROAD_FOR_CN === "signed";
  const readsTurns = settings.OPENAI_UNDERSTANDING === "on";
  return { model, apiKey: apiKey ?? "none", baseUrl, hasRegionOverride, readsTurns };
}

function telephonyOf(settings: z.output<typeof environmentSchema>): TelephonyConfig {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = settings;
  const { TWILIO_FROM: from, TWILIO_BASE_URL: baseUrl } = settings;
  return {
    twilio: accountSid && authToken ? { accountSid, authToken, from, baseUrl } : undefined,
    freeSwitchSecret: settings.FREESWITCH_SECRET,
    handover: handoverOf(settings),
  };
}

/** Each vendor is there once its key is. */
function speechOf(settings: z.output<typeof environmentSchema>): SpeechConfig {
  const {
    DEEPGRAM_API_KEY: deepgramKey,
    OPENAI_API_KEY: openAiKey,
    ALIYUN_APPKEY: appkey,
    ALIYUN_ACCESS_KEY_ID: accessKeyId,
    ALIYUN_ACCESS_KEY_SECRET: accessKeySecret,
  } = settings;
  const hasAliyun = appkey && accessKeyId && accessKeySecret;
  return {
    order: settings.KINDLINE_SPEECH,
    callsMax: settings.VOICE_CALLS_MAX,
    modelDir: settings.SPEECH_MODEL_DIR,
    deepgram:
      deepgramKey === undefined
        ? undefined
        : { apiKey: deepgramKey, baseUrl: settings.DEEPGRAM_BASE_URL },
    openai:
      openAiKey === undefined
        ? undefined
        : {
            apiKey: openAiKey,
            baseUrl: settings.OPENAI_BASE_URL,
            speechModel: settings.OPENAI_SPEECH_MODEL,
            voice: settings.OPENAI_SPEECH_VOICE,
            transcribeModel: settings.OPENAI_TRANSCRIBE_MODEL,
          },
    funasr: settings.FUNASR_URL === undefined ? undefined : { url: settings.FUNASR_URL },
    aliyun: hasAliyun ? { appkey, accessKeyId, accessKeySecret } : undefined,
  };
}

/** The address on this machine. */
export function localUrl(host: string, port: number): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = isEverywhere || host === "127.0.0.1" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
