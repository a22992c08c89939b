import type { RecognisedWord, SampleRate } from "../../agent/ports/speech.ts";
import { Resampler } from "../../audio/resample.ts";
import { KindlineError } from "../../domain/errors.ts";
import { funasrMessageSchema, type FunasrMessage } from "./funasr-message.ts";
import { joinText } from "../streaming/join-text.ts";
import { parseMessage } from "../streaming/parse-message.ts";
import type { RecognitionWire, WireLink } from "../streaming/recognition-wire.ts";

/** What a FunASR connection begins with. */
export interface FunasrSettings {
  readonly sampleRate: SampleRate;
  /** Words and how much they are favoured. */
  readonly hotwords: ReadonlyMap<string, number>;
}

/**
 * Samples a second on the wire. The server in C++ would take 8,000 and resample every 50 ms by itself,
 * with a seam each time; the one in Python takes them for 16,000. So it is done here, without seams.
 */
const wireRate = 16_000;

/** Look-back, chunk and look-ahead of the first pass, in units of 60 ms: the server's own default. */
const chunkSize = [5, 10, 5];

/** Messages of audio a chunk: Python's server counts messages, not samples. */
const chunkInterval = 10;

/** Samples of one message of audio: a chunk of 600 ms in ten, 60 ms. */
const messageSamples = (0.06 * wireRate * (chunkSize[1] ?? 10)) / chunkInterval;

/**
 * How long a final that may be the answer waits for the `is_end` that says so, in milliseconds. Only a server
 * in Python keeps it waiting, and sends both in one go.
 */
const endGraceMs = 250;

/**
 * FunASR's `2pass` protocol: the first pass tells what is new in each chunk, the second all of a sentence.
 *
 * A boundary is `is_speaking: false`, and at once `is_speaking: true` again. The server then recognises what it
 * has, without waiting for 800 ms of silence, and its answer is unmistakable: exactly one a boundary, even where
 * nothing was said. Waiting for the server's own end of a sentence is slower, and cannot tell silence from delay.
 */
export class FunasrWire implements RecognitionWire {
  readonly #settings: FunasrSettings;
  readonly #link: WireLink;
  readonly #resampler: Resampler | undefined;
  /** Audio that does not fill a message yet. */
  #rest = new Int16Array(0);
  #samplesSent = 0;
  /** Where each open boundary lies, in milliseconds of this connection. */
  readonly #boundaries: number[] = [];
  /** Where the server's clock began anew: the last answered boundary. */
  #clockFromMs = 0;
  #partial = "";
  #grace: NodeJS.Timeout | undefined;
  /** Boundaries that were taken for answered before an `is_end` could say so. */
  #answeredEarly = 0;
  /** What its messages gave away. */
  #server: "unknown" | "cpp" | "python" = "unknown";

  constructor(settings: FunasrSettings, link: WireLink) {
    this.#settings = settings;
    this.#link = link;
    this.#resampler =
      settings.sampleRate === wireRate ? undefined : new Resampler(settings.sampleRate, wireRate);
  }

  open(): void {
    const { hotwords } = this.#settings;
    this.#send({
      mode: "2pass",
      wav_name: "call",
      wav_format: "pcm",
      audio_fs: wireRate,
      is_speaking: true,
      chunk_size: chunkSize,
      chunk_interval: chunkInterval,
      itn: true,
      // A string that holds JSON: the server in C++ takes no other. It reads it once a connection.
      hotwords: hotwords.size === 0 ? "" : JSON.stringify(Object.fromEntries(hotwords)),
    });
    // It answers nothing to this.
    this.#link.onReady();
  }

  audio(samples: Int16Array): void {
    const added = this.#resampler?.push(samples) ?? samples;
    const all = new Int16Array(this.#rest.length + added.length);
    all.set(this.#rest);
    all.set(added, this.#rest.length);
    let from = 0;
    for (; from + messageSamples <= all.length; from += messageSamples) {
      this.#sendAudio(all.subarray(from, from + messageSamples));
    }
    this.#rest = all.slice(from);
  }

  boundary(): void {
    if (this.#rest.length > 0) this.#sendAudio(this.#rest);
    this.#rest = new Int16Array(0);
    this.#boundaries.push((this.#samplesSent * 1_000) / wireRate);
    this.#send({ is_speaking: false, is_end: true });
    this.#send({ is_speaking: true });
  }

  receive(text: string): void {
    const message = parseMessage("FunASR", funasrMessageSchema, text);
    this.#learn(message);
    if (isRefusal(message)) {
      throw new KindlineError({
        code: "VENDOR_FAILED",
        message: "FunASR could not recognise the audio.",
      });
    }
    if (message.mode === "2pass-online") this.#hearNews(message.text ?? "");
    if (message.mode === "2pass-offline") this.#hearSentence(message);
    this.#seeAnswer(message);
  }

  close(): void {
    clearTimeout(this.#grace);
  }

  #learn({ is_end, is_final, mode, slice_type }: FunasrMessage): void {
    if (is_end === true) this.#server = "python";
    else if (slice_type !== undefined || mode === undefined) this.#server = "cpp";
    else if (mode === "2pass-offline" && is_final === false) this.#server = "cpp";
  }

  /** The first pass tells what is new. */
  #hearNews(text: string): void {
    if (text === "") return;
    if (this.#partial === "") this.#link.onSegmentStart();
    this.#partial = joinText(this.#partial, text);
    this.#link.onPartial({ ...unsure, text: this.#partial });
  }

  /** The second pass tells the sentence again, better. */
  #hearSentence(message: FunasrMessage): void {
    this.#partial = "";
    const text = message.text ?? "";
    if (text === "") return;
    const words = wordsOf(message, this.#clockFromMs);
    this.#link.onFinal({ ...unsure, text, words, throughMs: words.at(-1)?.endMs });
  }

  /**
   * Only the server in C++ keeps `is_final` for the end of the input; in Python each sentence is final, and
   * `is_end` is the answer. Before it is clear which it is, a final waits a moment for an `is_end`.
   */
  #seeAnswer({ is_end, is_final }: FunasrMessage): void {
    if (is_end === true) this.#seeEnd();
    else if (this.#boundaries.length > 0 && is_final === true && this.#server !== "python") {
      clearTimeout(this.#grace);
      if (this.#server === "cpp") this.#answered();
      else this.#grace = setTimeout(() => this.#answerEarly(), endGraceMs);
    }
  }

  #seeEnd(): void {
    clearTimeout(this.#grace);
    if (this.#answeredEarly > 0) this.#answeredEarly -= 1;
    else if (this.#boundaries.length > 0) this.#answered();
  }

  #answerEarly(): void {
    this.#answeredEarly += 1;
    this.#answered();
  }

  #answered(): void {
    this.#clockFromMs = this.#boundaries.shift() ?? this.#clockFromMs;
    this.#partial = "";
    this.#link.onAnswered();
  }

  #sendAudio(samples: Int16Array): void {
    this.#samplesSent += samples.length;
    this.#link.send(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
  }

  #send(message: Readonly<Record<string, unknown>>): void {
    this.#link.send(JSON.stringify(message));
  }
}

/** FunASR tells neither how sure it is nor, before the second pass, any time. */
const unsure = { words: [], confidence: undefined, throughMs: undefined };

/** In C++ a wrong format is answered as if it were text; in Python an error stands beside `is_end`. */
const isRefusal = ({ mode, text, error }: FunasrMessage): boolean =>
  error !== undefined || (mode === undefined && text?.startsWith("ERROR") === true);

/** Its words with their times: the server counts them from the last end of its input. */
function wordsOf({ stamp_sents = [] }: FunasrMessage, fromMs: number): RecognisedWord[] {
  return stamp_sents.flatMap(({ text_seg, ts_list }) => {
    const texts = text_seg.split(" ").filter((text) => text !== "");
    // Where both do not match, the times mean nothing.
    if (texts.length !== ts_list.length) return [];
    return texts.map((text, at) => ({
      text,
      startMs: fromMs + (ts_list[at]?.[0] ?? 0),
      endMs: fromMs + (ts_list[at]?.[1] ?? 0),
      confidence: undefined,
    }));
  });
}
