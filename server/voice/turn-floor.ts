import { takeTurns } from "../../agent/voice/turn-taking/take-turns.ts";
import {
  initialTurnState,
  type TurnEffect,
  type TurnEvent,
  type TurnState,
} from "../../agent/voice/turn-taking/turn-state.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import type { Locale } from "../../domain/locale.ts";
import type { SampleRate } from "../../agent/ports/speech.ts";

interface TurnFloorOptions {
  readonly locale: Locale;
  readonly sampleRate: SampleRate;
  readonly perform: (effect: TurnEffect) => void;
}

/** Who has the floor in one call: keeps what `takeTurns` knows, and has done what it orders. */
export class TurnFloor {
  readonly #options: TurnFloorOptions;
  #state: TurnState;
  #isClosed = false;
  /** The debtor's audio so far, in samples: the clock of turn-taking. */
  #samples = 0;

  constructor(options: TurnFloorOptions) {
    this.#options = options;
    this.#state = initialTurnState(options.locale);
  }

  /** Milliseconds of the debtor's audio. */
  get nowMs(): number {
    return this.#state.nowMs;
  }

  /** The debtor is saying something, or has not surely ended. */
  get isTaken(): boolean {
    return this.#state.turn !== undefined;
  }

  /** So much more of the debtor's audio has come. */
  advance(samples: number): void {
    this.#samples += samples;
    this.step({ type: "audio-advance", atMs: (this.#samples * 1000) / this.#options.sampleRate });
  }

  /** What the debtor was last asked for. @param isSlow they are to be spoken to slowly. */
  ask(asked: Asked | null, isSlow: boolean): void {
    this.step({ type: "question-change", asked });
    if (isSlow) this.step({ type: "patience" });
  }

  step(event: TurnEvent): void {
    if (this.#isClosed) return;
    const [state, effects] = takeTurns(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#options.perform(effect);
  }

  /** Nobody takes a turn any more. */
  close(): void {
    this.#isClosed = true;
  }
}
