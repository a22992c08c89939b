import type { SpeechSynthesiser } from "../../agent/ports/speech.ts";

/** Milliseconds of audio that come at once, as from a vendor. */
const pieceMs = 100;

/** A voice whose sentences never end, and which speaks no faster than anybody: what playing alone costs. */
export class EndlessVoice implements SpeechSynthesiser {
  readonly name = "endless";
  readonly #speaking = new Set<{ readonly tell: () => void }>();
  readonly #timer = setInterval(() => {
    for (const { tell } of this.#speaking) tell();
  }, pieceMs);

  speaks(): boolean {
    return true;
  }

  open({ sampleRate }: { readonly sampleRate: number }): ReturnType<SpeechSynthesiser["open"]> {
    const length = (sampleRate * pieceMs) / 1_000;
    return {
      speak: (_utterance, { onAudio }) => {
        const sentence = { tell: () => onAudio(new Int16Array(length).fill(1_000)) };
        this.#speaking.add(sentence);
        return { cancel: () => void this.#speaking.delete(sentence) };
      },
      close: () => undefined,
    };
  }

  check(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    clearInterval(this.#timer);
    return Promise.resolve();
  }
}
