import { DeepgramClient } from "@deepgram/sdk";
import type { SpeechSynthesiser } from "../../agent/ports/speech.ts";
import { LOCALES, type Locale } from "../../domain/locale.ts";
import { checkConnection } from "./check-connection.ts";
import { makeSpeakSocket } from "./speak-socket.ts";
import { SpeakStream } from "./speak-stream.ts";
import { speakTiming, type SpeakTiming } from "./speak-timing.ts";
import { failed } from "./vendor-error.ts";
import { productionUrl, type DeepgramAccount } from "./wire.ts";

export interface DeepgramVoiceOptions extends DeepgramAccount {
  /** Which voice speaks which locale; null where the vendor shall not be used. */
  readonly voices?: Partial<Record<Locale, string | null>>;
  /** Lets the vendor train with the words, which is cheaper. */
  readonly mayTrain?: boolean;
  readonly timing?: Partial<SpeakTiming>;
}

/** A calm American and a calm British voice. Aura has no Chinese one (September 2026). */
const ownVoices: Partial<Record<Locale, string>> = {
  "en-US": "aura-2-thalia-en",
  "en-GB": "aura-2-pandora-en",
};

/** Text to speech by Deepgram's Aura voices over speak v1: a socket a call, single requests beside it. */
export function createDeepgramVoice(options: DeepgramVoiceOptions): SpeechSynthesiser {
  const timing = { ...speakTiming, ...options.timing };
  const voiceOf = (locale: Locale): string | undefined => {
    const chosen = options.voices?.[locale];
    return chosen === undefined ? ownVoices[locale] : (chosen ?? undefined);
  };
  const streams = new Set<SpeakStream>();
  const leaving = new Set<Promise<void>>();
  const client = createHttpClient(options);
  const settingsFor = (locale: Locale, sampleRate: number) => {
    const model = voiceOf(locale);
    if (model === undefined) throw failed(`has no voice for ${locale}`);
    return { model, sampleRate, isPrivate: options.mayTrain !== true };
  };
  const onClose = (stream: SpeakStream): void => {
    streams.delete(stream);
    const gone = stream.gone.then(() => void leaving.delete(gone));
    leaving.add(gone);
  };
  return {
    name: "deepgram",
    speaks: (locale) => voiceOf(locale) !== undefined,
    open({ locale, sampleRate }) {
      const voice = settingsFor(locale, sampleRate);
      const stream = new SpeakStream({ account: options, client, voice, timing, onClose });
      streams.add(stream);
      return stream;
    },
    async check(signal) {
      const locale = LOCALES.find((one) => voiceOf(one) !== undefined) ?? "en-US";
      const voice = settingsFor(locale, 8_000);
      await checkConnection({
        account: options,
        make: (sdk, onMessage) => makeSpeakSocket(sdk, { voice, speed: 1, onMessage }),
        signal,
      });
    },
    async close() {
      for (const stream of streams) stream.close();
      await Promise.all(leaving);
    },
  };
}

function createHttpClient({ apiKey, baseUrl = productionUrl }: DeepgramAccount): DeepgramClient {
  const socketUrl = baseUrl.replace(/^http/u, "ws");
  return new DeepgramClient({
    apiKey,
    environment: { base: baseUrl, production: socketUrl, agent: socketUrl, agentRest: baseUrl },
    maxRetries: 0,
  });
}
