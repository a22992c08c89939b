import type { EstimateView } from "../../protocol/rehearsals.ts";

/** The 97.5 % point of the normal distribution. */
const z = 1.959964;

/** Of what never happened in n draws no more than 3/n may be expected, at 95 % (the rule of three). */
const rareMax = 3;

/**
 * What a sum over all cases is expected to be, from a simple random sample drawn without putting back: the mean
 * times the number of cases, with the normal 95 % interval and the correction for finite populations (Cochran,
 * Sampling Techniques, 1977, §2.6). What never happened in the sample has the rule of three as its end.
 * @param perCase what each case of the sample came to; cases that came to nothing may be left out.
 * @param sample cases of the sample. @param cases of the round; at least as many.
 */
export function estimate(
  perCase: Iterable<number>,
  { sample, cases }: { readonly sample: number; readonly cases: number },
): EstimateView {
  let sum = 0;
  let squares = 0;
  for (const value of perCase) {
    sum += value;
    squares += value * value;
  }
  if (sample === 0) return { played: 0, value: 0, low: 0, high: 0 };
  const left = 1 - sample / cases;
  if (sum === 0) return { played: 0, value: 0, low: 0, high: (cases * rareMax * left) / sample };
  const mean = sum / sample;
  const variance = sample < 2 ? 0 : Math.max(0, (squares - sample * mean * mean) / (sample - 1));
  const half = z * cases * Math.sqrt((variance / sample) * left);
  const value = cases * mean;
  // What was played has happened: the round is no smaller than its sample.
  return { played: sum, value, low: Math.max(sum, value - half), high: value + half };
}
