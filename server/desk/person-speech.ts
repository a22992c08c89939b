import type { SampleRate } from "../../agent/ports/speech.ts";
import type { Locale } from "../../domain/locale.ts";
import { CallHearing } from "../voice/call-hearing.ts";
import type { CallEngines } from "../voice/engine.ts";

interface PersonSpeechParts {
  readonly locale: Locale;
  readonly sampleRate: SampleRate;
  readonly engines: CallEngines;
  /** What they said up to a pause. */
  readonly onTurn: (text: string) => void;
}

/**
 * Writes down what a person at the desk says, pause by pause. Nobody waits for it: it is for the record, and for the
 * guard, which can only look afterwards at what a person says aloud.
 */
export class PersonSpeech {
  readonly #hearing: CallHearing;
  #isPausing = false;

  constructor({ locale, sampleRate, engines, onTurn }: PersonSpeechParts) {
    this.#hearing = new CallHearing({
      locale,
      sampleRate,
      engines,
      keyterms: [],
      onTranscript: ({ text, isSettled }) => {
        if (!this.#isPausing || !isSettled) return;
        this.#isPausing = false;
        this.#hearing.endTurn();
        if (text.trim() !== "") onTurn(text);
      },
      onSoundStart: () => {
        this.#isPausing = false;
      },
      onSoundEnd: () => {
        this.#isPausing = true;
        this.#hearing.flush();
      },
      // A desk may be mute for as long as it likes.
      onStall: () => undefined,
      onDeaf: () => undefined,
    });
  }

  write(samples: Int16Array): void {
    this.#hearing.write(samples);
  }

  close(): void {
    this.#hearing.close();
  }
}
