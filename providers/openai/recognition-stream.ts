import type {
  RecognisedWord,
  RecognitionListener,
  RecognitionOptions,
  RecognitionStream,
  Transcript,
} from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import { languageOf } from "../../domain/locale.ts";
import type { Recognised } from "./recognised.ts";
import type { TranscriptionRequest } from "./transcription-request.ts";
import { TurnAudio, type Stretch } from "./turn-audio.ts";
import { toWav } from "./wav.ts";

/**
 * Milliseconds of audio that a request repeats at most: once an answer covers more, its text stands, and only what
 * follows is sent. The Whisper models listen to 30 seconds at a time, and cost and delay grow with the audio.
 */
const repeatedMsMax = 25_000;

/** Milliseconds of speech without a pause after which a part is written down unasked. */
const unbrokenMsMax = 45_000;

/** The part ends at the quietest moment of its last milliseconds. */
const cutWithinMs = 10_000;

/** Milliseconds of audio that wait for the vendor; it answers nothing any more, whatever it says. */
export const waitingAudioMsMax = 300_000;

/** Milliseconds that are kept of a part in which nobody spoke: a word may begin at its end. */
const silenceKeptMs = 2_000;

/** Milliseconds of the shortest file: the vendor refuses less than 100. */
const fileMsMin = 300;

interface OpenOptions extends RecognitionOptions {
  /** A request for this call, not yet sent. */
  readonly request: () => TranscriptionRequest;
}

/** The text of a turn that no longer changes. */
interface Standing {
  readonly text: string;
  readonly words: readonly RecognisedWord[];
  readonly confidence: number | undefined;
}

const nothing: Standing = { text: "", words: [], confidence: undefined };

/** Ears that write down the turn so far whenever speech pauses; a later pause replaces an earlier one. */
export class OpenAiRecognitionStream implements RecognitionStream {
  readonly #options: OpenOptions;
  readonly #listener: RecognitionListener;
  readonly #onClose: () => void;
  #audio: TurnAudio;
  #standing = nothing;
  #told: Transcript | undefined;
  #flushedMs: number | undefined;
  /** The one request under way, up to where it listens, and whether a pause asked for it. */
  #asked:
    | { readonly request: TranscriptionRequest; readonly endMs: number; readonly isFlush: boolean }
    | undefined;
  #isClosed = false;

  constructor(options: OpenOptions, listener: RecognitionListener, onClose: () => void) {
    this.#options = options;
    this.#listener = listener;
    this.#onClose = onClose;
    this.#audio = new TurnAudio(options.sampleRate);
  }

  write(samples: Int16Array): void {
    if (this.#isClosed) return;
    this.#audio.write(samples);
    const waitingMs = this.#audio.endMs - this.#audio.startMs;
    if (waitingMs > waitingAudioMsMax) this.#fail(tooMuch());
    else if (waitingMs > unbrokenMsMax && this.#asked === undefined) this.#writeDownPart();
  }

  flush(): void {
    if (this.#isClosed) return;
    const { endMs } = this.#audio;
    // Nothing was heard since the last pause: its answer is on its way, or is told once more.
    if (this.#asked?.isFlush === true && this.#asked.endMs === endMs) return;
    this.#drop();
    this.#flushedMs = endMs;
    const told = this.#told;
    const speech =
      told?.isSettled === true && told.throughMs === endMs ? undefined : this.#audio.speech();
    if (speech !== undefined) void this.#ask(speech, { isFlush: true });
    else queueMicrotask(() => this.#answerAtOnce(endMs));
  }

  endTurn(): void {
    this.#drop();
    this.#audio = new TurnAudio(this.#options.sampleRate, this.#audio.endSample);
    this.#standing = nothing;
    this.#told = undefined;
    this.#flushedMs = undefined;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#drop();
    this.#audio = new TurnAudio(this.#options.sampleRate);
    this.#onClose();
  }

  /** What was said until `endMs` is known without asking: nobody spoke since it was last asked for. */
  #answerAtOnce(endMs: number): void {
    if (this.#isClosed || this.#flushedMs !== endMs || this.#asked !== undefined) return;
    if (this.#told?.throughMs === endMs && this.#told.isSettled)
      this.#listener.onTranscript(this.#told);
    else this.#tell({ text: "", words: [], confidence: undefined }, { endMs, isFlush: true });
  }

  /** Somebody speaks and speaks, or the line is just noisy: the older part is written down, or let go of. */
  #writeDownPart(): void {
    const endMs = this.#audio.quietestMs(cutWithinMs);
    const speech = this.#audio.speech(endMs);
    if (speech === undefined) this.#audio.dropBefore(endMs - silenceKeptMs);
    else void this.#ask(speech, { isFlush: false });
  }

  async #ask(speech: Stretch, { isFlush }: { readonly isFlush: boolean }): Promise<void> {
    const request = this.#options.request();
    const { endMs, startMs } = speech;
    this.#asked = { request, endMs, isFlush };
    const { sampleRate } = this.#options;
    const wav = toWav(atLeast(speech.samples, (sampleRate / 1_000) * fileMsMin), sampleRate);
    const result = await request.run({ wav, audioMs: endMs - startMs }, (text) => {
      // Outside of the request: what a listener does wrong is not the vendor's.
      queueMicrotask(() => this.#tellSoFar(request, text));
    });
    if (this.#asked?.request !== request) return;
    this.#asked = undefined;
    if (!result.success) return this.#fail(result.error);
    const { text, words, confidence } = result.value;
    const placed = words.map((word) => ({
      ...word,
      startMs: word.startMs + startMs,
      endMs: Math.min(endMs, word.endMs + startMs),
    }));
    this.#tell({ text, words: placed, confidence }, { endMs, isFlush });
  }

  #tell(
    recognised: Recognised,
    { endMs, isFlush }: { readonly endMs: number; readonly isFlush: boolean },
  ): void {
    const whole = this.#afterStanding(recognised);
    // What now stands is not sent again.
    if (!isFlush || endMs - this.#audio.startMs > repeatedMsMax) {
      this.#standing = whole;
      this.#audio.dropBefore(endMs);
    }
    this.#told = { ...whole, throughMs: endMs, isSettled: isFlush };
    this.#listener.onTranscript(this.#told);
  }

  /** A stream's text so far; it is told only where it goes beyond what was told already. */
  #tellSoFar(request: TranscriptionRequest, text: string): void {
    if (this.#asked?.request !== request) return;
    const whole = this.#afterStanding({ text, words: [], confidence: undefined });
    if (whole.text.length <= (this.#told?.text.length ?? 0)) return;
    const throughMs = this.#told?.throughMs ?? this.#audio.startMs;
    this.#told = { ...whole, throughMs, isSettled: false };
    this.#listener.onTranscript(this.#told);
  }

  #afterStanding({ text, words, confidence }: Recognised): Standing {
    const before = this.#standing;
    const sure = [before.confidence, confidence].filter((share) => share !== undefined);
    const gap = languageOf(this.#options.locale) === "zh" ? "" : " ";
    return {
      text: [before.text, text].filter((part) => part !== "").join(gap),
      words: [...before.words, ...words],
      confidence: sure.length === 0 ? undefined : Math.min(...sure),
    };
  }

  #drop(): void {
    this.#asked?.request.cancel();
    this.#asked = undefined;
  }

  #fail(error: KindlineError): void {
    if (this.#isClosed) return;
    this.close();
    this.#listener.onFault(error);
  }
}

/** The same samples, with silence behind them if they are fewer. */
function atLeast(samples: Int16Array, count: number): Int16Array {
  if (samples.length >= count) return samples;
  const padded = new Int16Array(count);
  padded.set(samples);
  return padded;
}

const tooMuch = (): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: `Expected the turn to be written down within ${waitingAudioMsMax / 1_000} s of audio.`,
  });
