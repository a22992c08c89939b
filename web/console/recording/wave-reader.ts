import { levelMs, recordingMaxMs } from "./limits.ts";
import { readWaveFormat, type WaveFormat } from "./wave-format.ts";

/** How loud one channel is, a level for each 20 ms, all from 0 to 1. */
export interface ChannelLevels {
  /** The loudest sample: what is drawn. */
  readonly peaks: Float32Array;
  /** The root of the mean square: what speech is found by. */
  readonly loudness: Float32Array;
}

export interface WaveLevels {
  readonly durationMs: number;
  /** The debtor's first; the agent's is empty where there is one channel only. */
  readonly debtor: ChannelLevels;
  readonly agent: ChannelLevels;
}

/** Reads a WAV file portion by portion; of the samples only their levels are kept. */
export class WaveReader {
  #head = new Uint8Array(0);
  #format: WaveFormat | null = null;
  /** The bytes of a sample that the last portion cut. */
  #rest = new Uint8Array(0);
  #frames = 0;
  readonly #channels = [new LevelMeter(), new LevelMeter()] as const;

  push(portion: Uint8Array): void {
    if (this.#format !== null) return this.#measure(portion);
    const head = joined(this.#head, portion);
    const format = readWaveFormat(head);
    if (format === null) {
      this.#head = head;
      return;
    }
    this.#format = format;
    const framesPerLevel = Math.round((format.rateHz * levelMs) / 1_000);
    for (const channel of this.#channels) channel.framesPerLevel = framesPerLevel;
    this.#head = new Uint8Array(0);
    this.#measure(head.subarray(format.dataFrom));
  }

  /** @throws Error where it was no WAV file of ours. */
  end(): WaveLevels {
    if (this.#format === null) throw new Error("Expected a whole WAV header.");
    const [debtor, agent] = this.#channels;
    return {
      durationMs: (this.#frames * 1_000) / this.#format.rateHz,
      debtor: debtor.levels(),
      agent: agent.levels(),
    };
  }

  #measure(portion: Uint8Array): void {
    const { channels = 1, rateHz = 1 } = this.#format ?? {};
    const bytes = joined(this.#rest, portion);
    const frameBytes = 2 * channels;
    const count = Math.floor(bytes.length / frameBytes);
    this.#rest = bytes.slice(count * frameBytes);
    if (((this.#frames + count) * 1_000) / rateHz > recordingMaxMs) {
      throw new Error("Expected a shorter recording.");
    }
    this.#frames += count;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let frame = 0; frame < count; frame += 1) {
      for (let channel = 0; channel < channels; channel += 1) {
        const sample = view.getInt16(frame * frameBytes + 2 * channel, true);
        this.#channels[channel]?.add(sample / 32_768);
      }
    }
  }
}

/** Levels of one channel, as they come. */
class LevelMeter {
  framesPerLevel = 1;
  readonly #peaks: number[] = [];
  readonly #loudness: number[] = [];
  #peak = 0;
  #squares = 0;
  #count = 0;

  add(sample: number): void {
    this.#peak = Math.max(this.#peak, Math.abs(sample));
    this.#squares += sample * sample;
    this.#count += 1;
    if (this.#count === this.framesPerLevel) this.#close();
  }

  levels(): ChannelLevels {
    if (this.#count > 0) this.#close();
    return {
      peaks: Float32Array.from(this.#peaks),
      loudness: Float32Array.from(this.#loudness),
    };
  }

  #close(): void {
    this.#peaks.push(this.#peak);
    this.#loudness.push(Math.sqrt(this.#squares / this.#count));
    this.#peak = 0;
    this.#squares = 0;
    this.#count = 0;
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
