import type { SpeechSynthesiser } from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { checkVoice } from "./check-voice.ts";
import { isTokenRefused } from "./is-token-refused.ts";
import { SynthesisLine, type SynthesisLimits, type SynthesisVendor } from "./synthesis-line.ts";
import { tokenSource, type AliyunCredentials } from "./token-source.ts";

export interface AliyunVoiceOptions {
  /** The project of the console. */
  readonly appkey: string;
  readonly credentials: AliyunCredentials;
  /** The gateway; streaming synthesis is in Beijing. */
  readonly url?: string;
  /** A voice by the vendor's name for it. */
  readonly voice?: string;
  /** 0 to 100. */
  readonly volume?: number;
  /** What the voice speaks. */
  readonly locales?: readonly Locale[];
  readonly limits?: Partial<SynthesisLimits>;
}

const urlDefault = "wss://nls-gateway-cn-beijing.aliyuncs.com/ws/v1";

/** CosyVoice's voice of customer service. */
const voiceDefault = "longxiaochun_v2";

/** The vendor's own default. */
const volumeDefault = 50;

const limitsDefault: SynthesisLimits = {
  openWithinMs: 4_000,
  // A large model takes 300 to 700 ms to its first sound; a caller takes two seconds for a dead line.
  soundWithinMs: 2_000,
  stallWithinMs: 2_000,
  // The gateway ends a session after 10 s; the vendor's own advice is to ping.
  pingEveryMs: 5_000,
};

/** A voice from Alibaba Cloud's Intelligent Speech Interaction: CosyVoice, by its streaming protocol. */
export function createAliyunVoice(options: AliyunVoiceOptions): SpeechSynthesiser {
  const { appkey, url = urlDefault, voice = voiceDefault, volume = volumeDefault } = options;
  const { locales = ["zh-CN"] } = options;
  const tokens = tokenSource(options.credentials);
  const lines = new Set<SynthesisLine>();
  const vendor: SynthesisVendor = {
    appkey,
    voice,
    volume,
    target: async () => ({ url, headers: { "X-NLS-Token": await tokens.get() } }),
    limits: { ...limitsDefault, ...options.limits },
    mayRetry: (error: KindlineError) => isTokenRefused(error) && tokens.renew(),
  };
  return {
    name: "Aliyun",
    speaks: (locale) => locales.includes(locale),
    open: ({ sampleRate }) => {
      const line = new SynthesisLine(vendor, { sampleRate, onClose: () => lines.delete(line) });
      lines.add(line);
      return line;
    },
    check: (signal) => checkVoice(vendor, signal),
    close: () => {
      tokens.close();
      for (const line of lines) line.close();
      return Promise.resolve();
    },
  };
}
