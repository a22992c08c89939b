import type {
  SampleRate,
  VoiceActivityDetector,
  VoiceActivityListener,
  VoiceActivityStream,
} from "../../agent/ports/speech.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import { CallList } from "./call-list.ts";
import { scriptedFault } from "./scripted-fault.ts";

/** When somebody speaks, in milliseconds since the detector was opened; by time, one after the other. */
export interface SpokenSpan {
  readonly startMs: number;
  readonly endMs: number;
}

export interface DetectorOptions {
  /** How much speech it takes to be sure; a real one needs about 60 ms. */
  readonly onsetMs?: number | undefined;
  /** The stream breaks there. */
  readonly fault?: { readonly atMs: number; readonly code: ErrorCode } | undefined;
}

export type DetectorCall =
  | { readonly type: "open"; readonly sampleRate: SampleRate; readonly silenceMs: number }
  | { readonly type: "close"; readonly atMs: number };

export interface ScriptedDetector extends VoiceActivityDetector {
  readonly calls: readonly DetectorCall[];
}

/**
 * A detector that finds speech where the timeline has it, whatever the audio is. It has no clock: time passes
 * with the samples that are written. A pause shorter than `silenceMs` is none, as with a real one.
 */
export function scriptedDetector(
  timeline: readonly SpokenSpan[],
  { onsetMs = 0, fault }: DetectorOptions = {},
): ScriptedDetector {
  const calls = new CallList<DetectorCall>();
  return {
    name: "scripted",
    get calls() {
      return calls.all;
    },
    open: ({ sampleRate, silenceMs }, listener) => {
      calls.add({ type: "open", sampleRate, silenceMs });
      const happenings = [
        ...spansToldApart(timeline, silenceMs).flatMap((span) =>
          tellings(span, onsetMs, silenceMs),
        ),
        ...(fault === undefined ? [] : [{ ...fault, type: "fault" as const }]),
      ].sort((a, b) => a.atMs - b.atMs);
      const onClose = (atMs: number): void => calls.add({ type: "close", atMs });
      return new ScriptedActivityStream({ happenings, sampleRate, onClose }, listener);
    },
    close: () => Promise.resolve(),
  };
}

/** What is told, and when. */
type Happening =
  | { readonly type: "start" | "end"; readonly atMs: number; readonly spokenMs: number }
  | { readonly type: "fault"; readonly atMs: number; readonly code: ErrorCode };

const tellings = (span: SpokenSpan, onsetMs: number, silenceMs: number): readonly Happening[] => [
  { type: "start", atMs: span.startMs + onsetMs, spokenMs: span.startMs },
  { type: "end", atMs: span.endMs + silenceMs, spokenMs: span.endMs },
];

/** The spans between which it is silent for so long. */
function spansToldApart(timeline: readonly SpokenSpan[], silenceMs: number): readonly SpokenSpan[] {
  const spans: SpokenSpan[] = [];
  for (const span of timeline) {
    const last = spans.at(-1);
    const isPause = last === undefined || span.startMs - last.endMs >= silenceMs;
    if (isPause) spans.push(span);
    else spans[spans.length - 1] = { startMs: last.startMs, endMs: span.endMs };
  }
  return spans;
}

class ScriptedActivityStream implements VoiceActivityStream {
  readonly #happenings: Happening[];
  readonly #sampleRate: SampleRate;
  readonly #onClose: (atMs: number) => void;
  readonly #listener: VoiceActivityListener;
  #samples = 0;
  #isOver = false;

  constructor(
    options: {
      readonly happenings: readonly Happening[];
      readonly sampleRate: SampleRate;
      readonly onClose: (atMs: number) => void;
    },
    listener: VoiceActivityListener,
  ) {
    this.#happenings = [...options.happenings];
    this.#sampleRate = options.sampleRate;
    this.#onClose = options.onClose;
    this.#listener = listener;
  }

  write(samples: Int16Array): void {
    this.#samples += samples.length;
    for (
      let next = this.#happenings[0];
      !this.#isOver && next !== undefined && next.atMs <= this.#nowMs;
      next = this.#happenings[0]
    ) {
      this.#happenings.shift();
      this.#tell(next);
    }
  }

  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#onClose(this.#nowMs);
  }

  get #nowMs(): number {
    return (this.#samples * 1_000) / this.#sampleRate;
  }

  #tell(happening: Happening): void {
    switch (happening.type) {
      case "start":
        return this.#listener.onSpeechStart(happening.spokenMs);
      case "end":
        return this.#listener.onSpeechEnd(happening.spokenMs);
      case "fault":
        this.#isOver = true;
        return this.#listener.onFault(scriptedFault(happening.code));
    }
  }
}
