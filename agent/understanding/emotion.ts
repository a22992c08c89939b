import { isAbnormal, type Emotion } from "../../domain/understanding.ts";
import type { RuleHit } from "./rules/index.ts";
import { EMOTION_LABELS, type EmotionLabel, type Trigger } from "../../domain/vocabulary.ts";
import { pattern } from "../../language/patterns/pattern.ts";

/** Where each label lies on the two axes when nothing in the words makes it stronger. */
const axes: Readonly<Record<EmotionLabel, { readonly valence: number; readonly arousal: number }>> =
  {
    calm: { valence: 0, arousal: 0.2 },
    cooperative: { valence: 0.4, arousal: 0.3 },
    anxious: { valence: -0.4, arousal: 0.55 },
    sad: { valence: -0.6, arousal: 0.4 },
    angry: { valence: -0.7, arousal: 0.8 },
    confused: { valence: -0.2, arousal: 0.4 },
    desperate: { valence: -0.9, arousal: 0.75 },
  };

/** Signs of agitation in the way words are written; each makes the turn a little louder. */
const strong =
  /[!！]|急死|受不了|真的|求求|怎么办|到底|please please|so scared|can'?t take|freaking|desperate/giu;
const arousalPerSign = 0.1;

/** Emotions that need this much certainty before they count: anger is more than one curt word. */
const certaintyMin: Partial<Record<EmotionLabel, number>> = { angry: 0.5, desperate: 0.45 };

/** A turn of so few words tells no strong feeling unless one of them names it: "Goodbye." is no anger. */
const curtTurn = pattern(
  /^[^\p{L}]*(?:[^\s\p{Script=Han}]+(?:\s+[^\s\p{Script=Han}]+)?|\p{Script=Han}{1,3})[^\p{L}!！]*$/u,
);

/** How somebody feels, from the scores of their words alone. */
export function readEmotion(
  text: string,
  scores: ArrayLike<number>,
  { triggers, hits }: { readonly triggers: readonly Trigger[]; readonly hits: readonly RuleHit[] },
): Emotion {
  const shares = softmax(withWords(scores, hits));
  const isNamed = (name: EmotionLabel): boolean =>
    hits.some((hit) => hit.label === `emotion:${name}` && hit.strength === "sure");
  const mayBe = (name: EmotionLabel): boolean =>
    certaintyMin[name] === undefined || isNamed(name) || !curtTurn.test(text);
  const label = triggers.includes("selfharm") ? "desperate" : labelOf(shares, mayBe);
  const { valence, arousal: usual } = axes[label];
  const signs = text.slice(0, 400).match(strong)?.length ?? 0;
  const arousal = round(Math.min(1, usual + Math.min(3, signs) * arousalPerSign));
  const confidence = round(shares[EMOTION_LABELS.indexOf(label)] ?? 0);
  return { label, valence, arousal, confidence, abnormal: isAbnormal(label, arousal) };
}

/** Log odds that a word of feeling adds by itself; politeness is too common a habit to be a feeling. */
const wordOdds = 1.5;

function withWords(scores: ArrayLike<number>, hits: readonly RuleHit[]): number[] {
  return EMOTION_LABELS.map((label, index) => {
    const isNamed =
      label !== "cooperative" &&
      hits.some((hit) => hit.label === `emotion:${label}` && hit.strength === "sure");
    return (scores[index] ?? 0) + (isNamed ? wordOdds : 0);
  });
}

function labelOf(shares: readonly number[], mayBe: (label: EmotionLabel) => boolean): EmotionLabel {
  const ranked = EMOTION_LABELS.map((label, index) => ({ label, share: shares[index] ?? 0 })).sort(
    (a, b) => b.share - a.share,
  );
  const heard = ranked.find(
    ({ label, share }) => share >= (certaintyMin[label] ?? 0) && mayBe(label),
  );
  return heard?.label ?? "calm";
}

function softmax(scores: ArrayLike<number>): number[] {
  const values = Array.from(scores);
  const largest = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
