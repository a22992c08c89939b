import type { ApprovedText } from "../../../domain/approved-text.ts";
import type { CallVoice } from "../../voice/call-voice.ts";
import type { VoiceLine } from "../../voice/voice-line.ts";

/** Speaks to somebody who is on a line of their own, before they are in a call. */
export class LegVoice {
  readonly #line: VoiceLine;
  readonly #voice: CallVoice;
  #givenMs = 0;
  #playedMs = 0;
  #onPlayed: () => void = () => undefined;

  constructor(line: VoiceLine, voice: CallVoice) {
    this.#line = line;
    this.#voice = voice;
  }

  /** The line has played so much. */
  played(playedMs: number): void {
    this.#playedMs = playedMs;
    this.#onPlayed();
  }

  /**
   * Says it, and resolves when all of it was heard, or when the signal ends it.
   * @returns false where no voice is left.
   */
  async say(texts: readonly ApprovedText[], signal: AbortSignal): Promise<boolean> {
    this.#voice.prepare(texts.slice(0, 2).map((text) => ({ text, tone: "plain" })));
    for (const text of texts) {
      if (!(await this.#give(text, signal))) return false;
    }
    await this.#heard(signal);
    if (signal.aborted) this.#silence();
    return true;
  }

  close(): void {
    this.#voice.close();
    this.#onPlayed();
  }

  /** Gives the line a sentence; by the next voice where one fails. */
  async #give(text: ApprovedText, signal: AbortSignal): Promise<boolean> {
    for (;;) {
      if (signal.aborted) return true;
      const audio = this.#voice.audioOf(text, "plain");
      if (audio === undefined) return false;
      audio.hold();
      const isMade = await new Promise<boolean>((resolve) => {
        const stop = (): void => {
          audio.cancel();
          resolve(true);
        };
        signal.addEventListener("abort", stop, { once: true });
        audio.follow({
          onAudio: (samples) => {
            this.#givenMs += (samples.length * 1000) / this.#line.sampleRate;
            this.#line.play(samples);
          },
          onEnd: () => resolve(true),
          onFault: (error) => {
            this.#voice.fail(error);
            resolve(false);
          },
        });
      });
      if (isMade) return true;
    }
  }

  /** Resolves when what was given has been heard. */
  async #heard(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const check = (): void => {
        if (signal.aborted || this.#playedMs >= Math.floor(this.#givenMs)) resolve();
      };
      this.#onPlayed = check;
      signal.addEventListener("abort", check, { once: true });
      check();
    });
  }

  /** What is not heard yet is not wanted any more. */
  #silence(): void {
    this.#playedMs = this.#line.clear();
    this.#givenMs = this.#playedMs;
  }
}
