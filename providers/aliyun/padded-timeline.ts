/**
 * Tells the vendor's time from the call's, where silence was put in between that nobody was silent. Both count
 * milliseconds of audio from the connection's first sample on.
 */
export class PaddedTimeline {
  readonly #sampleRate: number;
  /** Where silence was put in, by the vendor's time, oldest first. */
  #pads: { readonly atMs: number; readonly lengthMs: number }[] = [];
  #samples = 0;

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate;
  }

  /** How far the vendor's time has come. */
  get vendorMs(): number {
    return (this.#samples * 1_000) / this.#sampleRate;
  }

  addSpeech(samples: number): void {
    this.#samples += samples;
  }

  addPad(samples: number): void {
    this.#pads.push({ atMs: this.vendorMs, lengthMs: (samples * 1_000) / this.#sampleRate });
    this.#samples += samples;
    if (this.#pads.length > padsMax) this.#merge();
  }

  /** A time within a pad is the moment at which it was put in. */
  toCallMs(vendorMs: number): number {
    let padded = 0;
    for (const { atMs, lengthMs } of this.#pads) {
      if (atMs >= vendorMs) break;
      padded += Math.min(lengthMs, vendorMs - atMs);
    }
    return Math.round(vendorMs - padded);
  }

  /** Nobody asks for a time so long ago: the oldest pads count as one at the beginning. */
  #merge(): void {
    const old = this.#pads.splice(0, padsMax / 2);
    const lengthMs = old.reduce((sum, pad) => sum + pad.lengthMs, 0);
    this.#pads.unshift({ atMs: 0, lengthMs });
  }
}

/** Pads that are told apart: as many as a turn can have flushes, and many times more. */
const padsMax = 128;
