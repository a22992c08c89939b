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
 * call hardly any, so a threshold that suits the corpus alone would cry wolf in every third call. A false
 * crisis frightens people, so it has the tightest bound.
 */
const falseAlarmShareMax = 0.008;
const falseAlarmShares: Readonly<Record<string, number>> = {
  "trigger:selfharm": 0.003,
  // Softer words and a look at the claim harm nobody, and both are common.
  "trigger:hardship": 0.02,
  "trigger:dispute": 0.015,
};

/** What settles a class: its score, and for some triggers a sure rule alone. */
export interface Settled {
  readonly threshold: number;
  readonly ruleDecides: boolean;
}

/**
 * The score above which each class is asserted, and whether a sure rule asserts it too: whatever has the
 * best F-beta on turns the model has not seen.
 */
export function settleClasses(
  turns: readonly EncodedTurn[],
  scores: readonly Float64Array[],
): Settled[] {
  return modelClasses.map((name, column) => {
    if (column >= emotionsFrom) return { threshold: 0, ruleDecides: false };
    const seen = turns.map((turn, index) => ({
      score: scores[index]?.[column] ?? 0,
      isTrue: turn.targets[column] === 1,
      isSure: turn.sure.has(name),
    }));
    const beta = missWeights[name] ?? 1;
    const isTrigger = name.startsWith("trigger:");
    const alarmShareMax = isTrigger ? (falseAlarmShares[name] ?? falseAlarmShareMax) : 1;
    const alone = bestThreshold(seen, { beta, alarmShareMax, withRule: false });
    if (!isTrigger) return { threshold: alone.threshold, ruleDecides: false };
    const withRule = bestThreshold(seen, { beta, alarmShareMax, withRule: true });
    return withRule.value >= alone.value
      ? { threshold: withRule.threshold, ruleDecides: true }
      : { threshold: alone.threshold, ruleDecides: false };
  });
}

interface Seen {
  readonly score: number;
  readonly isTrue: boolean;
  readonly isSure: boolean;
}

interface Search {
  readonly beta: number;
  readonly alarmShareMax: number;
  readonly withRule: boolean;
}

function bestThreshold(
  seen: readonly Seen[],
  { beta, alarmShareMax, withRule }: Search,
): { readonly value: number; readonly threshold: number } {
  const positives = seen.filter((each) => each.isTrue).length;
  const alarmsMax = alarmShareMax * (seen.length - positives);
  let best = { value: 0, threshold: Number.MAX_SAFE_INTEGER };
  for (const { threshold, hits, alarms } of cuts(seen, withRule)) {
    const value = fBeta({ hits, alarms, misses: positives - hits }, beta);
    if (alarms <= alarmsMax && value > best.value) best = { value, threshold };
  }
  // A low threshold learnt from few turns is drawn towards the middle, where the model itself puts it.
  const trust = best.threshold > 0 ? 1 : positives / (positives + 20);
  return { value: best.value, threshold: best.threshold * trust };
}

interface Cut {
  readonly threshold: number;
  readonly hits: number;
  readonly alarms: number;
}

/** Every place to cut the turns ranked by score, with what lies above it; sure rules lie above all. */
function cuts(seen: readonly Seen[], withRule: boolean): readonly Cut[] {
  const settled = withRule ? seen.filter((each) => each.isSure) : [];
  const open = withRule ? seen.filter((each) => !each.isSure) : seen;
  const ranked = [...open].sort((a, b) => b.score - a.score);
  let hits = settled.filter((each) => each.isTrue).length;
  let alarms = settled.length - hits;
  const first = { threshold: (ranked[0]?.score ?? 0) + 1, hits, alarms };
  const rest = ranked.map(({ score, isTrue }, index) => {
    hits += Number(isTrue);
    alarms += Number(!isTrue);
    const next = ranked[index + 1]?.score ?? score - 1;
    return { threshold: (score + next) / 2, hits, alarms };
  });
  return [first, ...rest];
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
