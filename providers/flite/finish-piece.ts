import type { SampleRate } from "../../agent/ports/speech.ts";
import { Resampler } from "../../audio/resample.ts";
import { fliteRate, type FliteVoiceName } from "./flite-program.ts";

/**
 * What brings each voice to about -20 dBFS: the mean power of its speech, pauses left out, was measured over
 * scripted lines as -14 (slt) and -20.8 (rms). One gain a voice, so that no sentence jumps out.
 */
const gains: Readonly<Record<FliteVoiceName, number>> = { slt: 0.5, rms: 1.1 };

/** Below this a sample is silence; the voices have no noise of their own. */
const silenceMax = 120;

/** Milliseconds of silence that stay before speech: flite begins with 200, which would only be waited for. */
export const leadMs = 20;

/** Milliseconds of silence after a piece within a sentence: as long as flite pauses at a comma. */
export const pauseMs = 120;

/** Milliseconds of silence after a sentence. */
export const endMs = 160;

/** The samples of a piece as they are heard: level, silences and rate. */
export function finishPiece(
  samples: Int16Array,
  options: {
    readonly voice: FliteVoiceName;
    readonly sampleRate: SampleRate;
    /** More of the same sentence follows. */
    readonly goesOn: boolean;
  },
): Int16Array {
  const first = samples.findIndex(isLoud);
  if (first < 0) return new Int16Array(0);
  const last = samples.findLastIndex(isLoud);
  const from = Math.max(0, first - toSamples(leadMs));
  const tail = toSamples(options.goesOn ? pauseMs : endMs);
  const heard = new Int16Array(last + 1 + tail - from);
  heard.set(samples.subarray(from, last + 1));
  const gain = gains[options.voice];
  for (let at = 0; at < heard.length; at += 1) {
    heard[at] = Math.max(-32_768, Math.min(32_767, Math.round((heard[at] ?? 0) * gain)));
  }
  if (options.sampleRate === fliteRate) return heard;
  const resampler = new Resampler(fliteRate, options.sampleRate);
  const body = resampler.push(heard);
  const rest = resampler.end();
  const joined = new Int16Array(body.length + rest.length);
  joined.set(body);
  joined.set(rest, body.length);
  return joined;
}

const isLoud = (sample: number): boolean => sample > silenceMax || sample < -silenceMax;
const toSamples = (ms: number): number => (ms * fliteRate) / 1_000;
