import type { Config } from "../config.ts";
import { SPEECH_PROVIDERS, type SpeechProvider } from "../voice/speech-config.ts";

/** Whether the settings say that a provider is to be used. */
export function isSetUp(id: string, config: Config): boolean {
  const [provider, part] = id.split(".");
  if (part === "listen" || part === "speak") return isSpeechSetUp(provider, config.speech);
  return isOtherSetUp[id]?.(config) ?? true;
}

/** What comes with the product is always there; everything else wants a setting. */
const isOtherSetUp: Readonly<Record<string, (config: Config) => boolean>> = {
  "openai.chat": ({ llm }) => llm !== undefined,
  twilio: ({ telephony }) => telephony.twilio !== undefined,
  freeswitch: ({ telephony }) => telephony.freeSwitchSecret !== undefined,
  "twilio.messages": ({ messages }) => messages?.twilio !== undefined,
  // The secret alone lets a gateway tell what came in, and nothing goes out by it.
  "webhook.messages": ({ messages }) => messages?.webhook?.url !== undefined,
  "smtp.messages": ({ messages }) => messages?.email !== undefined,
  smtp: ({ alerts }) => alerts?.email !== undefined,
  webhook: ({ alerts }) => alerts?.webhook !== undefined,
  sqlite: ({ store }) => store.kind === "embedded",
  postgres: ({ store }) => store.kind === "postgres",
};

function isSpeechSetUp(name: string | undefined, speech: Config["speech"]): boolean {
  const provider = SPEECH_PROVIDERS.find((one) => one === name);
  if (provider === undefined) return false;
  if (speech.order !== undefined && !speech.order.includes(provider)) return false;
  return isEmbedded(provider) || speech[provider] !== undefined;
}

/** An engine of this machine: it needs no account, and nothing leaves the house. */
export const isEmbedded = (provider: SpeechProvider): provider is "sherpa" | "flite" | "espeak" =>
  provider === "sherpa" || provider === "flite" || provider === "espeak";
