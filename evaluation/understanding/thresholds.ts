import { emotionsFrom, modelClasses } from "../../agent/understanding/model-classes.ts";
import type { EncodedTurn } from "./encode.ts";

/**
 * How much a missed turn weighs against a false alarm, in F-beta. Where a life or a person's welfare is
 * at stake a miss weighs three times as much; elsewhere both weigh the same.
 */
const missWeights: Readonly<Record<string, number>> = {
  "trigger:selfharm": 3,
  "trigger:vulnerable": 2,
  "trigger:human": 1.5,
};

/** The score above which each class is asserted: the one with the best F-beta on unseen turns. */
export function chooseThresholds(
  turns: readonly EncodedTurn[],
  scores: readonly Float64Array[],
): number[] {
  return modelClasses.map((name, column) => {
    if (column >= emotionsFrom) return 0;
    const pairs = turns
      .map((turn, index) => ({
        score: scores[index]?.[column] ?? 0,
        isTrue: turn.targets[column] === 1,
      }))
      .sort((a, b) => b.score - a.score);
    return bestThreshold(pairs, missWeights[name] ?? 1);
  });
}

function bestThreshold(
  pairs: readonly { readonly score: number; readonly isTrue: boolean }[],
  beta: number,
): number {
  const positives = pairs.filter((pair) => pair.isTrue).length;
  let hits = 0;
  let best = { value: -1, threshold: 0 };
  for (const [index, { score, isTrue }] of pairs.entries()) {
    if (isTrue) hits += 1;
    const misses = positives - hits;
    const alarms = index + 1 - hits;
    const value = ((1 + beta ** 2) * hits) / ((1 + beta ** 2) * hits + beta ** 2 * misses + alarms);
    const next = pairs[index + 1]?.score ?? score - 1;
    if (value > best.value) best = { value, threshold: (score + next) / 2 };
  }
  // A threshold learnt from few turns is drawn towards the middle, where the model itself puts it.
  const trust = positives / (positives + 20);
  return best.threshold * trust;
}
