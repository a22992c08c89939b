import type { EmotionLabel, Intent, Trigger } from "../../../domain/vocabulary.ts";

/**
 * Words that speak for one label. Each string is a regular expression over the turn in plain form
 * (`plain-text.ts`), in which `{name}` stands for a list of the lexicon of that language.
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

/** Named lists of words, for use inside the patterns of rules. */
export type Lexicon = Readonly<Record<string, readonly string[]>>;
