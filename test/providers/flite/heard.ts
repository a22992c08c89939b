import type { SynthesisListener, SynthesisStream, Utterance } from "../../../agent/ports/speech.ts";
import type { ApprovedText } from "../../../domain/approved-text.ts";
import type { KindlineError } from "../../../domain/errors.ts";

export const utterance = (spoken: string, pace = 1): Utterance => ({
  text: spoken as ApprovedText,
  spoken,
  pace,
});

/** What came of one sentence. */
export interface Heard {
  readonly chunks: Int16Array[];
  readonly samples: Int16Array;
  readonly error: KindlineError | undefined;
}

/** Says a sentence to its end, or to its failure. */
export function say(stream: SynthesisStream, spoken: string, pace = 1): Promise<Heard> {
  const { promise, resolve } = Promise.withResolvers<Heard>();
  stream.speak(utterance(spoken, pace), hearing(resolve));
  return promise;
}

export function hearing(onOver: (heard: Heard) => void): SynthesisListener {
  const chunks: Int16Array[] = [];
  const over = (error?: KindlineError): void =>
    onOver({ chunks, samples: Int16Array.from(chunks.flatMap((chunk) => [...chunk])), error });
  return {
    onAudio: (samples) => void chunks.push(samples),
    onEnd: () => over(),
    onFault: over,
  };
}

/** Power of what is speech, in dB below full scale; frames of 10 ms at 16 kHz. */
export function levelOf(samples: Int16Array): number {
  const frame = 160;
  let power = 0;
  let count = 0;
  for (let at = 0; at + frame <= samples.length; at += frame) {
    const mean =
      samples.subarray(at, at + frame).reduce((sum, each) => sum + each * each, 0) / frame;
    if (mean < 10_000) continue;
    power += mean;
    count += 1;
  }
  return 10 * Math.log10(power / count / 32_768 ** 2);
}
