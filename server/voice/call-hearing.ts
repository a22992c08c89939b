import type { SampleRate, Transcript, VoiceActivityStream } from "../../agent/ports/speech.ts";
import { pauseMs } from "../../agent/voice/turn-taking/limits.ts";
import type { Locale } from "../../domain/locale.ts";
import type { KindlineError } from "../../domain/errors.ts";
import { CallEars } from "./call-ears.ts";
import type { CallEngines } from "./engine.ts";
import { engineTriesMax, lineStallMs } from "./voice-limits.ts";

interface HearingOptions {
  readonly locale: Locale;
  readonly sampleRate: SampleRate;
  readonly keyterms: readonly string[];
  readonly engines: CallEngines;
  readonly onTranscript: (transcript: Transcript) => void;
  /** Somebody began to speak there, in milliseconds of the debtor's audio. */
  readonly onSoundStart: (atMs: number) => void;
  readonly onSoundEnd: (atMs: number) => void;
  /** The line has stopped to bring any audio, silence included. */
  readonly onStall: () => void;
  /** Nothing more can be heard, or understood. */
  readonly onDeaf: () => void;
}

/** What one call hears: where somebody speaks, and what they say. */
export class CallHearing {
  readonly #options: HearingOptions;
  readonly #ears: CallEars;
  #activity: VoiceActivityStream | undefined;
  #detectorFaults = 0;
  #samples = 0;
  #isClosed = false;
  readonly #stall: NodeJS.Timeout;

  constructor(options: HearingOptions) {
    this.#options = options;
    const { locale, sampleRate, keyterms, engines, onTranscript, onDeaf } = options;
    const { recognisers, onFault } = engines;
    const asked = { locale, sampleRate, keyterms, recognisers };
    this.#ears = new CallEars({ ...asked, onTranscript, onFault, onDeaf });
    this.#openDetector();
    this.#stall = setTimeout(options.onStall, lineStallMs);
    this.#stall.unref();
  }

  write(samples: Int16Array): void {
    if (this.#isClosed) return;
    this.#stall.refresh();
    this.#samples += samples.length;
    this.#activity?.write(samples);
    this.#ears.write(samples);
  }

  flush(): void {
    this.#ears.flush();
  }

  endTurn(): void {
    this.#ears.endTurn();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#stall);
    this.#ears.close();
    this.#activity?.close();
  }

  get #nowMs(): number {
    return (this.#samples * 1000) / this.#options.sampleRate;
  }

  #openDetector(): void {
    const { sampleRate, engines, onSoundStart, onSoundEnd } = this.#options;
    const sinceMs = this.#nowMs;
    this.#activity = engines.detector.open(
      { sampleRate, silenceMs: pauseMs },
      {
        onSpeechStart: (startMs) => onSoundStart(sinceMs + startMs),
        onSpeechEnd: (endMs) => onSoundEnd(sinceMs + endMs),
        onFault: (error) => this.#reopenDetector(error),
      },
    );
  }

  /** Its thread may have died: another one is started, and a sound that was going on is taken for over. */
  #reopenDetector(error: KindlineError): void {
    if (this.#isClosed) return;
    const { engines, onSoundEnd, onDeaf } = this.#options;
    engines.onFault(engines.detector.name, error);
    this.#activity?.close();
    this.#activity = undefined;
    this.#detectorFaults += 1;
    onSoundEnd(this.#nowMs);
    if (this.#detectorFaults < engineTriesMax) this.#openDetector();
    else onDeaf();
  }
}
