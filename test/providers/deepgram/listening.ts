import { afterEach, expect, vi } from "vitest";
import type { RecognitionListener, SampleRate, Transcript } from "../../../agent/ports/speech.ts";
import type { KindlineError } from "../../../domain/errors.ts";
import type { Locale } from "../../../domain/locale.ts";
import { createDeepgramRecogniser } from "../../../providers/deepgram/create-deepgram-recogniser.ts";
import type { ListenTiming } from "../../../providers/deepgram/listen-timing.ts";
import { SpelledAudio } from "../../emulators/deepgram/spelled-audio.ts";
import {
  startDeepgramEmulator,
  type DeepgramEmulator,
  type EmulatorOptions,
} from "../../emulators/deepgram/start-deepgram-emulator.ts";

export const vocabulary =
  "I can pay two hundred on Friday no it is not me ask someone else please 我 周五 还 两百".split(
    " ",
  );
export const spelled = new SpelledAudio([
  ...vocabulary,
  ...Array.from({ length: 200 }, (_, place) => `w${place}`),
]);

export const key = "a-key";
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

export async function startEars(options: EmulatorOptions = {}): Promise<DeepgramEmulator> {
  const emulator = await startDeepgramEmulator({ recognise: spelled.recognise, ...options });
  closers.push(() => emulator.close());
  return emulator;
}

/** Deadlines that a test can wait for; their proportions are those of the product. */
export const quick: Partial<ListenTiming> = {
  handshakeMs: 250,
  outageMs: 700,
  retryMs: 20,
  settleMs: 150,
  stallMs: 300,
};

export interface Ears {
  readonly said: (text: string) => void;
  readonly write: (samples: Int16Array) => void;
  readonly flush: () => void;
  readonly endTurn: () => void;
  readonly close: () => void;
  readonly transcripts: Transcript[];
  readonly hints: string[];
  readonly faults: KindlineError[];
  readonly latest: () => Transcript | undefined;
  /** The next transcript that answers a flush. */
  readonly settled: () => Promise<Transcript>;
  readonly fault: () => Promise<KindlineError>;
}

export function openEars(
  emulator: DeepgramEmulator,
  options: {
    readonly locale?: Locale;
    readonly sampleRate?: SampleRate;
    readonly keyterms?: readonly string[];
    readonly model?: string;
    readonly apiKey?: string;
    readonly timing?: Partial<ListenTiming>;
  } = {},
): Ears {
  const { locale = "en-US", sampleRate = 8_000, keyterms = [], model, timing = {} } = options;
  const recogniser = createDeepgramRecogniser({
    apiKey: options.apiKey ?? key,
    baseUrl: emulator.url,
    ...(model === undefined ? {} : { model }),
    timing: { ...quick, ...timing },
  });
  closers.push(() => recogniser.close());
  const transcripts: Transcript[] = [];
  const hints: string[] = [];
  const faults: KindlineError[] = [];
  let answered = 0;
  const listener: RecognitionListener = {
    onTranscript: (transcript) => transcripts.push(transcript),
    onHint: (hint) => hints.push(hint),
    onFault: (error) => faults.push(error),
  };
  const stream = recogniser.open({ locale, sampleRate, keyterms }, listener);
  return {
    said: (text) => stream.write(spelled.say(text, sampleRate)),
    write: (samples) => stream.write(samples),
    flush: () => stream.flush(),
    endTurn: () => stream.endTurn(),
    close: () => stream.close(),
    transcripts,
    hints,
    faults,
    latest: () => transcripts.at(-1),
    settled: async () => {
      const found = await eventually(() => {
        const settled = transcripts.filter(({ isSettled }) => isSettled);
        if (faults[0] !== undefined) throw faults[0];
        return settled[answered];
      });
      answered += 1;
      return found;
    },
    fault: () => eventually(() => faults[0]),
  };
}

/** Waits until there is something, at most 4 s. */
export async function eventually<T>(look: () => T | undefined, timeout = 4_000): Promise<T> {
  return vi.waitFor(
    () => {
      const found = look();
      if (found === undefined || found === false) throw new Error("It did not come.");
      return found;
    },
    { timeout, interval: 3 },
  );
}

/** Until what was sent has arrived, nobody knows: the emulator has the say. */
export const hasHeard = (emulator: DeepgramEmulator, bytes: number) =>
  eventually(
    () =>
      emulator.connections.reduce((sum, { audioBytes }) => sum + audioBytes, 0) >= bytes ||
      undefined,
  );

/** Timers that keep this process alive. */
export const liveTimers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

/** Waits at most 2 s until no more are left; its own timer has run out whenever it counts. */
export async function timersFallTo(count: number): Promise<void> {
  for (let round = 0; round < 200 && liveTimers() > count; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(liveTimers()).toBeLessThanOrEqual(count);
}
