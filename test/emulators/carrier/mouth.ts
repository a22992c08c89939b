/** What somebody at a telephone says: silence, and what is put in. */
export class Mouth {
  #queue: Int16Array = new Int16Array(0);

  /** Says it, behind what is being said. */
  say(samples: Int16Array): void {
    const queue = new Int16Array(this.#queue.length + samples.length);
    queue.set(this.#queue);
    queue.set(samples, this.#queue.length);
    this.#queue = queue;
  }

  get isSilent(): boolean {
    return this.#queue.length === 0;
  }

  /** The next samples. */
  next(count: number): Int16Array {
    const samples = new Int16Array(count);
    samples.set(this.#queue.subarray(0, count));
    this.#queue = this.#queue.slice(count);
    return samples;
  }
}

/** A tone that begins with a sound: what is missing of it shows. */
export function tone(durationMs: number, frequencyHz = 440, sampleRate = 8_000): Int16Array {
  return Int16Array.from({ length: (durationMs * sampleRate) / 1000 }, (_, n) => {
    const wave = Math.sin((2 * Math.PI * frequencyHz * (n + 1)) / sampleRate);
    return Math.round(8_000 * wave) || 1;
  });
}
