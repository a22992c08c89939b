import { voiceRateHz } from "../../../server/protocol/limits-voice.ts";
import { Resampler } from "../../../audio/resample.ts";

/** Audio that is gathered before it begins to play, in milliseconds: the usual unevenness of a network. */
const fillMinMs = 60;
/** The most that is gathered after the network was found too uneven, in milliseconds. */
const fillMaxMs = 240;
/** What one gap adds, and one reply without a gap takes away. */
const fillStepMs = 40;
/** Audio that comes so soon after the last was played should have been there: milliseconds of a gap. */
const gapMs = 300;
/** The most that may wait, in milliseconds: the server sends one second ahead. */
const waitingMaxMs = 10_000;
/** How long what is silenced takes to fade, in milliseconds: a hard cut clicks. */
const fadeMs = 4;

/** What was played, as it is reported. */
export interface Played {
  /** Milliseconds of this generation, exact to the sample. */
  readonly playedMs: number;
  readonly generation: number;
}

/** What waits to be heard: it evens out the network, and counts what has left it. */
export class Playout {
  readonly #rateHz: number;
  #resampler: Resampler | null;
  #chunks: Float32Array[] = [];
  /** Samples of the first chunk that were played already. */
  #offset = 0;
  #waiting = 0;
  #state: "idle" | "filling" | "playing" = "idle";
  #fillMs = fillMinMs;
  /** Samples since it began to gather, or since it has been silent. */
  #inState = 0;
  #generation = 0;
  /** Samples of this generation: come in, at 16 kHz, and gone out, at the rate of the output. */
  #came = 0;
  #went = 0;
  #fade = new Float32Array(0);

  /** @param rateHz of the output. */
  constructor(rateHz: number) {
    this.#rateHz = rateHz;
    this.#resampler = this.#newResampler();
    this.#inState = Number.MAX_SAFE_INTEGER;
  }

  get isIdle(): boolean {
    return this.#state === "idle";
  }

  get played(): Played {
    const atRate = (this.#went * voiceRateHz) / this.#rateHz;
    // A filter holds back a few samples: once nothing waits, all that came has been heard.
    const samples = this.#waiting === 0 ? this.#came : Math.min(this.#came, Math.floor(atRate));
    return { playedMs: (samples * 1_000) / voiceRateHz, generation: this.#generation };
  }

  /** More audio at 16 kHz. */
  push(samples: Int16Array): void {
    const chunk = Float32Array.from(
      this.#resampler?.push(samples) ?? samples,
      (sample) => sample / 32_768,
    );
    if (this.#waiting + chunk.length > this.#samplesIn(waitingMaxMs)) return;
    this.#came += samples.length;
    this.#waiting += chunk.length;
    if (chunk.length > 0) this.#chunks.push(chunk);
    if (this.#state !== "idle" || this.#waiting === 0) return;
    this.#fillMs =
      this.#inState < this.#samplesIn(gapMs)
        ? Math.min(fillMaxMs, this.#fillMs + fillStepMs)
        : Math.max(fillMinMs, this.#fillMs - fillStepMs);
    this.#become("filling");
  }

  /** Silence at once: what waits is forgotten, and the count begins anew. */
  clear(generation: number): void {
    const fade = new Float32Array(this.#state === "playing" ? this.#samplesIn(fadeMs) : 0);
    this.#fill(fade);
    this.#fade = fade.map((sample, index) => sample * (1 - (index + 1) / fade.length));
    this.#chunks = [];
    this.#offset = 0;
    this.#waiting = 0;
    this.#came = 0;
    this.#went = 0;
    this.#generation = generation;
    this.#resampler = this.#newResampler();
    this.#become("idle");
    this.#inState = Number.MAX_SAFE_INTEGER;
  }

  /** The next portion of the output. @param output is silent when this is called. */
  render(output: Float32Array): void {
    this.#inState += output.length;
    if (this.#fade.length > 0) {
      output.set(this.#fade.subarray(0, output.length));
      this.#fade = this.#fade.slice(output.length);
      return;
    }
    const isFull =
      this.#waiting >= this.#samplesIn(this.#fillMs) ||
      this.#inState >= this.#samplesIn(this.#fillMs);
    if (this.#state === "filling" && isFull) this.#become("playing");
    if (this.#state !== "playing") return;
    this.#went += this.#fill(output);
    if (this.#waiting === 0) this.#become("idle");
  }

  /** Moves what waits into the output. @returns how many samples there were. */
  #fill(output: Float32Array): number {
    let filled = 0;
    for (let chunk = this.#chunks[0]; chunk !== undefined; chunk = this.#chunks[0]) {
      const part = chunk.subarray(this.#offset, this.#offset + output.length - filled);
      output.set(part, filled);
      filled += part.length;
      this.#offset += part.length;
      if (this.#offset < chunk.length) break;
      this.#chunks.shift();
      this.#offset = 0;
    }
    this.#waiting -= filled;
    return filled;
  }

  #become(state: "idle" | "filling" | "playing"): void {
    this.#state = state;
    this.#inState = 0;
  }

  readonly #samplesIn = (ms: number): number => Math.floor((ms * this.#rateHz) / 1_000);

  #newResampler(): Resampler | null {
    return this.#rateHz === voiceRateHz ? null : new Resampler(voiceRateHz, this.#rateHz);
  }
}
