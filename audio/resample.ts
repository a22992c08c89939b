/**
 * Changes the rate of a stream of samples, chunk by chunk, as if it came in one piece: a windowed-sinc low-pass
 * below the smaller of both halves, evaluated only where a sample is needed (polyphase; Crochiere and Rabiner,
 * Multirate Digital Signal Processing, ch. 4).
 */
export class Resampler {
  readonly #from: number;
  readonly #to: number;
  readonly #phases: readonly Float32Array[];
  readonly #halfWidth: number;
  /** The input that later output still needs. */
  #tail: Float32Array;
  /** Where the next output lies in `#tail`: whole samples, and `#to`-ths of one. */
  #whole: number;
  #part = 0;

  /** @param from samples a second of the input. @param to samples a second of the output. */
  constructor(from: number, to: number) {
    const divisor = greatestCommonDivisor(from, to);
    this.#from = from / divisor;
    this.#to = to / divisor;
    const cutoff = Math.min(1, to / from) * passband;
    this.#halfWidth = Math.ceil(zeroCrossings / cutoff);
    this.#phases = Array.from({ length: this.#to }, (_, phase) =>
      kernel(phase / this.#to, cutoff, this.#halfWidth),
    );
    this.#tail = new Float32Array(this.#halfWidth);
    this.#whole = this.#halfWidth;
  }

  /** The output that this input completes; the filter holds back a few milliseconds. */
  push(samples: Int16Array): Int16Array {
    const input = new Float32Array(this.#tail.length + samples.length);
    input.set(this.#tail);
    input.set(samples, this.#tail.length);
    const width = this.#halfWidth;
    const countMax = Math.ceil((samples.length + width) * (this.#to / this.#from)) + 1;
    const output = new Int16Array(countMax);
    let count = 0;
    while (this.#whole + width < input.length) {
      const taps = this.#phases[this.#part] ?? noTaps;
      const first = this.#whole - width;
      let sum = 0;
      for (let tap = 0; tap < taps.length; tap += 1) {
        sum += (taps[tap] ?? 0) * (input[first + tap] ?? 0);
      }
      output[count] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
      count += 1;
      this.#part += this.#from;
      this.#whole += Math.floor(this.#part / this.#to);
      this.#part %= this.#to;
    }
    const kept = Math.max(0, this.#whole - width);
    this.#tail = input.slice(kept);
    this.#whole -= kept;
    return output.subarray(0, count);
  }

  /** What the filter still holds back: the stream has ended. */
  end(): Int16Array {
    return this.push(new Int16Array(this.#halfWidth + 1));
  }
}

/** Share of the band that is kept; the rest is for the filter to fall. */
const passband = 0.92;
/** Zero crossings of the sinc on either side: enough for speech at a tenth of the cost of music. */
const zeroCrossings = 12;
const noTaps = new Float32Array(0);

function kernel(offset: number, cutoff: number, halfWidth: number): Float32Array {
  const taps = new Float32Array(2 * halfWidth + 1);
  let sum = 0;
  for (let tap = 0; tap < taps.length; tap += 1) {
    const distance = tap - halfWidth - offset;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / (halfWidth + 1));
    const value = sinc(distance * cutoff) * Math.max(0, window);
    taps[tap] = value;
    sum += value;
  }
  return taps.map((value) => value / sum);
}

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);
