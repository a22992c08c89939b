import type { ApprovedText } from "../../../domain/approved-text.ts";
import type { CallVoice } from "../../voice/call-voice.ts";
import type { VoiceLine } from "../../voice/voice-line.ts";
import { LegVoice } from "../handover/leg-voice.ts";
import type { TimeSource } from "../time-source.ts";

/** How often the number is asked for: a key is missed once, and whoever guesses soon has to call again. */
export const numberAsksMax = 3;

/** How long somebody may look for the next digit, in milliseconds: the number may be on a slip of paper. */
export const numberWaitMs = 15_000;

/** Keys in one call: with some slips, and so that nobody holds a line by pressing for ever. */
export const keysMax = 80;

/** Digits that are kept of what is keyed in: E.164 has fifteen, and 00 may stand before them. */
const digitsMax = 18;

/** What a caller hears whose number nobody knows. */
export interface StrangerWords {
  readonly ask: readonly ApprovedText[];
  readonly again: readonly ApprovedText[];
  readonly farewell: readonly ApprovedText[];
}

interface AskNumberParts {
  readonly line: VoiceLine;
  readonly voice: CallVoice;
  readonly words: StrangerWords;
  readonly time: TimeSource;
  /** The case of that number, if there is one: a hint, and no proof of anything. */
  readonly caseOf: (digits: string) => Promise<string | undefined>;
}

/**
 * Asks a caller for the number that we have for them, and ends the call with a way to a person where none is found. What is
 * keyed in is a hint as the number of a telephone is: they are asked who they are all the same.
 * @returns the case; undefined where the call is over.
 */
export async function askNumber(parts: AskNumberParts): Promise<string | undefined> {
  const { line, words, caseOf } = parts;
  const speaker = new LegVoice(line, parts.voice);
  const keys = new KeyedNumber(parts.time);
  line.listen({
    onAudio: () => undefined,
    onPlayed: (playedMs) => speaker.played(playedMs),
    onKey: (digit) => keys.press(digit),
    onClose: () => keys.close(),
  });
  try {
    for (let asks = 0; asks < numberAsksMax && !keys.isClosed; asks += 1) {
      const number = keys.next();
      if (!(await speaker.say(asks === 0 ? words.ask : words.again, keys.begun))) break;
      const digits = await number.whole();
      const caseId = keys.isClosed ? undefined : await caseOf(digits);
      if (keys.isClosed) return undefined;
      if (caseId !== undefined) return caseId;
    }
    if (keys.isClosed) return undefined;
    keys.next();
    await speaker.say(words.farewell, keys.gone);
    line.hangUp({ afterPlayout: true });
    return undefined;
  } finally {
    keys.stop();
    speaker.close();
  }
}

/** A number on its way, key by key: the hash key ends it, the star begins it anew. */
class KeyedNumber {
  readonly #time: TimeSource;
  readonly #gone = new AbortController();
  #begun = new AbortController();
  #digits = "";
  #presses = 0;
  #done: () => void = () => undefined;
  #stopTimer: () => void = () => undefined;

  constructor(time: TimeSource) {
    this.#time = time;
  }

  get isClosed(): boolean {
    return this.#gone.signal.aborted;
  }

  /** Once the first key is pressed nothing more is said, nor to a line that is gone. */
  get begun(): AbortSignal {
    return AbortSignal.any([this.#begun.signal, this.#gone.signal]);
  }

  get gone(): AbortSignal {
    return this.#gone.signal;
  }

  /** Waits for a number. `whole` resolves with its digits, once the time for them has begun to run when it is asked. */
  next(): { whole(): Promise<string> } {
    this.#digits = "";
    this.#begun = new AbortController();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#done = resolve;
    if (this.isClosed) resolve();
    return {
      whole: async () => {
        this.#wait();
        await promise;
        this.#stopTimer();
        return this.#digits;
      },
    };
  }

  press(key: string): void {
    this.#begun.abort();
    this.#presses += 1;
    if (key === "#" || this.#presses > keysMax) return this.#done();
    if (key === "*") this.#digits = "";
    else if (this.#digits.length < digitsMax) this.#digits += key;
    this.#wait();
  }

  close(): void {
    this.#gone.abort();
    this.#done();
  }

  stop(): void {
    this.#stopTimer();
  }

  #wait(): void {
    this.#stopTimer();
    this.#stopTimer = this.#time.after(numberWaitMs, () => this.#done());
  }
}
