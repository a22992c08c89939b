import type { SpeechSynthesiser } from "../../agent/ports/speech.ts";
import { languageOf } from "../../domain/locale.ts";
import { FliteStream } from "./flite-stream.ts";
import type { FliteVoiceName } from "./flite-program.ts";
import { FliteWorkers } from "./flite-workers.ts";

export interface FliteVoiceOptions {
  /** `slt` sounds like a woman, `rms` like a man; both are American, in Britain too. */
  readonly voice?: FliteVoiceName | undefined;
  /** Threads that speak for all calls together: one says some thirty seconds of speech a second. */
  readonly workers?: number | undefined;
}

/**
 * The English voice that needs no key and no model: flite (BSD), as WebAssembly in a thread of its own.
 * Understandable and plain; what is sold sounds better.
 */
export function createFliteVoice({
  voice = "slt",
  workers: count = 1,
}: FliteVoiceOptions = {}): SpeechSynthesiser {
  const workers = new FliteWorkers(Math.max(1, Math.floor(count)));
  const streams = new Set<FliteStream>();
  return {
    name: "flite",
    speaks: (locale) => languageOf(locale) === "en",
    open: ({ sampleRate }) => {
      workers.warm();
      const stream = new FliteStream({ workers, voice, sampleRate });
      streams.add(stream);
      return {
        speak: (utterance, listener) => stream.speak(utterance, listener),
        close: () => {
          stream.close();
          streams.delete(stream);
        },
      };
    },
    check: (signal) => saysSomething(workers, voice, signal),
    close: async () => {
      for (const stream of streams) stream.close();
      streams.clear();
      await workers.close();
    },
  };
}

/** Resolves once a worker has spoken; rejects with what is missing, or with the signal's reason. */
async function saysSomething(
  workers: FliteWorkers,
  voice: FliteVoiceName,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const order = { text: "Hello.", voice, stretch: 1, sampleRate: 8_000, goesOn: false } as const;
  const cancel = workers.say(order, (result) => {
    if (result.success) resolve(undefined);
    else reject(result.error);
  });
  const abort = (): void => {
    cancel();
    reject(signal.reason as Error);
  };
  signal.addEventListener("abort", abort, { once: true });
  try {
    await promise;
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
