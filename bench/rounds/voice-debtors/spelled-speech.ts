import { mulawToLinear } from "../../../server/telephony/mulaw.ts";

/** Loud levels that survive μ-law as they are, each another one. */
const levels: readonly number[] = [
  ...new Set(Array.from({ length: 256 }, (_, code) => mulawToLinear(code))),
].filter((level) => Math.abs(level) >= 2_000);

const digits = 50;
/** What a speech begins with, and what it is filled with to its length. */
const start = levels[0] ?? 0;
const filling = levels[1] ?? 0;
/** Digits at even places and at odd ones have levels of their own: two that are alike do not run together. */
const levelOf = (digit: number, place: number): number =>
  levels[2 + digit + digits * (place % 2)] ?? 0;
const digitOf = (level: number, place: number): number =>
  levels.indexOf(level) - 2 - digits * (place % 2);

/** Samples of one symbol: 20 ms on the telephone. A run that is shorter than half of it is no symbol. */
const symbolSamples = 160;
const places = 3;

/**
 * Speech that whoever hears it can read back, over the coding of a telephone and in whatever pieces it comes: its
 * audio has a number under which both sides know the text.
 */
export class SpelledSpeech {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** At 8 kHz, of at least that length. */
  say(text: string, ms: number): Int16Array {
    const number = this.#numberOf(text);
    const header = symbolSamples * (1 + places);
    const samples = new Int16Array(Math.max(header + symbolSamples, Math.round(ms * 8)));
    samples.fill(start, 0, symbolSamples);
    for (let place = 0; place < places; place += 1) {
      const digit = Math.floor(number / digits ** place) % digits;
      const from = symbolSamples * (1 + place);
      samples.fill(levelOf(digit, place), from, from + symbolSamples);
    }
    return samples.fill(filling, header);
  }

  /** Listens to what comes; is told each text when it has begun, and again when it has ended. */
  reader(onText: (text: string, isOver: boolean) => void): (samples: Int16Array) => void {
    return new SpelledReader((number, isOver) => onText(this.#texts[number] ?? "", isOver)).read;
  }

  #numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    if (number >= digits ** places) throw new RangeError("Expected fewer different texts.");
    this.#texts.push(text);
    this.#numbers.set(text, number);
    return number;
  }
}

class SpelledReader {
  readonly #onNumber: (number: number, isOver: boolean) => void;
  #level = 0;
  #run = 0;
  /** The digits that were read since a beginning; undefined where none has come. */
  #read: number[] | undefined;
  #telling: number | undefined;

  constructor(onNumber: (number: number, isOver: boolean) => void) {
    this.#onNumber = onNumber;
  }

  readonly read = (samples: Int16Array): void => {
    for (const sample of samples) {
      if (sample === this.#level) this.#run += 1;
      else {
        this.#ended(this.#level, this.#run);
        this.#level = sample;
        this.#run = 1;
      }
    }
  };

  #ended(level: number, run: number): void {
    if (level === filling && this.#telling !== undefined) {
      const number = this.#telling;
      this.#telling = undefined;
      return this.#onNumber(number, true);
    }
    if (run < symbolSamples / 2) return;
    if (level === start) {
      this.#read = [];
      return;
    }
    if (this.#read === undefined) return;
    const digit = digitOf(level, this.#read.length);
    if (digit < 0 || digit >= digits) this.#read = undefined;
    else this.#read.push(digit);
    if (this.#read?.length !== places) return;
    const number = this.#read.reduce((sum, one, place) => sum + one * digits ** place, 0);
    this.#read = undefined;
    this.#telling = number;
    this.#onNumber(number, false);
  }
}
