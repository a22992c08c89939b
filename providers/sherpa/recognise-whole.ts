import { nothingHeard, type Heard } from "./heard.ts";
import { isMadeUp } from "./made-up.ts";
import type { OfflineRecognizer, SherpaResult } from "./sherpa-addon.ts";
import { sileroHz, type Silero } from "./silero.ts";
import { speechPart } from "./speech-part.ts";

/**
 * Quiet that is left on either side of the speech, one attempt each, until one gives words. Moonshine writes nothing
 * at all for some short answers, and which ones depends on the quiet around them (docs/speech-figures.md).
 */
const marginsMs = [200, 60] as const;

/** What recognises a turn: a model, and Silero to say whether there is anything to recognise. */
export interface WholeTurnEars {
  readonly recogniser: OfflineRecognizer;
  readonly silero: Silero;
}

/**
 * Recognises a turn's audio as one piece.
 * @param samples at 16 kHz.
 * @returns empty text where nobody spoke, and where the model made something up.
 */
export function recogniseWhole(samples: Int16Array, ears: WholeTurnEars): Heard {
  for (const marginMs of marginsMs) {
    const part = speechPart(samples, ears.silero, marginMs);
    if (part === undefined) return nothingHeard;
    const result = decode(samples.subarray(part.from, part.to), ears.recogniser);
    const text = inOurSpelling(result.text.trim());
    if (isMadeUp(text, part.speechMs)) return nothingHeard;
    if (/[\p{L}\p{N}]/u.test(text)) return { text, confidence: leastCertain(result) };
  }
  return nothingHeard;
}

/** Moonshine learnt from old books: "good-by", "to-morrow"; and it stutters: "Yes,, speaking." */
const inOurSpelling = (text: string): string =>
  text
    .replaceAll(/\bgood-bye?\b/giu, ([first]) => `${first}oodbye`)
    .replaceAll(/\b(to)-(day|morrow|night)\b/giu, "$1$2")
    .replaceAll(/,{2,}/gu, ",");

function decode(samples: Int16Array, recogniser: OfflineRecognizer): SherpaResult {
  const stream = recogniser.createStream();
  const waveform = Float32Array.from(samples, (sample) => sample / 32_768);
  stream.acceptWaveform({ sampleRate: sileroHz, samples: waveform });
  recogniser.decode(stream);
  return recogniser.getResult(stream);
}

/** The probability of the least certain token, where the model tells. */
export function leastCertain(result: SherpaResult): number | undefined {
  const logarithms = [...(result.ys_log_probs ?? []), ...(result.ys_probs ?? [])];
  if (logarithms.length === 0) return undefined;
  return Math.min(1, Math.exp(Math.min(...logarithms)));
}
