import type { SampleRate } from "../../agent/ports/speech.ts";
import type { VoiceCaption } from "../protocol/voice.ts";
import type { CallAudience, CallListener } from "./call-audience.ts";
import type { Playback } from "./playback.ts";
import type { VoiceLine } from "./voice-line.ts";

interface CallPeopleParts {
  readonly playback: Pick<Playback, "yieldFloor" | "relay">;
  readonly audience: CallAudience;
  readonly line: VoiceLine;
  /** Does one thing after what is under way; what it leads to is said. */
  readonly reply: (act: () => Promise<void>) => void;
  /** Whether a person leads the call. */
  readonly isLed: () => boolean;
}

/** What people at the desk do in one spoken call. */
export class CallPeople {
  /** Samples a second of the line. */
  readonly sampleRate: SampleRate;
  /** The line of the debtor, as far as it can ring others. */
  readonly line: VoiceLine;
  readonly #parts: CallPeopleParts;
  #onKept: () => void = () => undefined;

  constructor(parts: CallPeopleParts) {
    this.#parts = parts;
    this.sampleRate = parts.line.sampleRate;
    this.line = parts.line;
  }

  /**
   * Somebody comes, goes or steers: what is being said is cut short, unless it must be heard. Resolves when it is in
   * the store, while what it leads to is still being spoken.
   */
  letIn(act: () => Promise<void>): Promise<void> {
    this.#parts.playback.yieldFloor();
    return new Promise((resolve, reject) => {
      this.#parts.reply(async () => {
        this.#onKept = resolve;
        await act().then(resolve, reject);
        this.#onKept = () => undefined;
      });
    });
  }

  /** What was decided is in the store. */
  kept(): void {
    this.#onKept();
  }

  /** Somebody listens. @returns what ends it. */
  listen(listener: CallListener): () => void {
    return this.#parts.audience.add(listener);
  }

  /**
   * What the person who leads the call says, at the rate of the line; nothing of anybody else's.
   * @param from whose own voice it is, so that they do not hear it back.
   */
  speak(samples: Int16Array, from: CallListener | undefined): void {
    const { audience, playback, isLed } = this.#parts;
    if (isLed()) audience.whileSpeaking(from, () => playback.relay(samples));
  }

  /** What the person who leads the call is understood to say, for all who listen. */
  caption(caption: VoiceCaption): void {
    this.#parts.audience.caption(caption);
  }
}
