import { emotionsFrom, modelClasses } from "../../agent/understanding/model-classes.ts";
import type { EncodedTurn } from "./encode.ts";

/**
 * How much a missed turn weighs against a false alarm, in F-beta. Where a life or a person's welfare is
 * at stake a miss weighs more; elsewhere both weigh the same.
 */
const missWeights: Readonly<Record<string, number>> = {
  "trigger:selfharm": 2,
  "trigger:vulnerable": 1.5,
  "trigger:human": 1.5,
};

/**
 * Share of turns that raise a trigger falsely, at most. The corpus has a trigger in every other line and a
 * call hardly any, so a threshold that suits the corpus alone would cry wolf in every third call. A fifth of
 * the corpus are look-alikes, so on plain talk the share is far smaller than here.
 */
const falseAlarmShareMax = 0.012;
const falseAlarmShares: Readonly<Record<string, number>> = {
  // A false crisis frightens people, and a missed one may be the last call; nearly all within the bound are
  // look-alikes, since only turns with a word of danger are heard from this threshold on.
  "trigger:selfharm": 0.012,
  "trigger:vulnerable": 0.014,
  // Softer words and a look at the claim harm nobody, and both are common.
  "trigger:hardship": 0.02,
  "trigger:dispute": 0.02,
};

/** The score of a turn that no threshold reaches. */
const unheard = -1e9;

/**
 * The score above which each class is asserted: whatever has the best F-beta on turns the model has not seen,
 * within the bound on false alarms.
 */
export function settleThresholds(
  turns: readonly EncodedTurn[],
  scores: readonly Float64Array[],
): number[] {
  return modelClasses.map((name, column) => {
    if (column >= emotionsFrom) return 0;
    // Where no word speaks of danger, self-harm is heard from a bar of its own (`classify.ts`).
    const seen = turns.map((turn, index) => ({
      score:
        name === "trigger:selfharm" && !turn.isOfDanger ? unheard : (scores[index]?.[column] ?? 0),
      isTrue: turn.targets[column] === 1,
    }));
    const isTrigger = name.startsWith("trigger:");
    const alarmShareMax = isTrigger ? (falseAlarmShares[name] ?? falseAlarmShareMax) : 1;
    return bestThreshold(seen, { beta: missWeights[name] ?? 1, alarmShareMax });
  });
}

export interface Seen {
  readonly score: number;
  readonly isTrue: boolean;
}

export function bestThreshold(
  seen: readonly Seen[],
  { beta, alarmShareMax }: { readonly beta: number; readonly alarmShareMax: number },
): number {
  const positives = seen.filter((each) => each.isTrue).length;
  const alarmsMax = alarmShareMax * (seen.length - positives);
  let best = { value: 0, threshold: Number.MAX_SAFE_INTEGER };
  for (const { threshold, hits, alarms } of cuts(seen)) {
    const value = fBeta({ hits, alarms, misses: positives - hits }, beta);
    if (alarms <= alarmsMax && value > best.value) best = { value, threshold };
  }
  // A low threshold learnt from few turns is drawn towards the middle, where the model itself puts it.
  const trust = best.threshold > 0 ? 1 : positives / (positives + 20);
  return best.threshold * trust;
}

interface Cut {
  readonly threshold: number;
  readonly hits: number;
  readonly alarms: number;
}

/** Every place to cut the turns ranked by score, with what lies above it. */
function cuts(seen: readonly Seen[]): readonly Cut[] {
  const ranked = [...seen].sort((a, b) => b.score - a.score);
  let hits = 0;
  let alarms = 0;
  return ranked.map(({ score, isTrue }, index) => {
    hits += Number(isTrue);
    alarms += Number(!isTrue);
    const next = ranked[index + 1]?.score ?? score - 1;
    return { threshold: (score + next) / 2, hits, alarms };
  });
}

function fBeta(
  {
    hits,
    alarms,
    misses,
  }: { readonly hits: number; readonly alarms: number; readonly misses: number },
  beta: number,
): number {
  const weight = beta ** 2;
  const whole = (1 + weight) * hits + weight * misses + alarms;
  return whole === 0 ? 0 : ((1 + weight) * hits) / whole;
}
