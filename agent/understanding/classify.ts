import type { Language } from "../../domain/locale.ts";
import type { ScoredIntent } from "../../domain/understanding.ts";
import { triggersByGravity } from "../../domain/triggers.ts";
import { INTENTS, TRIGGERS, type Asked, type Trigger } from "../../domain/vocabulary.ts";
import { scoreFeatures, type LinearModel } from "../../language/classifier/linear-model.ts";
import { featuresOf } from "./features.ts";
import { emotionsFrom, triggersFrom } from "./model-classes.ts";
import type { RuleHit } from "./rules/index.ts";

/** Intents, triggers and raw emotion scores of a turn. */
export interface Classified {
  readonly intents: readonly ScoredIntent[];
  readonly triggers: readonly Trigger[];
  readonly emotionScores: Float64Array;
}

/** Confidence from which an intent or a trigger is asserted: the models put their thresholds at zero. */
const asserted = 0.5;

/**
 * A phrase rule alone raises a trigger only where missing it could do harm at once; everywhere else
 * the rule is evidence for the model.
 */
const rulesDecide: ReadonlySet<string> = new Set<Trigger>(["selfharm", "human", "cease", "minor"]);

export function classify(
  turn: {
    readonly text: string;
    readonly language: Language;
    readonly asked: Asked | null;
    readonly hits: readonly RuleHit[];
  },
  model: LinearModel,
): Classified {
  const scores = scoreFeatures(model, featuresOf(turn));
  const confidences = Array.from(
    scores,
    (score) => Math.round(1000 / (1 + Math.exp(-score))) / 1000,
  );
  const sure = new Set(turn.hits.filter((hit) => hit.strength === "sure").map((hit) => hit.label));
  const triggers = triggersByGravity.filter((name) => {
    const confidence = confidences[triggersFrom + TRIGGERS.indexOf(name)] ?? 0;
    return confidence >= asserted || (rulesDecide.has(name) && sure.has(`trigger:${name}`));
  });
  return {
    intents: intentsOf(confidences),
    triggers,
    emotionScores: scores.slice(emotionsFrom),
  };
}

/** What is asserted, most confident first; the likeliest alone where nothing is. */
function intentsOf(confidences: readonly number[]): readonly ScoredIntent[] {
  const ranked = INTENTS.map((name, index) => ({ name, confidence: confidences[index] ?? 0 })).sort(
    (a, b) => b.confidence - a.confidence,
  );
  const sure = ranked.filter((intent) => intent.confidence >= asserted);
  return sure.length > 0 ? sure : ranked.slice(0, 1);
}
