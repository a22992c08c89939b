import type { CallRecorder } from "./recorded-line.ts";

/** Somebody at the desk who hears a call. */
export type CallListener = Pick<CallRecorder, "debtor" | "agent" | "clear" | "close">;

/** Everybody who hears what goes over a line beside the two who speak: the recording, and people at the desk. */
export class CallAudience implements CallRecorder {
  #recorder: CallRecorder | undefined;
  readonly #listeners = new Set<CallListener>();
  #speaker: CallListener | undefined;

  /** Keeps the call, if anything is to be kept of it. */
  record(recorder: CallRecorder | undefined): void {
    this.#recorder = recorder;
  }

  /** @returns what ends the listening. */
  add(listener: CallListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  debtor(samples: Int16Array): void {
    this.#recorder?.debtor(samples);
    for (const listener of this.#listeners) listener.debtor(samples);
  }

  agent(samples: Int16Array): void {
    this.#recorder?.agent(samples);
    for (const listener of this.#listeners) {
      if (listener !== this.#speaker) listener.agent(samples);
    }
  }

  /** What is said meanwhile is said by that listener, who does not hear themselves. */
  whileSpeaking(speaker: CallListener | undefined, speak: () => void): void {
    this.#speaker = speaker;
    speak();
    this.#speaker = undefined;
  }

  clear(): void {
    this.#recorder?.clear();
    for (const listener of this.#listeners) listener.clear();
  }

  /** Nothing more is kept; whoever listens goes on. */
  stop(): void {
    this.#recorder?.stop();
  }

  /** The call is over. */
  close(): void {
    this.#recorder?.close();
    for (const listener of this.#listeners) listener.close();
    this.#listeners.clear();
  }
}
