import type { KindlineError } from "../../../domain/errors.ts";
import type { VoiceLine, VoiceLineListener } from "../../voice/voice-line.ts";

/** A line to which one listens after another: first whoever asks for the number, then the call. */
export class ReheardLine implements VoiceLine {
  readonly kind: VoiceLine["kind"];
  readonly sampleRate: VoiceLine["sampleRate"];
  readonly ring?: NonNullable<VoiceLine["ring"]>;
  readonly #line: VoiceLine;
  #listener: VoiceLineListener | undefined;
  #playedMs = 0;
  /** What had been played when the one who listens now began. */
  #beforeMs = 0;
  #end: { readonly error: KindlineError | undefined } | undefined;

  constructor(line: VoiceLine) {
    this.#line = line;
    this.kind = line.kind;
    this.sampleRate = line.sampleRate;
    if (line.ring !== undefined) this.ring = line.ring.bind(line);
    line.listen({
      onAudio: (samples) => this.#listener?.onAudio(samples),
      onPlayed: (playedMs) => {
        this.#playedMs = playedMs;
        this.#listener?.onPlayed(playedMs - this.#beforeMs);
      },
      onKey: (digit) => this.#listener?.onKey(digit),
      onClose: (error) => {
        this.#end = { error };
        this.#listener?.onClose(error);
      },
    });
  }

  /** From here on this one listens, and nobody else; of a line that is gone they are told at once. */
  listen(listener: VoiceLineListener): void {
    this.#listener = listener;
    this.#beforeMs = this.#playedMs;
    if (this.#end !== undefined) listener.onClose(this.#end.error);
  }

  play(samples: Int16Array): void {
    this.#line.play(samples);
  }

  clear(): number {
    this.#playedMs = this.#line.clear();
    return this.#playedMs - this.#beforeMs;
  }

  hangUp(options: { readonly afterPlayout: boolean }): void {
    this.#line.hangUp(options);
  }
}
