import type { SpeechSynthesiser } from "../../agent/ports/speech.ts";
import { EspeakProcess } from "./espeak-process.ts";
import { EspeakStream } from "./espeak-stream.ts";
import { espeakVoices } from "./espeak-voices.ts";
import { ProcessPlaces } from "./process-places.ts";

/** Processes at the same time: one says a sentence in some 30 ms, so two serve many calls. */
export const processesMaxDefault = 2;

export interface EspeakVoiceOptions {
  /** The program's name or path. */
  readonly binary?: string | undefined;
  readonly processesMax?: number | undefined;
}

/**
 * Chinese and English without a key and without a model, by the program `espeak-ng` of the system. It is under
 * the GPL: it runs in processes of its own, and is neither shipped with Kindline nor linked to it. Plain, a
 * little robotic, and every number is understood.
 */
export function createEspeakVoice({
  binary = "espeak-ng",
  processesMax = processesMaxDefault,
}: EspeakVoiceOptions = {}): SpeechSynthesiser {
  const places = new ProcessPlaces(Math.max(1, Math.floor(processesMax)));
  const streams = new Set<EspeakStream>();
  return {
    name: "espeak",
    speaks: () => true,
    open: ({ locale, sampleRate }) => {
      const options = { binary, voice: espeakVoices[locale], sampleRate, places };
      const stream: EspeakStream = new EspeakStream(options, () => streams.delete(stream));
      streams.add(stream);
      return stream;
    },
    check: (signal) => saysSomething(binary, signal),
    close: () => {
      for (const stream of streams) stream.close();
      return Promise.resolve();
    },
  };
}

/** Resolves once the Chinese voice has spoken; rejects with what is missing, or with the signal's reason. */
async function saysSomething(binary: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const order = {
    text: "您好。",
    voice: espeakVoices["zh-CN"],
    pace: 1,
    sampleRate: 8_000,
  } as const;
  const process = new EspeakProcess(binary, order, {
    onAudio: () => {},
    onResult: (result) => {
      if (result.success) resolve(undefined);
      else reject(result.error);
    },
  });
  const abort = (): void => {
    process.cancel();
    reject(signal.reason as Error);
  };
  signal.addEventListener("abort", abort, { once: true });
  try {
    await promise;
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
