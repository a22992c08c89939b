import { afterEach } from "vitest";
import type { SampleRate, SynthesisListener } from "../../../agent/ports/speech.ts";
import type { ApprovedText } from "../../../domain/approved-text.ts";
import type { KindlineError } from "../../../domain/errors.ts";
import type { Locale } from "../../../domain/locale.ts";
import { createDeepgramVoice } from "../../../providers/deepgram/create-deepgram-voice.ts";
import type { SpeakTiming } from "../../../providers/deepgram/speak-timing.ts";
import {
  startDeepgramEmulator,
  type DeepgramEmulator,
  type EmulatorOptions,
} from "../../emulators/deepgram/start-deepgram-emulator.ts";
import { eventually, spelled } from "./listening.ts";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

/** A vendor that spells what it says, so that what arrived can be read back. */
export async function startVoice(options: EmulatorOptions = {}): Promise<DeepgramEmulator> {
  const emulator = await startDeepgramEmulator({
    synthesise: (text, { sampleRate }) => spelled.say(text.replace(/[^\w ]/gu, ""), sampleRate),
    ...options,
  });
  closers.push(() => emulator.close());
  return emulator;
}

/** Deadlines that a test can wait for. */
export const quick: Partial<SpeakTiming> = { firstSoundMs: 400, stallMs: 200, clearMs: 150 };

/** A sentence as it came. */
export interface Given {
  readonly cancel: () => void;
  readonly read: () => string;
  readonly samples: () => number;
  readonly ends: () => number;
  readonly faults: KindlineError[];
  /** Settles with the words once it ended; throws what it failed with. */
  readonly whole: () => Promise<string>;
  readonly fault: () => Promise<KindlineError>;
}

export function openVoice(
  emulator: DeepgramEmulator,
  options: {
    readonly locale?: Locale;
    readonly sampleRate?: SampleRate;
    readonly timing?: Partial<SpeakTiming>;
  } = {},
) {
  const { locale = "en-US", sampleRate = 8_000, timing = {} } = options;
  const voice = createDeepgramVoice({
    apiKey: "a-key",
    baseUrl: emulator.url,
    timing: { ...quick, ...timing },
  });
  closers.push(() => voice.close());
  const stream = voice.open({ locale, sampleRate });
  /** Which sentence each piece of sound and each end belonged to, in order. */
  const order: string[] = [];
  const say = (spoken: string, pace = 1): Given => {
    const pieces: Int16Array[] = [];
    const faults: KindlineError[] = [];
    let ends = 0;
    const listener: SynthesisListener = {
      onAudio: (samples) => {
        pieces.push(samples);
        if (order.at(-1) !== spoken) order.push(spoken);
      },
      onEnd: () => {
        ends += 1;
      },
      onFault: (error) => faults.push(error),
    };
    const sentence = stream.speak({ text: spoken as ApprovedText, spoken, pace }, listener);
    const read = (): string => {
      const all = pieces.flatMap((piece) => [...piece]);
      return spelled
        .read(Int16Array.from(all), sampleRate)
        .map(({ text }) => text)
        .join(" ");
    };
    return {
      cancel: () => sentence.cancel(),
      read,
      samples: () => pieces.reduce((sum, { length }) => sum + length, 0),
      ends: () => ends,
      faults,
      whole: async () => {
        await eventually(() => faults.length + ends > 0 || undefined);
        if (faults[0] !== undefined) throw faults[0];
        return read();
      },
      fault: () => eventually(() => faults[0]),
    };
  };
  return { say, order, close: () => stream.close(), closeAll: () => voice.close() };
}
