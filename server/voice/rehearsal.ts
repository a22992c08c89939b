import type { TurnEffect } from "../../agent/voice/turn-taking/turn-state.ts";
import type { LiveCall } from "../calls/live-call.ts";
import type { CallVoice } from "./call-voice.ts";

type RehearsedTurn = Extract<TurnEffect, { type: "reply-prepare" }>;

/** Sentences of a reply that are made before it is sure that it will be said. */
const sentencesAhead = 2;

/** While it is still open whether somebody goes on, the voice begins with what would be said to them. */
export class Rehearsal {
  readonly #voice: CallVoice;
  #text: string | undefined;

  constructor(voice: CallVoice) {
    this.#voice = voice;
  }

  begin(turn: RehearsedTurn, live: LiveCall | undefined): void {
    this.#text = turn.text;
    // The turn itself will fail in the same way, and say so.
    this.#prepare(turn, live).catch(() => undefined);
  }

  async #prepare({ text, continues }: RehearsedTurn, live: LiveCall | undefined): Promise<void> {
    const sentences = (await live?.rehearse({ text, continues })) ?? [];
    if (this.#text === text) this.#voice.prepare(sentences.slice(0, sentencesAhead));
  }

  /** They went on: what was made is of no use. */
  discard(turn: string, live: LiveCall | undefined): void {
    this.#text = undefined;
    this.#voice.forget();
    live?.discardRehearsal(turn);
  }

  /** The turn is over: what was made is said, if it still fits. */
  end(): void {
    this.#text = undefined;
  }
}
