import type {
  SampleRate,
  SpeechSynthesiser,
  SynthesisListener,
  SynthesisStream,
  Utterance,
} from "../../agent/ports/speech.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { CallList } from "./call-list.ts";
import { scriptedFault } from "./scripted-fault.ts";

export interface ScriptedVoiceOptions {
  /** Milliseconds of audio for each character of the spoken form, at pace 1. */
  readonly msPerChar: number;
  /** Into how many parts the audio of a sentence is cut; 1 by default. */
  readonly chunks?: number | undefined;
  /** Hertz of the tone that is heard; silence by default. */
  readonly toneHz?: number | undefined;
  /**
   * By default all of a sentence is given from within `speak`. A stepped voice gives the next part only when
   * `step` is called: a vendor that takes its time.
   */
  readonly isStepped?: boolean | undefined;
  /** The sentences that fail, after so many parts of them. */
  readonly faultOf?:
    | ((spoken: string) => { readonly afterChunks: number; readonly code: ErrorCode } | undefined)
    | undefined;
}

export type VoiceCall =
  | { readonly type: "open"; readonly locale: Locale; readonly sampleRate: SampleRate }
  | ({ readonly type: "speak" } & Utterance)
  | { readonly type: "cancel"; readonly spoken: string }
  | { readonly type: "close" };

export interface ScriptedVoice extends SpeechSynthesiser {
  readonly calls: readonly VoiceCall[];
  /** Gives the next part, or the end, of the sentence that is under way. @returns whether there was one. */
  step(): boolean;
}

/** Amplitude of the tone: about -20 dBFS, as loud as the real voices. */
const toneAmplitude = 4_600;

/** A voice whose audio has the length that the script gives it. It has no clock and no chance. */
export function scriptedVoice(options: ScriptedVoiceOptions): ScriptedVoice {
  const calls = new CallList<VoiceCall>();
  /** Of all calls, in the order in which they were asked for. */
  let sentences: ScriptedSentence[] = [];
  const step = (): boolean => {
    sentences = sentences.filter(({ isOver }) => !isOver);
    const first = sentences[0];
    first?.step();
    return first !== undefined;
  };
  const open = (sampleRate: SampleRate): SynthesisStream => {
    let own: ScriptedSentence[] = [];
    let isClosed = false;
    return {
      speak: (utterance, listener) => {
        if (isClosed) return { cancel: () => {} };
        calls.add({ type: "speak", ...utterance });
        const sentence = new ScriptedSentence(utterance, { ...options, sampleRate }, listener);
        own = [...own.filter(({ isOver }) => !isOver), sentence];
        sentences.push(sentence);
        while (options.isStepped !== true && !sentence.isOver) sentence.step();
        return {
          cancel: () => {
            if (!sentence.isOver) calls.add({ type: "cancel", spoken: utterance.spoken });
            sentence.cancel();
          },
        };
      },
      close: () => {
        if (!isClosed) calls.add({ type: "close" });
        isClosed = true;
        for (const sentence of own) sentence.cancel();
      },
    };
  };
  return {
    name: "scripted",
    get calls() {
      return calls.all;
    },
    step,
    speaks: () => true,
    open: ({ locale, sampleRate }) => {
      calls.add({ type: "open", locale, sampleRate });
      return open(sampleRate);
    },
    check: () => Promise.resolve(),
    close: () => {
      for (const sentence of sentences) sentence.cancel();
      return Promise.resolve();
    },
  };
}

/** Samples of a sentence in a scripted voice. */
export function scriptedSampleCount(
  { spoken, pace }: Pick<Utterance, "spoken" | "pace">,
  { msPerChar, sampleRate }: { readonly msPerChar: number; readonly sampleRate: SampleRate },
): number {
  return Math.round((spoken.length * msPerChar * sampleRate) / 1_000 / pace);
}

class ScriptedSentence {
  readonly #spoken: string;
  readonly #options: ScriptedVoiceOptions & { readonly sampleRate: SampleRate };
  readonly #listener: SynthesisListener;
  readonly #sampleCount: number;
  #given = 0;
  #isOver = false;

  constructor(
    utterance: Utterance,
    options: ScriptedVoiceOptions & { readonly sampleRate: SampleRate },
    listener: SynthesisListener,
  ) {
    this.#spoken = utterance.spoken;
    this.#options = options;
    this.#listener = listener;
    this.#sampleCount = scriptedSampleCount(utterance, options);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  cancel(): void {
    this.#isOver = true;
  }

  /** The next part; the end of the sentence comes with its last. */
  step(): void {
    if (this.#isOver) return;
    const { chunks = 1, faultOf } = this.#options;
    const fault = faultOf?.(this.#spoken);
    if (fault !== undefined && this.#given >= fault.afterChunks) {
      this.#isOver = true;
      this.#listener.onFault(scriptedFault(fault.code));
      return;
    }
    const from = Math.floor((this.#sampleCount * this.#given) / chunks);
    this.#given += 1;
    const to = Math.floor((this.#sampleCount * this.#given) / chunks);
    if (to > from) this.#listener.onAudio(this.#audio(from, to));
    if (this.#given < chunks || this.#isOver) return;
    this.#isOver = true;
    this.#listener.onEnd();
  }

  #audio(from: number, to: number): Int16Array {
    const samples = new Int16Array(to - from);
    const { toneHz, sampleRate } = this.#options;
    if (toneHz === undefined) return samples;
    return samples.map((_, index) =>
      Math.round(toneAmplitude * Math.sin((2 * Math.PI * toneHz * (from + index)) / sampleRate)),
    );
  }
}
