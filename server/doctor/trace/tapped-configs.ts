import type { Config } from "../../config.ts";
import { isSetUp } from "../is-set-up.ts";

interface Tapped {
  /** Where the vendor itself is. */
  readonly origin: string;
  /** The settings with somebody in between. */
  readonly through: (tapUrl: string) => Config;
}

const openAiUrl = "https://api.openai.com/v1";
const deepgramUrl = "https://api.deepgram.com";
const twilioUrl = "https://api.twilio.com";

/**
 * The vendors that are set up and whose address is a setting, each with settings that lead through somebody in between.
 * Aliyun's addresses are fixed, mail has its own wire, and the webhook's is ours: none of them is recorded.
 */
export function tappedConfigs(config: Config): ReadonlyMap<string, Tapped> {
  const { llm, speech, telephony } = config;
  const { openai, deepgram, funasr } = speech;
  const withSpeech = (part: Partial<Config["speech"]>): Config => ({
    ...config,
    speech: { ...speech, ...part },
  });
  const all: Record<string, Tapped | undefined> = {
    "openai.chat":
      llm && tap(llm.baseUrl ?? openAiUrl, (baseUrl) => ({ ...config, llm: { ...llm, baseUrl } })),
    "deepgram.listen":
      deepgram &&
      tap(deepgram.baseUrl ?? deepgramUrl, (baseUrl) =>
        withSpeech({ deepgram: { ...deepgram, baseUrl } }),
      ),
    "funasr.listen":
      funasr &&
      tap(funasr.url, (url) => withSpeech({ funasr: { url: url.replace(/^http/, "ws") } })),
    "openai.listen":
      openai &&
      tap(openai.baseUrl ?? openAiUrl, (baseUrl) => withSpeech({ openai: { ...openai, baseUrl } })),
    twilio:
      telephony.twilio &&
      tap(telephony.twilio.baseUrl ?? twilioUrl, (baseUrl) => twilioThrough(config, baseUrl)),
  };
  all["deepgram.speak"] = all["deepgram.listen"];
  all["openai.speak"] = all["openai.listen"];
  return new Map(
    Object.entries(all).flatMap(([id, tapped]) =>
      tapped !== undefined && isSetUp(id, config) ? [[id, tapped] as const] : [],
    ),
  );
}

/** The path of an address goes through as it is; only its origin is exchanged. */
function tap(address: string, through: (url: string) => Config): Tapped {
  const { origin, protocol, host, pathname } = new URL(address);
  const path = pathname.replace(/\/$/, "");
  return {
    origin: origin === "null" ? `${protocol}//${host}` : origin,
    through: (tapUrl) => through(`${tapUrl}${path}`),
  };
}

function twilioThrough(config: Config, baseUrl: string): Config {
  const { twilio } = config.telephony;
  if (twilio === undefined) return config;
  return { ...config, telephony: { ...config.telephony, twilio: { ...twilio, baseUrl } } };
}
