import type { SpeechRecogniser } from "../../agent/ports/speech.ts";
import type { Locale } from "../../domain/locale.ts";
import { FunasrWire } from "./funasr-wire.ts";
import {
  recognitionLimitsDefault,
  type RecognitionLimits,
} from "../streaming/recognition-limits.ts";
import { wiredRecogniser } from "../streaming/wired-recogniser.ts";

export interface FunasrOptions {
  /** `ws://` or `wss://`, with the port: 10095 unless it was changed. */
  readonly url: string;
  /** PEM of the server's certificate or its authority; the server comes with one that it signed itself. */
  readonly ca?: string;
  /** Words that every call favours, each with its weight; 20 is usual. A call's keyterms join them. */
  readonly hotwords?: Readonly<Record<string, number>>;
  /** What the server's models understand; Paraformer knows Mandarin with English words in it. */
  readonly locales?: readonly Locale[];
  readonly limits?: Partial<RecognitionLimits>;
}

/** The weight of a call's keyterms: what FunASR's own examples use. */
const keytermWeight = 20;

/** Hotwords of one connection: each of them slows the decoder a little. */
const hotwordsMax = 200;

/**
 * Ears from a FunASR server of one's own, by its `2pass` WebSocket protocol: partial text as it is spoken,
 * whole sentences with marks and words with times when they end. The audio does not leave the house.
 */
export function createFunasrRecogniser(options: FunasrOptions): SpeechRecogniser {
  const { url, ca, hotwords = {}, locales = ["zh-CN"], limits } = options;
  return wiredRecogniser(
    {
      name: "FunASR",
      limits: { ...recognitionLimitsDefault, ...limits },
      target: () => Promise.resolve({ url, ca }),
      wire: ({ sampleRate, keyterms }, link) => {
        const favoured = new Map(keyterms.map((term) => [term, keytermWeight]));
        for (const [word, weight] of Object.entries(hotwords)) favoured.set(word, weight);
        const kept = new Map([...favoured].slice(0, hotwordsMax));
        return new FunasrWire({ sampleRate, hotwords: kept }, link);
      },
    },
    locales,
  );
}
