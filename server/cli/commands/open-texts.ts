import { turnTextCharsMax } from "../../../domain/limits.ts";
import { SentenceCutter } from "../../../language/sentences.ts";

/** Texts that may be under way at once: one server talks with fewer people. */
export const openTextsMax = 1_000;

/** A sentence that is complete, with its place in its text. */
export interface CutSentence<T> {
  readonly text: string;
  /** From 0. */
  readonly index: number;
  /** What was said of the text with its first chunk. */
  readonly about: T;
}

/** What came of a chunk: sentences, and the limit that it passed. */
export interface Taken<T> {
  readonly sentences: readonly CutSentence<T>[];
  readonly fault?: "too_many" | "too_long";
}

interface OpenText<T> {
  readonly cutter: SentenceCutter;
  readonly about: T;
  chars: number;
  count: number;
  isRefused: boolean;
}

/**
 * Texts that arrive in chunks by turns, each cut into the same sentences however it was chunked. Of a
 * text that is too long, the sentences before the limit come out, and nothing after it.
 */
export class OpenTexts<T> {
  readonly #open = new Map<string, OpenText<T>>();

  get ids(): readonly string[] {
    return [...this.#open.keys()];
  }

  push(id: string, chunk: string, about: T): Taken<T> {
    let text = this.#open.get(id);
    if (text === undefined) {
      if (this.#open.size >= openTextsMax) return { sentences: [], fault: "too_many" };
      text = { cutter: new SentenceCutter(), about, chars: 0, count: 0, isRefused: false };
      this.#open.set(id, text);
    }
    if (text.isRefused) return { sentences: [] };
    const room = turnTextCharsMax - text.chars;
    text.chars += chunk.length;
    const sentences = numbered(text, text.cutter.push(chunk.slice(0, room)));
    if (chunk.length <= room) return { sentences };
    text.isRefused = true;
    return { sentences, fault: "too_long" };
  }

  /** The last sentences of a text, which is then forgotten. */
  end(id: string): readonly CutSentence<T>[] {
    const text = this.#open.get(id);
    this.#open.delete(id);
    return text === undefined || text.isRefused ? [] : numbered(text, text.cutter.end());
  }
}

function numbered<T>(text: OpenText<T>, sentences: readonly string[]): CutSentence<T>[] {
  return sentences.map((sentence) => {
    const index = text.count;
    text.count += 1;
    return { text: sentence, index, about: text.about };
  });
}
