import type { SampleRate, SpeechRecogniser } from "../../agent/ports/speech.ts";
import type { Locale } from "../../domain/locale.ts";
import {
  recognitionLimitsDefault,
  type RecognitionLimits,
} from "../streaming/recognition-limits.ts";
import { wiredRecogniser } from "../streaming/wired-recogniser.ts";
import { isTokenRefused } from "./is-token-refused.ts";
import { tokenSource, type AliyunCredentials } from "./token-source.ts";
import { TranscriberWire } from "./transcriber-wire.ts";

export interface AliyunRecognitionLimits extends RecognitionLimits {
  /** Milliseconds without a word after a flush until the task is ended, to be sure. */
  readonly quietMs: number;
  /** Milliseconds without audio until silence is sent for a sign of life. */
  readonly keepAliveMs: number;
}

export interface AliyunRecogniserOptions {
  /** The project of the console; it fixes the language and the model. */
  readonly appkey: string;
  readonly credentials: AliyunCredentials;
  /** The gateway; the default is in Shanghai. */
  readonly url?: string;
  /** What the project's model was trained for: 8,000 for its telephone models. */
  readonly modelRate?: SampleRate;
  /** What the project's model understands. */
  readonly locales?: readonly Locale[];
  /** Milliseconds of silence that end a sentence: 200 to 6,000. */
  readonly sentenceSilenceMs?: number;
  /** A list of hotwords of the console. A call's own keyterms cannot be sent: lists are made beforehand. */
  readonly vocabularyId?: string;
  readonly limits?: Partial<AliyunRecognitionLimits>;
}

const urlDefault = "wss://nls-gateway-cn-shanghai.aliyuncs.com/ws/v1";

/** The vendor's own default. Shorter cuts sentences of people who think; a flush does not wait for it. */
const sentenceSilenceMsDefault = 800;

const limitsDefault: AliyunRecognitionLimits = {
  ...recognitionLimitsDefault,
  // Speech that was flushed is usually told sooner; only silence and noise wait for it.
  quietMs: 400,
  // The gateway ends a session after 10 s without anything; two of these stay below.
  keepAliveMs: 4_000,
};

/**
 * Ears from Alibaba Cloud's Intelligent Speech Interaction, real-time recognition. The audio goes to the region
 * of the address, and to no other.
 */
export function createAliyunRecogniser(options: AliyunRecogniserOptions): SpeechRecogniser {
  const { appkey, url = urlDefault, modelRate = 16_000, vocabularyId } = options;
  const { sentenceSilenceMs = sentenceSilenceMsDefault, locales = ["zh-CN"] } = options;
  const limits = { ...limitsDefault, ...options.limits };
  const tokens = tokenSource(options.credentials);
  const recogniser = wiredRecogniser(
    {
      name: "Aliyun",
      limits,
      // In a header, as the vendor's own libraries have it: addresses end up in logs.
      target: async () => ({ url, headers: { "X-NLS-Token": await tokens.get() } }),
      wire: ({ sampleRate }, link) =>
        new TranscriberWire(
          {
            appkey,
            modelRate,
            callRate: sampleRate,
            sentenceSilenceMs,
            vocabularyId,
            quietMs: limits.quietMs,
            startWithinMs: limits.answerWithinMs,
            keepAliveMs: limits.keepAliveMs,
          },
          link,
        ),
      mayRetry: (error) => isTokenRefused(error) && tokens.renew(),
    },
    locales,
  );
  return {
    ...recogniser,
    close: async () => {
      tokens.close();
      await recogniser.close();
    },
  };
}
