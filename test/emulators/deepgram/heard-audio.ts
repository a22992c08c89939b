// oxlint-disable-next-line import/default -- its names are hidden from Node's loader; the default is not
import alawmulaw from "alawmulaw";

/** The audio of one connection that is not answered for good, and where in it somebody speaks. */
export class HeardAudio {
  readonly sampleRate: number;
  readonly #isMulaw: boolean;
  #samples = new Int16Array(0);
  /** Places since the connection was opened, in samples. */
  start = 0;
  lastVoice: number | undefined;

  constructor(query: URLSearchParams) {
    this.sampleRate = Number(query.get("sample_rate"));
    this.#isMulaw = query.get("encoding") === "mulaw";
  }

  get end(): number {
    return this.start + this.#samples.length;
  }

  get samples(): Int16Array {
    return this.#samples;
  }

  /** Milliseconds of silence behind the last sound of this stretch; undefined where there was none. */
  get silenceMs(): number | undefined {
    return this.lastVoice === undefined ? undefined : this.msOf(this.end - this.lastVoice);
  }

  msOf(samples: number): number {
    return (samples * 1_000) / this.sampleRate;
  }

  samplesOf(ms: number): number {
    return Math.round((ms * this.sampleRate) / 1_000);
  }

  add(bytes: Buffer): void {
    const copy = new Uint8Array(bytes);
    const added = this.#isMulaw
      ? alawmulaw.mulaw.decode(copy)
      : new Int16Array(copy.buffer, 0, copy.length >> 1);
    const all = new Int16Array(this.#samples.length + added.length);
    all.set(this.#samples);
    all.set(added, this.#samples.length);
    const loud = added.findLastIndex((sample) => Math.abs(sample) > voiceLevel);
    if (loud !== -1) this.lastVoice = this.end + loud + 1;
    this.#samples = all;
  }

  /** What lies before that place is answered for good. */
  forgetBefore(place: number): void {
    const cut = Math.min(this.end, Math.max(this.start, place));
    this.#samples = this.#samples.slice(cut - this.start);
    this.start = cut;
    if (this.lastVoice !== undefined && this.lastVoice <= cut) this.lastVoice = undefined;
  }
}

/** Louder than a quiet line. */
const voiceLevel = 500;
