import type {
  RecognitionStream,
  SampleRate,
  SpeechRecogniser,
  Transcript,
} from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { EngineOrder } from "./engine-order.ts";
import { earsAnswerMsMax, replayMs } from "./voice-limits.ts";

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
  /** Counts the streams: what an earlier one tells is of no interest, even before the next one is there. */
  #generation = 0;
  /** The turn's audio, for a recogniser that has to begin in the middle of it. */
  #turnAudio: Int16Array[] = [];
  #turnSamples = 0;
  #isFlushed = false;
  /** Until when the answer to a flush is waited for. */
  #answer: NodeJS.Timeout | undefined;
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
    this.#awaitAnswer();
    this.#stream?.flush();
  }

  endTurn(): void {
    this.#turnAudio = [];
    this.#turnSamples = 0;
    this.#isFlushed = false;
    clearTimeout(this.#answer);
    this.#stream?.endTurn();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#answer);
    this.#stream?.close();
    this.#turnAudio = [];
  }

  #open(): void {
    const recogniser = this.#recognisers.current;
    if (recogniser === undefined) return;
    const { locale, sampleRate, keyterms, onTranscript } = this.#options;
    this.#generation += 1;
    const generation = this.#generation;
    const stream = recogniser.open(
      { locale, sampleRate, keyterms },
      {
        onTranscript: (transcript) => {
          if (this.#generation !== generation) return;
          if (transcript.isSettled) clearTimeout(this.#answer);
          onTranscript(transcript);
        },
        onFault: (error) => {
          if (this.#generation === generation) this.#fail(recogniser.name, error);
        },
      },
    );
    // It may have failed while it was opened: then the next one is there already.
    if (this.#generation === generation) this.#stream = stream;
    else stream.close();
  }

  #fail(name: string, error: KindlineError): void {
    if (this.#isClosed) return;
    this.#options.onFault(name, error);
    this.#recognisers.fail();
    this.#generation += 1;
    clearTimeout(this.#answer);
    this.#stream?.close();
    this.#stream = undefined;
    if (this.#recognisers.current === undefined) return this.#options.onDeaf(error);
    this.#open();
    const next = this.#stream as RecognitionStream | undefined;
    for (const samples of this.#turnAudio) next?.write(samples);
    if (!this.#isFlushed) return;
    this.#awaitAnswer();
    next?.flush();
  }

  /** Who waits for somebody else's deadlines is silent for too long: where others are there, they are asked. */
  #awaitAnswer(): void {
    clearTimeout(this.#answer);
    const recogniser = this.#recognisers.current;
    if (recogniser === undefined || !this.#recognisers.hasOther) return;
    this.#answer = setTimeout(() => {
      const message = `Expected to be told what was said within ${earsAnswerMsMax} ms.`;
      this.#fail(recogniser.name, new KindlineError({ code: "VENDOR_STALLED", message }));
    }, earsAnswerMsMax);
    this.#answer.unref();
  }
}
