import type {
  RecognitionStream,
  SampleRate,
  SpeechRecogniser,
  Transcript,
} from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { EngineOrder } from "../voice/engine-order.ts";
import { pieceAnswerMsMax } from "./limits.ts";

interface PieceEarsOptions {
  readonly locale: Locale;
  readonly sampleRate: SampleRate;
  /** Words that are likely, such as the institution's name. */
  readonly keyterms: readonly string[];
  /** The recognisers that may be used, the best first. */
  readonly recognisers: readonly SpeechRecogniser[];
}

/** What was understood of a piece. */
export interface HeardPiece {
  /** Empty where nobody spoke. */
  readonly text: string;
  readonly confidence: number | undefined;
  /** The recogniser that heard it. */
  readonly by: string;
}

interface Waiting {
  readonly resolve: (transcript: Transcript) => void;
  readonly reject: (error: KindlineError) => void;
}

/**
 * The ears of a recording: one piece after the other, as if each were a turn of a call. A recogniser that fails is
 * followed by the next one, which hears the same piece again.
 */
export class PieceEars {
  readonly #options: PieceEarsOptions;
  readonly #recognisers: EngineOrder<SpeechRecogniser>;
  #stream: RecognitionStream | undefined;
  #waiting: Waiting | undefined;
  #generation = 0;

  constructor(options: PieceEarsOptions) {
    this.#options = options;
    this.#recognisers = new EngineOrder(options.recognisers);
  }

  /**
   * The words of one piece; the next may begin when this has answered.
   * @throws KindlineError of the last recogniser, when none is left.
   */
  async hear(samples: Int16Array): Promise<HeardPiece> {
    for (let fault: KindlineError | undefined; ;) {
      const recogniser = this.#recognisers.current;
      if (recogniser === undefined) throw fault ?? noEars(this.#options.locale);
      try {
        const { text, confidence } = await this.#hearWith(recogniser, samples);
        this.#stream?.endTurn();
        return { text: text.trim(), confidence, by: recogniser.name };
      } catch (error) {
        if (!KindlineError.isInstance(error)) throw error;
        fault = error;
        this.#drop();
        this.#recognisers.fail();
      }
    }
  }

  close(): void {
    this.#drop();
    this.#recognisers.clear();
  }

  async #hearWith(recogniser: SpeechRecogniser, samples: Int16Array): Promise<Transcript> {
    const { promise, resolve, reject } = Promise.withResolvers<Transcript>();
    const timer = setTimeout(() => reject(stalled()), pieceAnswerMsMax);
    this.#waiting = { resolve, reject };
    try {
      this.#stream ??= this.#open(recogniser);
      this.#stream.write(samples);
      this.#stream.flush();
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting = undefined;
    }
  }

  #open(recogniser: SpeechRecogniser): RecognitionStream {
    const { locale, sampleRate, keyterms } = this.#options;
    this.#generation += 1;
    const generation = this.#generation;
    const isPast = (): boolean => generation !== this.#generation;
    return recogniser.open(
      { locale, sampleRate, keyterms },
      {
        onTranscript: (transcript) => {
          if (transcript.isSettled && !isPast()) this.#waiting?.resolve(transcript);
        },
        onFault: (error) => {
          if (isPast()) return;
          // A line that was closed between two pieces, for there was nothing to hear, is opened anew.
          if (this.#waiting === undefined) this.#drop();
          else this.#waiting.reject(error);
        },
      },
    );
  }

  #drop(): void {
    this.#generation += 1;
    this.#stream?.close();
    this.#stream = undefined;
  }
}

const stalled = (): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: `Expected to be told what was said within ${pieceAnswerMsMax / 1000} seconds.`,
  });

/** @param locale the language nobody here understands. */
export const noEars = (locale: Locale): KindlineError =>
  new KindlineError({
    code: "MODEL_MISSING",
    message: `No recogniser is set up that understands ${locale}: set SPEECH_MODEL_DIR or a vendor.`,
  });
