import type { Asked, EmotionLabel, Intent, Trigger } from "../../../domain/vocabulary.ts";

/**
 * Words that speak for one label. Each string is a pattern over the turn in plain form (`plain-text.ts`),
 * in the small language of `compile-rules.ts`.
 */
export interface PhraseRule<Label extends string> {
  readonly label: Label;
  /** Words that settle it by themselves. */
  readonly sure?: readonly string[];
  /** Words that only make it likelier: evidence for the model, nothing more. */
  readonly hint?: readonly string[];
  /** Look-alikes (idioms, denials, other people's stories), blanked out before the others are sought. */
  readonly except?: readonly string[];
}

export type IntentRule = PhraseRule<Intent>;
export type TriggerRule = PhraseRule<Trigger>;
export type EmotionRule = PhraseRule<EmotionLabel>;

/** What a rule or a hit speaks for: a label with its kind. */
export type RuleLabel = `trigger:${Trigger}` | `intent:${Intent}` | `emotion:${EmotionLabel}`;

/** A rule that holds only where the agent has just asked for that. */
export interface AnswerRule extends PhraseRule<RuleLabel> {
  readonly asked: Asked;
}

/** Named lists of words, for use inside the patterns of rules. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;

/** All rules of one language. */
export interface RuleSet {
  readonly lexicon: Lexicon;
  readonly triggers: readonly TriggerRule[];
  readonly intents: readonly IntentRule[];
  readonly emotions: readonly EmotionRule[];
  readonly shortAnswers: readonly AnswerRule[];
}
