import type { HeardWord, Recognise } from "./ports.ts";

/**
 * Speech that can be read back from its samples, so that a test sees which audio really arrived, how often and
 * in which order. A word is 120 ms at a level of its own, and 40 ms of silence.
 */
export class SpelledAudio {
  readonly #words: readonly string[];

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** @param text words of the vocabulary, with a space between two; "_" is 200 ms of silence. */
  say(text: string, sampleRate: number): Int16Array {
    const parts = text
      .split(" ")
      .filter((part) => part !== "")
      .map((part) => {
        if (part === "_") return new Int16Array(Math.round(0.2 * sampleRate));
        const place = this.#words.indexOf(part);
        if (place === -1) throw new Error(`Expected a word of the vocabulary, not ${part}.`);
        const samples = new Int16Array(Math.round(((wordMs + gapMs) * sampleRate) / 1_000));
        return samples.fill(levelOf(place), 0, Math.round((wordMs * sampleRate) / 1_000));
      });
    const all = new Int16Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  /** The words in it: whoever was cut to less than two thirds is not understood. */
  read(pcm: Int16Array, sampleRate: number): HeardWord[] {
    const found: HeardWord[] = [];
    let at = 0;
    while (at < pcm.length) {
      const level = pcm[at] ?? 0;
      let end = at + 1;
      while (end < pcm.length && pcm[end] === level) end += 1;
      const startMs = (at * 1_000) / sampleRate;
      const endMs = (end * 1_000) / sampleRate;
      const text = this.#words[placeOf(level)];
      if (text !== undefined && level !== 0 && endMs - startMs > wordMs * 0.66) {
        found.push({ text, startMs, endMs, confidence: 0.9 });
      }
      at = end;
    }
    return found;
  }

  readonly recognise: Recognise = (pcm, sampleRate) => {
    const words = this.read(pcm, sampleRate);
    return Promise.resolve({ text: words.map(({ text }) => text).join(" "), words });
  };
}

const wordMs = 120;
const gapMs = 40;
const levelOf = (place: number): number => 2_000 + 50 * place;
const placeOf = (level: number): number => (level - 2_000) / 50;
