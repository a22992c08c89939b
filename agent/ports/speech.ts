import type { ApprovedText } from "../../domain/approved-text.ts";
import type { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";

/** Samples a second of the audio inside Kindline: a telephone line, or a browser. 16-bit, one channel. */
export type SampleRate = 8_000 | 16_000;

/** One recognised word; times in milliseconds since the stream was opened. */
export interface RecognisedWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  /** 0 to 1; undefined where the recogniser does not say. */
  readonly confidence: number | undefined;
}

/** What the turn under way says, as far as it is known. */
export interface Transcript {
  /** The whole turn up to `throughMs`, not only what is new; empty where nothing was understood. */
  readonly text: string;
  /** Words with times, where the recogniser has them; else empty. */
  readonly words: readonly RecognisedWord[];
  /** 0 to 1, the least certain part counting; undefined where the recogniser does not say. */
  readonly confidence: number | undefined;
  /** The audio that it covers, in milliseconds since the stream was opened. */
  readonly throughMs: number;
  /** Answers the latest `flush`: nothing said before that `flush` will change any more. */
  readonly isSettled: boolean;
}

export interface RecognitionListener {
  readonly onTranscript: (transcript: Transcript) => void;
  /** The stream is of no more use; nothing follows. The caller opens another one. */
  readonly onFault: (error: KindlineError) => void;
  /** The vendor's own view of the turn, where it has one: a hint, the caller decides. */
  readonly onHint?: (hint: "turn-start" | "turn-may-end" | "turn-resumes" | "turn-end") => void;
}

export interface RecognitionOptions {
  readonly locale: Locale;
  readonly sampleRate: SampleRate;
  /** Words that are likely here and unlikely elsewhere, such as the institution's name. No debt facts. */
  readonly keyterms: readonly string[];
}

/**
 * The ears of one call. The adapter keeps the turn's text: after `endTurn` the next transcript begins anew.
 * No method throws or waits; what fails is told by `onFault`, once.
 */
export interface RecognitionStream {
  /** Audio as it was heard, silence included: 16-bit PCM, any number of samples, kept by nobody else. */
  write(samples: Int16Array): void;
  /** Speech has paused here: what was said so far is wanted as soon as it can be had. */
  flush(): void;
  /** The turn is over here; what is written from now on belongs to the next. */
  endTurn(): void;
  /** The call is over: everything is let go of, nothing is told any more. */
  close(): void;
}

/** A recogniser that is set up: many calls, one stream each. */
export interface SpeechRecogniser {
  readonly name: string;
  understands(locale: Locale): boolean;
  open(options: RecognitionOptions, listener: RecognitionListener): RecognitionStream;
  /** Whether it can be used now. Rejects with a KindlineError that says what is missing. */
  check(signal: AbortSignal): Promise<void>;
  /** Lets go of workers and sockets. */
  close(): Promise<void>;
}

/** One sentence to be spoken. */
export interface Utterance {
  /** What the guard let pass. */
  readonly text: ApprovedText;
  /** The same words as they are read aloud: numbers, money and dates in words. Made by `spokenForm` alone. */
  readonly spoken: string;
  /** 1 is the voice's own pace; 0.8 is slower. */
  readonly pace: number;
}

export interface SynthesisListener {
  /** Audio in the order in which it is to be heard: 16-bit PCM at the rate asked for. */
  readonly onAudio: (samples: Int16Array) => void;
  /** All of the sentence has been given. */
  readonly onEnd: () => void;
  /** It will not be given, or not to its end. */
  readonly onFault: (error: KindlineError) => void;
}

/** The voice of one call. Sentences are given in their order; several may be under way. */
export interface SynthesisStream {
  /** Begins a sentence, behind those that were begun before. @returns what stops it: nothing more comes. */
  speak(utterance: Utterance, listener: SynthesisListener): { cancel(): void };
  close(): void;
}

/** A voice that is set up: many calls, one stream each. */
export interface SpeechSynthesiser {
  readonly name: string;
  speaks(locale: Locale): boolean;
  open(options: { readonly locale: Locale; readonly sampleRate: SampleRate }): SynthesisStream;
  /** Whether it can be used now. Rejects with a KindlineError that says what is missing. */
  check(signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

export interface VoiceActivityListener {
  /** Speech began there: milliseconds since the detector was opened, before the moment it is told. */
  readonly onSpeechStart: (startMs: number) => void;
  /** It has been silent since then. */
  readonly onSpeechEnd: (endMs: number) => void;
  readonly onFault: (error: KindlineError) => void;
}

/** Where in the audio of one call somebody speaks. */
export interface VoiceActivityStream {
  write(samples: Int16Array): void;
  close(): void;
}

/** A voice activity detector that is set up: many calls, one stream each. */
export interface VoiceActivityDetector {
  readonly name: string;
  open(
    options: {
      readonly sampleRate: SampleRate;
      /** How long it must be silent before `onSpeechEnd`, in milliseconds. */
      readonly silenceMs: number;
    },
    listener: VoiceActivityListener,
  ): VoiceActivityStream;
  close(): Promise<void>;
}
