import type { KindlineError } from "../../domain/errors.ts";
import type { VoiceLineListener } from "../voice/voice-line.ts";
import { heldAudioMaxMs } from "./limits.ts";

/** Keys that are kept until somebody listens: more than any identity number has. */
const heldKeysMax = 64;

/**
 * Tells a line's listener what happens, in order, and keeps it until there is one: a call is looked up while
 * its line already speaks. After the close nothing is told.
 */
export class ListenerGate {
  readonly #heldSamplesMax: number;
  #listener: VoiceLineListener | undefined;
  #audio: Int16Array[] = [];
  #heldSamples = 0;
  #keys: string[] = [];
  #end: { readonly error: KindlineError | undefined } | undefined;

  constructor(sampleRate: number) {
    this.#heldSamplesMax = (heldAudioMaxMs * sampleRate) / 1000;
  }

  get isClosed(): boolean {
    return this.#end !== undefined;
  }

  /** Begins to tell. @throws Error if somebody listens already. */
  open(listener: VoiceLineListener): void {
    if (this.#listener !== undefined) throw new Error("Expected one listener of a line.");
    this.#listener = listener;
    const [audio, keys] = [this.#audio, this.#keys];
    this.#audio = [];
    this.#keys = [];
    for (const samples of audio) listener.onAudio(samples);
    for (const key of keys) listener.onKey(key);
    if (this.#end !== undefined) this.#tellEnd(listener, this.#end.error);
  }

  audio(samples: Int16Array): void {
    if (this.isClosed) return;
    if (this.#listener !== undefined) {
      this.#listener.onAudio(samples);
      return;
    }
    this.#audio.push(samples);
    this.#heldSamples += samples.length;
    while (this.#heldSamples > this.#heldSamplesMax) {
      this.#heldSamples -= this.#audio.shift()?.length ?? this.#heldSamples;
    }
  }

  played(playedMs: number): void {
    if (!this.isClosed) this.#listener?.onPlayed(playedMs);
  }

  key(digit: string): void {
    if (this.isClosed) return;
    if (this.#listener !== undefined) this.#listener.onKey(digit);
    else if (this.#keys.length < heldKeysMax) this.#keys.push(digit);
  }

  close(error: KindlineError | undefined): void {
    if (this.isClosed) return;
    this.#end = { error };
    if (this.#listener !== undefined) this.#tellEnd(this.#listener, error);
  }

  #tellEnd(listener: VoiceLineListener, error: KindlineError | undefined): void {
    if (error === undefined) listener.onClose();
    else listener.onClose(error);
  }
}
