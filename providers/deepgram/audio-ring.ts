/**
 * The latest audio of a stream, by its place in the stream: what a new connection must hear again. Memory is
 * fixed; what is older than its capacity is overwritten.
 */
export class AudioRing {
  readonly #samples: Int16Array;
  /** Samples written since the stream was opened. */
  #end = 0;

  /** @param capacity samples. */
  constructor(capacity: number) {
    this.#samples = new Int16Array(capacity);
  }

  get end(): number {
    return this.#end;
  }

  /** The oldest sample that is still there. */
  get start(): number {
    return Math.max(0, this.#end - this.#samples.length);
  }

  write(samples: Int16Array): void {
    const capacity = this.#samples.length;
    const kept = samples.subarray(Math.max(0, samples.length - capacity));
    this.#end += samples.length;
    const at = (this.#end - kept.length) % capacity;
    const head = kept.subarray(0, capacity - at);
    this.#samples.set(head, at);
    this.#samples.set(kept.subarray(head.length), 0);
  }

  /** A copy of the samples from `from` up to `to`, both places in the stream and within the ring. */
  read(from: number, to: number): Int16Array {
    const capacity = this.#samples.length;
    const copy = new Int16Array(to - from);
    const at = from % capacity;
    const head = this.#samples.subarray(at, Math.min(capacity, at + copy.length));
    copy.set(head, 0);
    copy.set(this.#samples.subarray(0, copy.length - head.length), head.length);
    return copy;
  }
}
