import { Resampler } from "../../audio/resample.ts";
import type { EarsRequest } from "./ears-protocol.ts";
import { nothingHeard, type Heard } from "./heard.ts";
import { leastCertain } from "./recognise-whole.ts";
import type { OnlineRecognizer, OnlineStream } from "./sherpa-addon.ts";
import { sileroHz } from "./silero.ts";

/** Silence that makes a streaming model give what it holds back: its look-ahead and a little (sherpa's examples: 0.3 to 0.66 s). */
const pausePaddingMs = 500;

interface LiveStream {
  readonly stream: OnlineStream;
  readonly resampler: Resampler | undefined;
}

/** Streaming models of one thread: each stream keeps its own state between one piece of audio and the next. */
export class LiveEars {
  readonly #recogniser: OnlineRecognizer;
  readonly #streams = new Map<number, LiveStream>();

  constructor(recogniser: OnlineRecognizer) {
    this.#recogniser = recogniser;
  }

  answer(request: EarsRequest): Heard {
    switch (request.type) {
      case "live":
        return this.#hear(request);
      case "live-close":
        this.#streams.delete(request.stream);
        return nothingHeard;
      case "whole":
        return nothingHeard;
    }
  }

  #hear(request: EarsRequest & { type: "live" }): Heard {
    const { stream, resampler } = this.#streamOf(request);
    if (request.isTurnStart) this.#recogniser.reset(stream);
    const samples = resampler?.push(request.samples) ?? request.samples;
    const heard = Float32Array.from(samples, (sample) => sample / 32_768);
    stream.acceptWaveform({ sampleRate: sileroHz, samples: heard });
    if (request.isPause) {
      const padding = new Float32Array((sileroHz * pausePaddingMs) / 1000);
      stream.acceptWaveform({ sampleRate: sileroHz, samples: padding });
    }
    while (this.#recogniser.isReady(stream)) this.#recogniser.decode(stream);
    const result = this.#recogniser.getResult(stream);
    return { text: result.text.trim(), confidence: leastCertain(result) };
  }

  #streamOf(request: EarsRequest & { type: "live" }): LiveStream {
    const known = this.#streams.get(request.stream);
    if (known !== undefined) return known;
    const { sampleRate } = request;
    const resampler = sampleRate === sileroHz ? undefined : new Resampler(sampleRate, sileroHz);
    const made = { stream: this.#recogniser.createStream(), resampler };
    this.#streams.set(request.stream, made);
    return made;
  }
}
