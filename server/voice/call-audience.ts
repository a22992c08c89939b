import type { VoiceCaption } from "../protocol/voice.ts";
import type { CallRecorder } from "./recorded-line.ts";
import type { VoiceCallView } from "./voice-call-view.ts";

/** Somebody at the desk who hears a call. */
export interface CallListener extends Pick<CallRecorder, "debtor" | "agent" | "clear" | "close"> {
  /** What is being said, as far as it is understood; where it is not told, it can only be heard. */
  readonly caption?: (caption: VoiceCaption) => void;
}

/** Everybody who hears what goes over a line beside the two who speak: the recording, and people at the desk. */
export class CallAudience implements CallRecorder {
  readonly #page: Pick<Partial<VoiceCallView>, "onCaption">;
  #recorder: CallRecorder | undefined;
  readonly #listeners = new Set<CallListener>();
  #speaker: CallListener | undefined;

  /** @param page the debtor's own, which shows the two who speak. */
  constructor(page: Pick<Partial<VoiceCallView>, "onCaption">) {
    this.#page = page;
  }

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

  caption(caption: VoiceCaption): void {
    if (caption.speaker !== "person") this.#page.onCaption?.(caption);
    for (const listener of this.#listeners) listener.caption?.(caption);
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
