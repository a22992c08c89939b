import type { SampleRate } from "../../agent/ports/speech.ts";
import type { Locale } from "../../domain/locale.ts";
import { CallHearing } from "../voice/call-hearing.ts";
import type { CallEngines } from "../voice/engine.ts";
import { earsAnswerMsMax } from "../voice/voice-limits.ts";

interface PersonSpeechParts {
  readonly locale: Locale;
  readonly sampleRate: SampleRate;
  readonly engines: CallEngines;
  /** What they have said so far of what they are saying. */
  readonly onPartial?: (text: string) => void;
  /** What they said up to a pause. */
  readonly onTurn: (text: string) => void;
}

/** Without audio for this long, in milliseconds, their microphone is off: frames come every 20. */
const microphoneOffMs = 600;

/**
 * Writes down what a person at the desk says, pause by pause. Nobody waits for it: it is for the record, and for the
 * guard, which can only look afterwards at what a person says aloud. What they were saying when their microphone went
 * off, or their line was closed, is written down too.
 */
export class PersonSpeech {
  readonly #onTurn: PersonSpeechParts["onTurn"];
  readonly #hearing: CallHearing;
  readonly #microphoneOff: NodeJS.Timeout;
  /** They have said something that is not written down yet. */
  #isUnderWay = false;
  #isPausing = false;
  #lastWords: NodeJS.Timeout | undefined;

  constructor({ locale, sampleRate, engines, onPartial, onTurn }: PersonSpeechParts) {
    this.#onTurn = onTurn;
    this.#hearing = new CallHearing({
      locale,
      sampleRate,
      engines,
      keyterms: [],
      onTranscript: ({ text, isSettled }) => {
        if (this.#isPausing && isSettled) return this.#settled(text);
        if (text.trim() !== "") onPartial?.(text);
      },
      onSoundStart: () => {
        this.#isUnderWay = true;
        this.#isPausing = false;
      },
      onSoundEnd: () => this.#pause(),
      // A desk may be mute for as long as it likes.
      onStall: () => undefined,
      onDeaf: () => undefined,
    });
    this.#microphoneOff = setTimeout(() => {
      if (this.#isUnderWay) this.#pause();
    }, microphoneOffMs);
    this.#microphoneOff.unref();
  }

  write(samples: Int16Array): void {
    if (this.#lastWords !== undefined) return;
    this.#microphoneOff.refresh();
    this.#hearing.write(samples);
  }

  /** Nothing more comes of them; what they have just said is still written down. */
  close(): void {
    if (this.#lastWords !== undefined) return;
    clearTimeout(this.#microphoneOff);
    if (!this.#isUnderWay) return this.#hearing.close();
    this.#lastWords = setTimeout(() => this.#hearing.close(), earsAnswerMsMax);
    this.#lastWords.unref();
    this.#pause();
  }

  #pause(): void {
    if (this.#isPausing) return;
    this.#isPausing = true;
    this.#hearing.flush();
  }

  #settled(text: string): void {
    this.#isPausing = false;
    this.#isUnderWay = false;
    this.#hearing.endTurn();
    if (text.trim() !== "") this.#onTurn(text);
    if (this.#lastWords === undefined) return;
    clearTimeout(this.#lastWords);
    this.#hearing.close();
  }
}
