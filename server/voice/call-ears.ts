import type {
  RecognitionStream,
  SampleRate,
  SpeechRecogniser,
  Transcript,
} from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { EngineOrder } from "./engine-order.ts";
import { replayMs } from "./voice-limits.ts";

interface CallEarsOptions {
  readonly locale: Locale;
  readonly sampleRate: SampleRate;
  readonly keyterms: readonly string[];
  /** The recognisers that may be used, the best first. */
  readonly recognisers: readonly SpeechRecogniser[];
  readonly onTranscript: (transcript: Transcript) => void;
  readonly onFault: (name: string, error: KindlineError) => void;
  /** No recogniser is left: nothing more can be understood. */
  readonly onDeaf: (error: KindlineError) => void;
}

/**
 * The recogniser of one call; when it fails the next one takes over in mid-turn, and is given again what was
 * said since the turn began.
 */
export class CallEars {
  readonly #options: CallEarsOptions;
  readonly #recognisers: EngineOrder<SpeechRecogniser>;
  #stream: RecognitionStream | undefined;
  /** The turn's audio, for a recogniser that has to begin in the middle of it. */
  #turnAudio: Int16Array[] = [];
  #turnSamples = 0;
  #isFlushed = false;
  #isClosed = false;

  constructor(options: CallEarsOptions) {
    this.#options = options;
    this.#recognisers = new EngineOrder(options.recognisers);
    this.#open();
  }

  write(samples: Int16Array): void {
    this.#turnAudio.push(samples);
    this.#turnSamples += samples.length;
    const samplesMax = (replayMs * this.#options.sampleRate) / 1000;
    while (this.#turnSamples - (this.#turnAudio[0]?.length ?? 0) > samplesMax) {
      this.#turnSamples -= this.#turnAudio.shift()?.length ?? 0;
    }
    this.#stream?.write(samples);
  }

  flush(): void {
    this.#isFlushed = true;
    this.#stream?.flush();
  }

  endTurn(): void {
    this.#turnAudio = [];
    this.#turnSamples = 0;
    this.#isFlushed = false;
    this.#stream?.endTurn();
  }

  close(): void {
    this.#isClosed = true;
    this.#stream?.close();
    this.#turnAudio = [];
  }

  #open(): void {
    const recogniser = this.#recognisers.current;
    if (recogniser === undefined) return;
    const { locale, sampleRate, keyterms, onTranscript } = this.#options;
    const stream = recogniser.open(
      { locale, sampleRate, keyterms },
      {
        onTranscript: (transcript) => {
          if (this.#stream === stream) onTranscript(transcript);
        },
        onFault: (error) => {
          if (this.#stream === stream) this.#fail(recogniser.name, error);
        },
      },
    );
    this.#stream = stream;
  }

  #fail(name: string, error: KindlineError): void {
    if (this.#isClosed) return;
    this.#options.onFault(name, error);
    this.#recognisers.fail();
    this.#stream?.close();
    this.#stream = undefined;
    this.#open();
    const next = this.#stream as RecognitionStream | undefined;
    if (next === undefined) return this.#options.onDeaf(error);
    for (const samples of this.#turnAudio) next.write(samples);
    if (this.#isFlushed) next.flush();
  }
}
