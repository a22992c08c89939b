/** Where somebody speaks in a stream of samples, by its energy: what a vendor's own detector would say. */
export type SpeechEvent =
  | { readonly type: "start"; readonly at: number }
  | { readonly type: "end"; readonly from: number; readonly to: number };

/** Mean square of a frame of speech; silence and the filter's ringing stay far below. */
const speechPower = 150 ** 2;

/** A detector by energy over frames of 10 ms. Places are samples since the last `reset`. */
export class SpeechSegments {
  readonly #frame: number;
  readonly #silence: number;
  /** Grows by doubling; the first `#length` samples count. */
  #all: Int16Array = new Int16Array(1 << 16);
  #length = 0;
  #judged = 0;
  #from: number | undefined;
  #lastSpeech = 0;

  constructor(options: { readonly sampleRate: number; readonly silenceMs: number }) {
    this.#frame = options.sampleRate / 100;
    this.#silence = (options.silenceMs * options.sampleRate) / 1_000;
  }

  /** Where the segment under way began. */
  get from(): number | undefined {
    return this.#from;
  }

  get length(): number {
    return this.#length;
  }

  slice(from: number, to = this.#length): Int16Array {
    return this.#all.slice(from, to);
  }

  push(samples: Int16Array): SpeechEvent[] {
    this.#keep(samples);
    const events: SpeechEvent[] = [];
    while (this.#judged + this.#frame <= this.#length) {
      const frame = this.#all.subarray(this.#judged, this.#judged + this.#frame);
      const isSpeech = power(frame) > speechPower;
      this.#judged += this.#frame;
      if (isSpeech) {
        this.#lastSpeech = this.#judged;
        if (this.#from === undefined) {
          this.#from = this.#judged - this.#frame;
          events.push({ type: "start", at: this.#from });
        }
      } else if (this.#from !== undefined && this.#judged - this.#lastSpeech >= this.#silence) {
        events.push(...this.cut());
      }
    }
    return events;
  }

  /** The segment under way ends here, if there is one. */
  cut(): SpeechEvent[] {
    const from = this.#from;
    this.#from = undefined;
    return from === undefined ? [] : [{ type: "end", from, to: this.#lastSpeech }];
  }

  reset(): void {
    this.#length = 0;
    this.#judged = 0;
    this.#from = undefined;
    this.#lastSpeech = 0;
  }

  #keep(samples: Int16Array): void {
    if (this.#length + samples.length > this.#all.length) {
      const larger = new Int16Array(2 * (this.#length + samples.length));
      larger.set(this.#all.subarray(0, this.#length));
      this.#all = larger;
    }
    this.#all.set(samples, this.#length);
    this.#length += samples.length;
  }
}

function power(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum / samples.length;
}
