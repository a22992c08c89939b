import { featuresOf } from "../../agent/understanding/features.ts";
import { modelClasses } from "../../agent/understanding/model-classes.ts";
import { readRules, type RuleHit } from "../../agent/understanding/rules/index.ts";
import { speaksOfDanger } from "../../agent/understanding/signs/danger/speaks-of-danger.ts";
import type { Language } from "../../domain/locale.ts";
import type { EncodedText } from "../classifier/rows.ts";
import type { TrainingTurn } from "./labelled-turn.ts";

/** A turn as the set of its feature buckets, and its labels. */
export interface EncodedTurn extends EncodedText {
  /** The file of the corpus that it is from. */
  readonly file: string;
  /** Whether any word in it could be one of self-harm. */
  readonly isOfDanger: boolean;
}

/** Features of every turn; `withRules` false leaves out what the rules found. */
export function encodeTurns(
  turns: readonly TrainingTurn[],
  language: Language,
  withRules: boolean,
): EncodedTurn[] {
  return turns.map((turn) => {
    const hits: readonly RuleHit[] = withRules ? readRules(turn.text, language, turn.asked) : [];
    const bag = featuresOf({ text: turn.text, language, asked: turn.asked, hits });
    return {
      buckets: [...bag].sort((a, b) => a - b),
      targets: targetsOf(turn),
      file: turn.file,
      isOfDanger: speaksOfDanger(turn.text, language, hits),
    };
  });
}

function targetsOf(turn: TrainingTurn): Uint8Array {
  const labels = new Set([
    ...turn.intents.map((name) => `intent:${name}`),
    ...turn.triggers.map((name) => `trigger:${name}`),
    `emotion:${turn.emotion}`,
  ]);
  return Uint8Array.from(modelClasses, (name) => (labels.has(name) ? 1 : 0));
}
