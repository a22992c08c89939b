import { spawn, type ChildProcess } from "node:child_process";
import type { SampleRate } from "../../agent/ports/speech.ts";
import { Resampler } from "../../audio/resample.ts";
import { KindlineError } from "../../domain/errors.ts";
import { failure, success, type Result } from "../../domain/result.ts";
import type { EspeakVoice } from "./espeak-voices.ts";
import { WavReader } from "./wav-reader.ts";

/** Milliseconds that a sentence has; the longest takes a fifth of a second on an idle core. */
export const sentenceWaitMsMax = 10_000;

/** Seconds of audio of one sentence: 600 characters at half the pace are far fewer. */
export const audioSecondsMax = 300;

/**
 * All that the program is told of the machine: where programs lie, and that text is UTF-8. The keys in our own
 * environment are none of its business.
 */
const environment = { PATH: "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", LC_ALL: "C.UTF-8" };

export interface SentenceOrder {
  readonly text: string;
  readonly voice: EspeakVoice;
  /** 1 is the voice's own pace; 0.8 is slower. */
  readonly pace: number;
  readonly sampleRate: SampleRate;
}

export type SentenceResult = Result<undefined, KindlineError>;

/**
 * One sentence, said by one run of the program. The text goes in by the standard input: what a command line
 * says, everybody on the machine can read.
 */
export class EspeakProcess {
  readonly #process: ChildProcess;
  readonly #order: SentenceOrder;
  readonly #onAudio: (samples: Int16Array) => void;
  readonly #onResult: (result: SentenceResult) => void;
  readonly #timer: NodeJS.Timeout;
  readonly #reader = new WavReader();
  #resampler: Resampler | undefined;
  #samplesHeard = 0;
  #isOver = false;

  /** @param listener told nothing before the constructor has returned; the result once, at the end. */
  constructor(
    binary: string,
    order: SentenceOrder,
    listener: {
      readonly onAudio: (samples: Int16Array) => void;
      readonly onResult: (result: SentenceResult) => void;
    },
  ) {
    this.#order = order;
    this.#onAudio = listener.onAudio;
    this.#onResult = listener.onResult;
    this.#timer = setTimeout(() => this.#finish(failure(stalled())), sentenceWaitMsMax);
    this.#process = spawn(binary, argumentsOf(order), {
      env: environment,
      stdio: ["pipe", "pipe", "ignore"],
    });
    this.#process.on("error", (error) => this.#finish(failure(notStarted(binary, error))));
    this.#process.on("close", (code) => this.#finish(this.#resultOf(code)));
    this.#process.stdout?.on("data", (bytes: Buffer) => this.#hear(bytes));
    // A program that has ended does not read; its exit says why.
    this.#process.stdin?.on("error", () => {});
    this.#process.stdin?.end(`${order.text}\n`);
  }

  /** Nothing more is told. */
  cancel(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#process.kill("SIGKILL");
  }

  #hear(bytes: Buffer): void {
    if (this.#isOver) return;
    const chunk = this.#reader.push(bytes);
    if (this.#reader.isBroken) return this.#finish(failure(unusable("no WAV")));
    if (chunk === undefined || chunk.samples.length === 0) return;
    this.#samplesHeard += chunk.samples.length;
    if (this.#samplesHeard > audioSecondsMax * chunk.rate) {
      return this.#finish(failure(unusable("no end of it")));
    }
    this.#resampler ??= new Resampler(chunk.rate, this.#order.sampleRate);
    this.#give(this.#resampler.push(chunk.samples));
  }

  #give(samples: Int16Array): void {
    if (samples.length > 0 && !this.#isOver) this.#onAudio(samples);
  }

  #resultOf(code: number | null): SentenceResult {
    if (code !== 0) return failure(unusable(`exit code ${code ?? "none"} of it`));
    if (this.#resampler !== undefined) this.#give(this.#resampler.end());
    return success(undefined);
  }

  #finish(result: SentenceResult): void {
    if (this.#isOver) return;
    this.cancel();
    this.#onResult(result);
  }
}

const argumentsOf = ({ voice, pace }: SentenceOrder): string[] => {
  const speed = Math.round(voice.wordsPerMinute * pace);
  const settings = ["-v", voice.name, "-s", String(speed), "-a", String(voice.amplitude)];
  return [...settings, "-b", "1", "--stdin", "--stdout"];
};

const stalled = (): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: `Expected espeak-ng to say a sentence in ${sentenceWaitMsMax} ms.`,
  });

const unusable = (got: string): KindlineError =>
  new KindlineError({ code: "VENDOR_FAILED", message: `Expected audio of espeak-ng, got ${got}.` });

function notStarted(binary: string, error: Error): KindlineError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EAGAIN" || code === "EMFILE" || code === "ENOMEM") {
    return new KindlineError({
      code: "VENDOR_LIMITED",
      message: `Expected ${binary} to start, but the machine has no room (${code}).`,
    });
  }
  return new KindlineError({
    code: "MODEL_MISSING",
    message:
      `Expected the program ${binary}, which is not installed: ` +
      "apt-get install espeak-ng, or brew install espeak-ng.",
  });
}
