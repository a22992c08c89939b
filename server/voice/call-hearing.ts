import type { SampleRate, Transcript, VoiceActivityStream } from "../../agent/ports/speech.ts";
import { pauseMs } from "../../agent/voice/turn-taking/limits.ts";
import type { Locale } from "../../domain/locale.ts";
import { CallEars } from "./call-ears.ts";
import type { CallEngines } from "./voice-call-options.ts";

interface HearingOptions {
  readonly locale: Locale;
  readonly sampleRate: SampleRate;
  readonly keyterms: readonly string[];
  readonly engines: CallEngines;
  readonly onTranscript: (transcript: Transcript) => void;
  /** Somebody began to speak there, in milliseconds of the debtor's audio. */
  readonly onSoundStart: (atMs: number) => void;
  readonly onSoundEnd: (atMs: number) => void;
  /** Nothing more can be heard, or understood. */
  readonly onDeaf: () => void;
}

/** What one call hears: where somebody speaks, and what they say. */
export class CallHearing {
  readonly #ears: CallEars;
  readonly #activity: VoiceActivityStream;

  constructor(options: HearingOptions) {
    const { locale, sampleRate, keyterms, engines, onTranscript, onDeaf } = options;
    const { recognisers, detector, onFault } = engines;
    const asked = { locale, sampleRate, keyterms, recognisers };
    this.#ears = new CallEars({ ...asked, onTranscript, onFault, onDeaf });
    this.#activity = detector.open(
      { sampleRate, silenceMs: pauseMs },
      {
        onSpeechStart: options.onSoundStart,
        onSpeechEnd: options.onSoundEnd,
        onFault: (error) => {
          onFault(detector.name, error);
          onDeaf();
        },
      },
    );
  }

  write(samples: Int16Array): void {
    this.#activity.write(samples);
    this.#ears.write(samples);
  }

  flush(): void {
    this.#ears.flush();
  }

  endTurn(): void {
    this.#ears.endTurn();
  }

  close(): void {
    this.#ears.close();
    this.#activity.close();
  }
}
