/** One word that was heard; times in milliseconds since the start of the audio given. */
export interface HeardWord {
  readonly text: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly confidence?: number;
}

/** The ears of the emulator: a script, or a real model. */
export type Recognise = (
  pcm: Int16Array,
  sampleRate: number,
) => Promise<{ readonly text: string; readonly words: readonly HeardWord[] }>;

/** Its voice: 16-bit PCM at that rate. */
export type Synthesise = (
  text: string,
  options: { readonly sampleRate: number; readonly speed: number },
) => Int16Array | Promise<Int16Array>;

/** Ways of the real service that are easily forgotten. All off unless asked for. */
export interface Traps {
  /** A Finalize is obeyed, and not answered. */
  readonly isFinalizeMute?: boolean;
  /** speech_final never comes, as in noise: UtteranceEnd is the only end. */
  readonly isNoisy?: boolean;
  readonly speechStarted?: "missing" | "twice";
  /** Finals come only for a Finalize: interim results for all that was said before. */
  readonly isSlowToFinalise?: boolean;
  /** So many pieces of sound still come after a Clear, before its answer. */
  readonly lateSoundsAfterClear?: number;
  /** A Clear is obeyed, and not answered. */
  readonly isClearMute?: boolean;
  /** TurnInfo has words without times. */
  readonly isWithoutTimes?: boolean;
}

export interface EmulatorSettings {
  readonly recognise: Recognise;
  readonly synthesise: Synthesise;
  /** The vendor's own deadlines pass so many times faster. */
  readonly timeScale: number;
  readonly traps: Traps;
  readonly apiKey: string;
}
