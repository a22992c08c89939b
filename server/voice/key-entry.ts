import type { Asked } from "../../domain/vocabulary.ts";
import { keyGapMs } from "./voice-limits.ts";

/** Digits of what is asked for, where they are not four; no entry has more than a date of birth. */
const digitsOf: ReadonlyMap<Asked | null, number> = new Map([
  ["birthDate", 8],
  ["confirm", 1],
  ["date", 2],
]);
const fragmentDigits = 4;

/** Keys as they are pressed, gathered into entries: four digits, eight of a birth date, two of a day, one for a yes or a no, or up to `#`. */
export class KeyEntry {
  readonly #onEntry: (digits: string) => void;
  #digits = "";
  #gap: NodeJS.Timeout | undefined;

  constructor(onEntry: (digits: string) => void) {
    this.#onEntry = onEntry;
  }

  press(digit: string, asked: Asked | null): void {
    clearTimeout(this.#gap);
    if (digit !== "#") this.#digits += digit;
    const whole = digitsOf.get(asked) ?? fragmentDigits;
    if (digit === "#" || this.#digits.length >= whole) return this.#end();
    this.#gap = setTimeout(() => this.#end(), keyGapMs);
    this.#gap.unref();
  }

  close(): void {
    clearTimeout(this.#gap);
    this.#digits = "";
  }

  #end(): void {
    const digits = this.#digits;
    this.#digits = "";
    if (digits !== "") this.#onEntry(digits);
  }
}
