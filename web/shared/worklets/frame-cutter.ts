import { voiceFrameMs, voiceRateHz } from "../../../server/protocol/limits-voice.ts";
import { Resampler } from "../../../audio/resample.ts";

const frameSamples = (voiceRateHz * voiceFrameMs) / 1_000;

/** Turns what a microphone gives, at any rate and in any portion, into frames of 20 ms at 16 kHz. */
export class FrameCutter {
  readonly #resampler: Resampler | null;
  #frame = new Int16Array(frameSamples);
  #filled = 0;

  /** @param rateHz of the input. */
  constructor(rateHz: number) {
    this.#resampler = rateHz === voiceRateHz ? null : new Resampler(rateHz, voiceRateHz);
  }

  /** @param input samples from -1 to 1; louder ones are cut off. @returns the frames that are full now. */
  push(input: Float32Array): readonly Int16Array<ArrayBuffer>[] {
    const samples = Int16Array.from(input, (value) =>
      Math.round(Math.max(-1, Math.min(1, value)) * 32_767),
    );
    const frames: Int16Array<ArrayBuffer>[] = [];
    for (const sample of this.#resampler?.push(samples) ?? samples) {
      this.#frame[this.#filled] = sample;
      this.#filled += 1;
      if (this.#filled < frameSamples) continue;
      frames.push(this.#frame);
      this.#frame = new Int16Array(frameSamples);
      this.#filled = 0;
    }
    return frames;
  }
}
