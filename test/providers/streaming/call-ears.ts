import { setTimeout as sleep } from "node:timers/promises";
import type {
  RecognitionListener,
  RecognitionStream,
  SpeechRecogniser,
  SampleRate,
  Transcript,
} from "../../../agent/ports/speech.ts";
import type { KindlineError } from "../../../domain/errors.ts";

/** Waits for something to come true, and says what it waited for when it does not. */
export async function until(isTrue: () => boolean, what: string, withinMs = 3_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await sleep(2);
  }
}

/** One call's stream, and everything that was told about it. */
export class CallEars {
  readonly transcripts: Transcript[] = [];
  readonly faults: KindlineError[] = [];
  readonly hints: string[] = [];
  readonly stream: RecognitionStream;
  readonly #rate: SampleRate;

  constructor(
    recogniser: SpeechRecogniser,
    { sampleRate = 16_000, keyterms = [] }: { sampleRate?: SampleRate; keyterms?: string[] } = {},
  ) {
    this.#rate = sampleRate;
    const listener: RecognitionListener = {
      onTranscript: (transcript) => this.transcripts.push(transcript),
      onFault: (error) => this.faults.push(error),
      onHint: (hint) => this.hints.push(hint),
    };
    this.stream = recogniser.open({ locale: "zh-CN", sampleRate, keyterms }, listener);
  }

  get last(): Transcript | undefined {
    return this.transcripts.at(-1);
  }

  get settled(): Transcript[] {
    return this.transcripts.filter(({ isSettled }) => isSettled);
  }

  /** As a telephone gives it: 20 ms at a time. */
  say(samples: Int16Array): void {
    const frame = this.#rate / 50;
    for (let from = 0; from < samples.length; from += frame) {
      this.stream.write(samples.slice(from, from + frame));
    }
  }

  quiet(ms: number): void {
    this.say(new Int16Array((ms * this.#rate) / 1_000));
  }

  /** A flush, and the answer to it. */
  async flushed(): Promise<Transcript> {
    const before = this.settled.length;
    this.stream.flush();
    await until(
      () => this.settled.length > before || this.faults.length > 0,
      "the answer to a flush",
    );
    const [fault] = this.faults;
    const answer = this.settled.at(-1);
    if (fault !== undefined || answer === undefined) throw fault ?? new Error("No answer.");
    return answer;
  }

  async fault(): Promise<KindlineError> {
    await until(() => this.faults.length > 0, "a fault");
    const [fault] = this.faults;
    if (fault === undefined) throw new Error("No fault.");
    return fault;
  }
}
