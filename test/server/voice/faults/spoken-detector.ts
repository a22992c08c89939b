import type {
  VoiceActivityDetector,
  VoiceActivityListener,
} from "../../../../agent/ports/speech.ts";
import { KindlineError } from "../../../../domain/errors.ts";

/** Speech on a line, in milliseconds of its audio. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** A detector that finds speech where the spans have it, also those that are added while the call goes on. */
export class SpokenDetector implements VoiceActivityDetector {
  readonly name = "spoken";
  readonly spans: Span[] = [];
  opened = 0;
  openCount = 0;
  #listeners: VoiceActivityListener[] = [];

  open(
    { sampleRate, silenceMs }: { readonly sampleRate: number; readonly silenceMs: number },
    listener: VoiceActivityListener,
  ): { write(samples: Int16Array): void; close(): void } {
    this.opened += 1;
    this.openCount += 1;
    this.#listeners.push(listener);
    let nowMs = 0;
    let speaking: Span | undefined;
    let told = 0;
    const write = (samples: Int16Array): void => {
      nowMs += (samples.length * 1_000) / sampleRate;
      if (speaking === undefined) {
        const span = this.spans[told];
        if (span === undefined || span.startMs > nowMs) return;
        told += 1;
        speaking = span;
        listener.onSpeechStart(span.startMs);
      } else if (nowMs >= speaking.endMs + silenceMs) {
        const { endMs } = speaking;
        speaking = undefined;
        listener.onSpeechEnd(endMs);
      }
    };
    const close = (): void => {
      this.openCount -= 1;
      this.#listeners = this.#listeners.filter((one) => one !== listener);
    };
    return { write, close };
  }

  /** Its thread dies. */
  die(): void {
    const error = new KindlineError({ code: "VENDOR_FAILED", message: "The thread has ended." });
    for (const listener of this.#listeners.slice()) listener.onFault(error);
  }

  async close(): Promise<void> {
    await Promise.resolve();
  }
}
