import type { VoiceLine, VoiceLineListener } from "../../server/voice/voice-line.ts";
import { rateHz } from "./spoken-peer.ts";

/** A line that plays what it is given at once. */
export class InstantLine implements VoiceLine {
  readonly kind = "browser";
  readonly sampleRate = rateHz;
  listener: VoiceLineListener | undefined;
  /** What has been given to it, in samples. */
  samples = 0;
  onAudio: (() => void) | undefined;
  isOver = false;
  #isTelling = false;

  listen(listener: VoiceLineListener): void {
    this.listener = listener;
  }

  play(samples: Int16Array): void {
    this.samples += samples.length;
    this.onAudio?.();
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      this.listener?.onPlayed(this.#playedMs);
    });
  }

  clear(): number {
    return this.#playedMs;
  }

  hangUp(): void {
    this.isOver = true;
    this.listener?.onClose();
  }

  get #playedMs(): number {
    return (this.samples * 1_000) / rateHz;
  }
}
