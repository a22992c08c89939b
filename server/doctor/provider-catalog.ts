import type { ProviderMark, ProviderPort } from "../protocol/providers.ts";
import type { SpeechProvider } from "../voice/speech-config.ts";

/** One thing that does a part of the work, and can be exchanged for another. */
export interface ProviderEntry {
  /** The same in checks, traces and the console. */
  readonly id: string;
  readonly port: ProviderPort;
  /** As people call it. */
  readonly name: string;
  readonly mark: ProviderMark;
  /** What sets it up, or would. */
  readonly settings: readonly string[];
  /** The speech provider that it belongs to. */
  readonly speech?: SpeechProvider;
}

const openAi = ["OPENAI_API_KEY", "OPENAI_BASE_URL"];
const aliyun = ["ALIYUN_APPKEY", "ALIYUN_ACCESS_KEY_ID", "ALIYUN_ACCESS_KEY_SECRET"];

/**
 * All that the product can use, in the order in which it is used by default. `live` is written here once a wire trace of
 * the vendor itself has been checked (docs/doctor.md): none has, so far.
 */
export const providerCatalog: readonly ProviderEntry[] = [
  ear("deepgram", "Deepgram", ["DEEPGRAM_API_KEY", "DEEPGRAM_BASE_URL"]),
  ear("openai", "OpenAI", [...openAi, "OPENAI_TRANSCRIBE_MODEL"]),
  ear("funasr", "FunASR", ["FUNASR_URL"]),
  ear("aliyun", "Aliyun", aliyun),
  { ...ear("sherpa", "sherpa-onnx", ["SPEECH_MODEL_DIR"]), mark: "embedded" },
  voice("deepgram", "Deepgram", ["DEEPGRAM_API_KEY", "DEEPGRAM_BASE_URL"]),
  voice("openai", "OpenAI", [...openAi, "OPENAI_SPEECH_MODEL", "OPENAI_SPEECH_VOICE"]),
  voice("aliyun", "Aliyun", aliyun),
  { ...voice("flite", "flite", []), mark: "embedded" },
  { ...voice("espeak", "eSpeak NG", []), mark: "embedded" },
  {
    id: "openai.chat",
    port: "words",
    name: "OpenAI",
    mark: "emulated",
    settings: ["OPENAI_MODEL", ...openAi],
  },
  { id: "script", port: "words", name: "Kindline", mark: "embedded", settings: [] },
  {
    id: "twilio",
    port: "carrier",
    name: "Twilio",
    mark: "emulated",
    settings: ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "PUBLIC_URL"],
  },
  {
    id: "freeswitch",
    port: "carrier",
    name: "FreeSWITCH",
    mark: "emulated",
    settings: ["FREESWITCH_SECRET"],
  },
  {
    id: "twilio.messages",
    port: "messages",
    name: "Twilio",
    mark: "emulated",
    settings: ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_SMS_FROM", "PUBLIC_URL"],
  },
  {
    id: "webhook.messages",
    port: "messages",
    name: "Webhook",
    mark: "emulated",
    settings: ["MESSAGE_WEBHOOK_URL", "MESSAGE_WEBHOOK_SECRET", "PUBLIC_URL"],
  },
  {
    id: "smtp.messages",
    port: "messages",
    name: "SMTP",
    mark: "emulated",
    settings: ["SMTP_URL", "MESSAGE_EMAIL_FROM", "MESSAGE_WEBHOOK_SECRET", "PUBLIC_URL"],
  },
  {
    id: "smtp",
    port: "mail",
    name: "SMTP",
    mark: "emulated",
    settings: ["SMTP_URL", "ALERT_EMAIL_FROM", "ALERT_EMAIL_TO"],
  },
  {
    id: "webhook",
    port: "webhook",
    name: "Webhook",
    mark: "emulated",
    settings: ["ALERT_WEBHOOK_URL", "ALERT_WEBHOOK_SECRET"],
  },
  {
    id: "sandbox",
    port: "payments",
    name: "Sandbox",
    mark: "embedded",
    settings: ["PAYMENT_PROVIDER"],
  },
  { id: "sqlite", port: "store", name: "SQLite", mark: "embedded", settings: ["DATA_DIR"] },
  { id: "postgres", port: "store", name: "Postgres", mark: "live", settings: ["DATABASE_URL"] },
];

function ear(speech: SpeechProvider, name: string, settings: readonly string[]): ProviderEntry {
  return { id: `${speech}.listen`, port: "ears", name, mark: "emulated", settings, speech };
}

function voice(speech: SpeechProvider, name: string, settings: readonly string[]): ProviderEntry {
  return { id: `${speech}.speak`, port: "voice", name, mark: "emulated", settings, speech };
}
