import type { RecognisedWord, Transcript } from "../../agent/ports/speech.ts";
import type { Language } from "../../domain/locale.ts";
import type { Segment } from "./heard.ts";

/**
 * The text of the turn under way: what is final, and behind it what may still change. What was said before
 * the turn began is left out, whenever the vendor tells it. Times in milliseconds since the stream was opened.
 */
export class TurnText {
  readonly #language: Language;
  #finals: Segment[] = [];
  #interim: Segment | undefined;
  #startMs = 0;
  #throughMs = 0;

  constructor(language: Language) {
    this.#language = language;
  }

  /** Takes in a segment, which replaces the one that was not final yet. */
  hear(segment: Segment, isFinal: boolean): void {
    this.#throughMs = Math.max(this.#throughMs, segment.endMs);
    const clipped = this.#clip(segment, (word) => middleOf(word) >= this.#startMs);
    this.#interim = isFinal ? undefined : clipped;
    // Silence is final, too; it would pile up.
    if (isFinal && clipped !== undefined && clipped.text !== "") this.#finals.push(clipped);
  }

  /**
   * The vendor will hear again what was said from there, and only that: what may still change and lies before
   * it stays as it is, the rest is awaited anew.
   */
  hearAgainFrom(ms: number): void {
    const kept = this.#interim && this.#clip(this.#interim, (word) => word.endMs <= ms);
    if (kept !== undefined) this.#finals.push(kept);
    this.#interim = undefined;
  }

  /** A new turn begins there. */
  endTurn(ms: number): void {
    this.#startMs = ms;
    this.#finals = [];
    this.#interim = undefined;
  }

  transcript(isSettled: boolean): Transcript {
    const segments = this.#interim ? [...this.#finals, this.#interim] : this.#finals;
    const spoken = segments.filter(({ text }) => text !== "");
    const known = spoken.flatMap(({ confidence }) => confidence ?? []);
    return {
      text: this.#join(spoken.map(({ text }) => text)),
      words: spoken.every(({ hasTimes }) => hasTimes) ? spoken.flatMap(({ words }) => words) : [],
      confidence: known.length === 0 ? undefined : Math.min(...known),
      throughMs: this.#throughMs,
      isSettled,
    };
  }

  #clip(segment: Segment, isKept: (word: RecognisedWord) => boolean): Segment | undefined {
    if (segment.words.length === 0) return isKept(wholeOf(segment)) ? segment : undefined;
    const words = segment.words.filter(isKept);
    if (words.length === segment.words.length) return segment;
    if (words.length === 0) return undefined;
    return { ...segment, words, text: this.#join(words.map(({ text }) => text)) };
  }

  #join(parts: readonly string[]): string {
    return this.#language === "zh" ? parts.join("").replace(spaceInChinese, "") : parts.join(" ");
  }
}

/** A recogniser of Chinese may set a space between any two characters; nobody writes so. */
const spaceInChinese =
  /(?<=[\p{Script=Han}，。？！、；：])\s+|\s+(?=[\p{Script=Han}，。？！、；：])/gu;

const middleOf = ({ startMs, endMs }: RecognisedWord): number => (startMs + endMs) / 2;

const wholeOf = ({ text, startMs, endMs, confidence }: Segment): RecognisedWord => ({
  text,
  startMs,
  endMs,
  confidence,
});
