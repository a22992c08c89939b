import { joined, overMulaw, say, voices } from "./say.ts";
import { sentences } from "./sentences.ts";

/** Chance that is the same in every run (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Pink noise (Voss and McCartney, sixteen rows), scaled later. */
export function pinkNoise(length: number, seed: number): Float32Array {
  const random = chance(seed);
  const rows = Array.from({ length: 16 }, () => random() - 0.5);
  return Float32Array.from({ length }, (_, at) => {
    const row = Math.min(rows.length - 1, Math.clz32(~at & (at + 1)) ^ 31);
    rows[Math.max(0, row)] = random() - 0.5;
    return rows.reduce((sum, each) => sum + each, random() - 0.5);
  });
}

/** Six people talking at once, none of whom can be followed. */
export async function babbleNoise(length: number): Promise<Float32Array> {
  const sum = new Float32Array(length);
  for (const [at, voice] of voices.entries()) {
    const texts = sentences.filter((each, n) => each.kind === "story" && n % 2 === at % 2);
    const talk = joined(await Promise.all(texts.map(async ({ text }) => say(text, voice))));
    for (let n = 0; n < length; n += 1) {
      sum[n] = (sum[n] ?? 0) + (talk[(n + at * 9_000) % talk.length] ?? 0);
    }
  }
  return sum;
}

/** Speech on top of noise, that many decibels louder than it where it is speech, over the line. */
export function mixed(speech: Int16Array, noise: Float32Array, snrDb: number): Int16Array {
  const power = (samples: Iterable<number> & { length: number }): number => {
    let sum = 0;
    for (const each of samples) sum += each * each;
    return sum / Math.max(1, samples.length);
  };
  const voiced = speech.filter((each) => Math.abs(each) > 100);
  const part = noise.subarray(0, speech.length);
  const gain = Math.sqrt(power(voiced) / Math.max(1e-9, power(part)) / 10 ** (snrDb / 10));
  const sum = speech.map((each, at) =>
    Math.max(-32_768, Math.min(32_767, each + gain * (part[at] ?? 0))),
  );
  return overMulaw(sum);
}
