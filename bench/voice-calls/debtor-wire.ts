// oxlint-disable-next-line import/default -- Node reads `main` of this package, the linter `module`
import alawmulaw from "alawmulaw";
import type { WireFault } from "../../test/emulators/carrier/wire-faults.ts";

export const frameMs = 20;

interface DebtorWireOptions {
  /** Noise of the place, as loud as it is to be; undefined for none. */
  readonly noise: Float32Array | undefined;
  /** Each frame of the line's clock, before it leaves. */
  readonly onFrame: (frame: number) => void;
}

/** What leaves a debtor's telephone: what they say, and the noise around them. It keeps the line's clock. */
export class DebtorWire {
  readonly #options: DebtorWireOptions;
  /** When frame 0 began, by `performance.now()`. */
  #zeroMs = Infinity;

  constructor(options: DebtorWireOptions) {
    this.#options = options;
  }

  readonly fault: WireFault = (frame) => {
    this.#zeroMs = Math.min(this.#zeroMs, performance.now() - (frame.number + 1) * frameMs);
    this.#options.onFrame(frame.number);
    const { noise } = this.#options;
    if (noise === undefined) return [frame];
    const { mulaw } = alawmulaw;
    const from = frame.number * frame.codes.length;
    const loud = mulaw
      .decode(frame.codes)
      .map((sample, at) => clamped(sample + (noise[(from + at) % noise.length] ?? 0)));
    return [{ ...frame, codes: mulaw.encode(loud) }];
  };

  /** That moment of `performance.now()` by the line's clock, in milliseconds. */
  lineMs(performanceMs: number): number {
    return performanceMs - this.#zeroMs;
  }
}

const clamped = (sample: number): number => Math.max(-32_768, Math.min(32_767, Math.round(sample)));
