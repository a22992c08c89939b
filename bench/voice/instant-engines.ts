import type {
  RecognitionListener,
  SpeechRecogniser,
  SpeechSynthesiser,
  VoiceActivityDetector,
  VoiceActivityListener,
} from "../../agent/ports/speech.ts";
import type { CallEngines } from "../../server/voice/engine.ts";
import { frameSamples, sentenceFrames } from "./spoken-peer.ts";

const frame = new Int16Array(frameSamples).fill(1_000);

/** A voice that has the whole sentence as soon as it is asked. */
const voice: SpeechSynthesiser = {
  name: "instant",
  speaks: () => true,
  open: () => ({
    speak: (_utterance, listener) => {
      let isWanted = true;
      queueMicrotask(() => {
        for (let n = 0; n < sentenceFrames; n += 1) {
          if (!isWanted) return;
          listener.onAudio(frame.slice());
        }
        if (isWanted) listener.onEnd();
      });
      return { cancel: () => void (isWanted = false) };
    },
    close: () => undefined,
  }),
  check: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** Ears and a detector of one call that know at once what they are told to know. */
export class InstantEngines {
  #heard: RecognitionListener | undefined;
  #activity: VoiceActivityListener | undefined;
  #samples = 0;
  readonly #samplesPerMs: number;
  readonly engines: CallEngines;

  constructor(sampleRate: number) {
    this.#samplesPerMs = sampleRate / 1_000;
    const recogniser: SpeechRecogniser = {
      name: "instant",
      understands: () => true,
      open: (_options, listener) => {
        this.#heard = listener;
        return {
          write: () => undefined,
          flush: () => undefined,
          endTurn: () => undefined,
          close: () => undefined,
        };
      },
      check: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
    const detector: VoiceActivityDetector = {
      name: "instant",
      open: (_options, listener) => {
        this.#activity = listener;
        return {
          write: (samples) => void (this.#samples += samples.length),
          close: () => undefined,
        };
      },
      close: () => Promise.resolve(),
    };
    // A machine that stands still for seconds is the only thing that can be at fault here.
    const onFault = (name: string, error: Error): void => console.log(`${name}: ${error.message}`);
    this.engines = { recognisers: [recogniser], voices: [voice], detector, onFault };
  }

  get #nowMs(): number {
    return this.#samples / this.#samplesPerMs;
  }

  speechStarts(): void {
    this.#activity?.onSpeechStart(this.#nowMs);
  }

  speechEnds(): void {
    this.#activity?.onSpeechEnd(this.#nowMs);
  }

  /** The answer to a flush. */
  settle(text: string): void {
    const throughMs = this.#nowMs;
    this.#heard?.onTranscript({ text, words: [], confidence: 1, throughMs, isSettled: true });
  }
}
