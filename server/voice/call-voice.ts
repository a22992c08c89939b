import type { SampleRate, SpeechSynthesiser, SynthesisStream } from "../../agent/ports/speech.ts";
import type { OutgoingSentence, RehearsedSentence } from "../../agent/ports/words.ts";
import { spokenForm } from "../../agent/voice/spoken-form/spoken-form.ts";
import type { ApprovedText } from "../../domain/approved-text.ts";
import type { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { EngineOrder } from "./engine-order.ts";
import { SentenceAudio } from "./sentence-audio.ts";
import { preparedSentencesMax, softPace } from "./voice-limits.ts";

interface CallVoiceOptions {
  readonly locale: Locale;
  readonly sampleRate: SampleRate;
  /** The voices that may be used, the best first. */
  readonly voices: readonly SpeechSynthesiser[];
  readonly onFault: (name: string, error: KindlineError) => void;
}

/**
 * Makes the audio of one call's sentences, ahead of time where it can; when a voice fails, the next one takes
 * over for the rest of the call.
 */
export class CallVoice {
  readonly #options: CallVoiceOptions;
  readonly #made = new Map<string, SentenceAudio>();
  readonly #voices: EngineOrder<SpeechSynthesiser>;
  #stream: SynthesisStream | undefined;

  constructor(options: CallVoiceOptions) {
    this.#options = options;
    this.#voices = new EngineOrder(options.voices);
  }

  /** Begins to make these, if they are not made yet. */
  prepare(sentences: readonly RehearsedSentence[]): void {
    for (const { text, tone } of sentences) this.audioOf(text, tone);
  }

  /** The audio of a sentence; undefined when no voice is left. */
  audioOf(text: ApprovedText, tone: OutgoingSentence["tone"]): SentenceAudio | undefined {
    const key = `${tone} ${text}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const stream = this.#open();
    if (stream === undefined) return undefined;
    const spoken = spokenForm(text, this.#options.locale);
    const audio = new SentenceAudio(stream, { text, spoken, pace: tone === "soft" ? softPace : 1 });
    this.#made.set(key, audio);
    this.#forgetOldest();
    return audio;
  }

  /** That voice failed: what it was making is forgotten, and the next one speaks. */
  fail(error: KindlineError): void {
    const voice = this.#voices.current;
    if (voice === undefined) return;
    this.#options.onFault(voice.name, error);
    this.#voices.fail();
    this.#drop(this.#made.keys());
    this.#stream?.close();
    this.#stream = undefined;
  }

  /** What was being made for a reply that will not be said; what is being played goes on being made. */
  forget(): void {
    const unmade = [...this.#made].filter(([, audio]) => !audio.isMade && !audio.isHeld);
    this.#drop(unmade.map(([key]) => key));
  }

  close(): void {
    this.#drop(this.#made.keys());
    this.#stream?.close();
    this.#stream = undefined;
    this.#voices.clear();
  }

  #open(): SynthesisStream | undefined {
    const { locale, sampleRate } = this.#options;
    this.#stream ??= this.#voices.current?.open({ locale, sampleRate });
    return this.#stream;
  }

  #forgetOldest(): void {
    if (this.#made.size <= preparedSentencesMax) return;
    const oldest = [...this.#made].find(([, audio]) => !audio.isHeld);
    if (oldest !== undefined) this.#drop([oldest[0]]);
  }

  #drop(keys: Iterable<string>): void {
    for (const key of keys) {
      this.#made.get(key)?.cancel();
      this.#made.delete(key);
    }
  }
}
