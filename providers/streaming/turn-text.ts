import type { RecognisedWord, Transcript } from "../../agent/ports/speech.ts";
import { turnTextCharsMax } from "../../domain/limits.ts";
import { joinText } from "./join-text.ts";

/** A stretch of speech as a vendor tells it; times are the stream's. */
export interface Segment {
  readonly text: string;
  readonly words: readonly RecognisedWord[];
  readonly confidence: number | undefined;
}

/** The text of the turn under way: segments that are final, and the one that still changes. */
export class TurnText {
  #finals: Segment[] = [];
  /** How many of them will not be heard again, whatever happens to the connection. */
  #sureCount = 0;
  #partial: Segment | undefined;

  get hasFinals(): boolean {
    return this.#finals.length > 0;
  }

  setPartial(segment: Segment): void {
    this.#partial = segment;
  }

  /**
   * Takes the place of what was partial. A turn beyond the limit of a turn's text takes no more.
   * @param isSure it is known which audio it covers: that will not be heard again, nor will what lies before.
   */
  addFinal(segment: Segment, isSure: boolean): void {
    this.#partial = undefined;
    const length = this.#finals.reduce((sum, { text }) => sum + text.length, 0);
    if (segment.text !== "" && length + segment.text.length <= turnTextCharsMax) {
      this.#finals.push(segment);
    }
    if (isSure) this.#sureCount = this.#finals.length;
  }

  /** Nothing of it will be told better, or again. */
  settle(): void {
    if (this.#partial !== undefined) this.addFinal(this.#partial, true);
    this.#sureCount = this.#finals.length;
  }

  /** All audio behind what is sure is heard again: what it said is told again. */
  hearAgain(): void {
    this.#finals.length = this.#sureCount;
    this.#partial = undefined;
  }

  clear(): void {
    this.#finals = [];
    this.#sureCount = 0;
    this.#partial = undefined;
  }

  transcript(throughMs: number, isSettled: boolean): Transcript {
    const segments = [...this.#finals, ...(this.#partial === undefined ? [] : [this.#partial])];
    const confidences = segments.flatMap(({ confidence }) => confidence ?? []);
    return {
      text: segments.reduce((text, segment) => joinText(text, segment.text), ""),
      words: segments.flatMap(({ words }) => words),
      confidence: confidences.length === 0 ? undefined : Math.min(...confidences),
      throughMs,
      isSettled,
    };
  }
}
