import type { Language } from "../../domain/locale.ts";
import type { ScoredIntent } from "../../domain/understanding.ts";
import { triggersByGravity } from "../../domain/triggers.ts";
import { INTENTS, TRIGGERS, type Asked, type Trigger } from "../../domain/vocabulary.ts";
import { scoreFeatures } from "../../language/classifier/linear-model.ts";
import { featuresOf } from "./features.ts";
import type { TurnModel } from "./load-model.ts";
import { emotionsFrom, triggersFrom } from "./model-classes.ts";
import { saysUnwilling } from "./reason.ts";
import type { RuleHit } from "./rules/index.ts";

/** Intents, triggers and raw emotion scores of a turn. */
export interface Classified {
  readonly intents: readonly ScoredIntent[];
  readonly triggers: readonly Trigger[];
  readonly emotionScores: Float64Array;
}

/** Confidence from which an intent or a trigger is asserted: the models put their thresholds at zero. */
const asserted = 0.5;

/** Confidence below which the likeliest intent is no more than a guess. */
const guess = 0.3;

/** A sure phrase rule raises these by itself, whatever the model thinks: missing one may do harm at once. */
const alwaysDecided: ReadonlySet<string> = new Set([
  "trigger:selfharm",
  "trigger:human",
  "trigger:bankrupt",
  "trigger:attorney",
  "trigger:deceased",
  "trigger:minor",
]);

/** Intents, triggers and emotion scores of a turn, from its words, the question and the rules' finds. */
export function classify(
  turn: {
    readonly text: string;
    readonly language: Language;
    readonly asked: Asked | null;
    readonly hits: readonly RuleHit[];
  },
  { linear, ruleDecides }: TurnModel,
): Classified {
  const scores = scoreFeatures(linear, featuresOf(turn));
  const confidences = Array.from(
    scores,
    (score) => Math.round(1000 / (1 + Math.exp(-score))) / 1000,
  );
  const sure = new Set(turn.hits.filter((hit) => hit.strength === "sure").map((hit) => hit.label));
  const isUnwilling = saysUnwilling(turn.text, turn.language);
  const triggers = triggersByGravity.filter((name) => {
    const confidence = confidences[triggersFrom + TRIGGERS.indexOf(name)] ?? 0;
    const label = `trigger:${name}` as const;
    if (name === "dispute" && isMereDoubt(sure)) return false;
    if (name === "hardship" && isUnwilling && !sure.has(label)) return false;
    const decides = ruleDecides.has(label) || alwaysDecided.has(label);
    return confidence >= asserted || (decides && sure.has(label));
  });
  return {
    intents: intentsOf(confidences),
    triggers,
    emotionScores: scores.slice(emotionsFrom),
  };
}

/** "Who are you to ask?" doubts the caller, not the debt, unless words of dispute stand beside it. */
const isMereDoubt = (sure: ReadonlySet<RuleHit["label"]>): boolean =>
  sure.has("trigger:suspect_fraud") && !sure.has("trigger:dispute");

/**
 * What is asserted, most confident first. Where nothing is, the likeliest stands alone, and where even
 * that is a guess the turn is unclear: asking again costs less than acting on a guess.
 */
function intentsOf(confidences: readonly number[]): readonly ScoredIntent[] {
  const ranked = INTENTS.map((name, index) => ({ name, confidence: confidences[index] ?? 0 })).sort(
    (a, b) => b.confidence - a.confidence,
  );
  const sure = ranked.filter((intent) => intent.confidence >= asserted);
  if (sure.length > 0) return sure;
  const [likeliest] = ranked;
  if (likeliest !== undefined && likeliest.confidence >= guess) return [likeliest];
  return [{ name: "unclear", confidence: asserted }];
}
