import { sentenceCharsMax } from "../domain/limits.ts";
import { boundaryAt } from "./sentence-boundary.ts";

/**
 * Cuts a stream of text into sentences. However the text was chunked, the sentences are the same: a cut
 * depends only on the characters around it, and the cutter waits until it has seen those.
 */
export class SentenceCutter {
  #buffer = "";
  #at = 0;

  /** Takes more text and gives back the sentences that it completes, trimmed, none of them empty. */
  push(chunk: string): string[] {
    this.#buffer += chunk;
    return this.#cut(false);
  }

  /** No more text will come: gives back what is left. The cutter is then as new. */
  end(): string[] {
    const sentences = this.#cut(true);
    const rest = this.#buffer.trim();
    this.#buffer = "";
    this.#at = 0;
    return rest === "" ? sentences : [...sentences, rest];
  }

  #cut(isComplete: boolean): string[] {
    const sentences: string[] = [];
    let start = 0;
    let at = this.#at;
    while (at < this.#buffer.length) {
      const isFull = at - start >= sentenceCharsMax;
      const end = isFull
        ? start + forcedLength(this.#buffer.slice(start, at))
        : boundaryAt({ text: this.#buffer, start, at, isComplete });
      if (end === "wait") break;
      if (end === undefined) {
        at++;
        continue;
      }
      at = Math.min(end, start + sentenceCharsMax);
      const sentence = this.#buffer.slice(start, at).trim();
      if (sentence !== "") sentences.push(sentence);
      start = at;
    }
    this.#buffer = this.#buffer.slice(start);
    this.#at = at - start;
    return sentences;
  }
}

/** The whole text as sentences, trimmed, none of them empty or longer than `sentenceCharsMax`. */
export function cutSentences(text: string): string[] {
  const cutter = new SentenceCutter();
  return [...cutter.push(text), ...cutter.end()];
}

const softBreak = /[，,、；;：:\s](?=[^，,、；;：:\s]*$)/;

/** Where to cut a sentence that is too long: after its last pause, else anywhere but inside a character. */
function forcedLength(full: string): number {
  const half = Math.floor(full.length / 2);
  const pause = full.slice(half).search(softBreak);
  if (pause >= 0) return half + pause + 1;
  return full.isWellFormed() || !endsInHighSurrogate(full) ? full.length : full.length - 1;
}

const endsInHighSurrogate = (text: string): boolean => /[\ud800-\udbff]$/.test(text);
