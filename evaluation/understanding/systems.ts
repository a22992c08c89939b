import { classify } from "../../agent/understanding/classify.ts";
import { readEmotion } from "../../agent/understanding/emotion.ts";
import { decodeModel } from "../../agent/understanding/load-model.ts";
import { readRules, type RuleHit } from "../../agent/understanding/rules/index.ts";
import type { Language } from "../../domain/locale.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import type { LinearModel } from "../../language/classifier/linear-model.ts";
import type { TrainingTurn } from "./labelled-turn.ts";
import type { Reading } from "./score.ts";
import { trainModel } from "./train-model.ts";

/** The ways of understanding that are measured beside one another. */
export const SYSTEMS = ["rules", "ngrams", "both"] as const;
export type System = (typeof SYSTEMS)[number];

/** One turn to be read by a system. */
export interface TurnToRead {
  readonly text: string;
  readonly language: Language;
  readonly asked: Asked | null;
}

/** A reader of turns trained on these lines of the corpus. */
export function createReader(
  system: System,
  language: Language,
  turns: readonly TrainingTurn[],
): (turn: TurnToRead) => Reading {
  if (system === "rules") return readByRules;
  const withRules = system === "both";
  const model = decodeModel(trainModel({ language, turns, withRules }));
  return (turn) =>
    readByModel(turn, model, withRules ? readRules(turn.text, language, turn.asked) : []);
}

/** Phrase rules alone: what they are sure of; no emotion but calm, the commonest. */
function readByRules({ text, language, asked }: TurnToRead): Reading {
  const sure = readRules(text, language, asked).filter((hit) => hit.strength === "sure");
  const named = (kind: string): string[] =>
    sure.flatMap(({ label }) =>
      label.startsWith(`${kind}:`) ? [label.slice(kind.length + 1)] : [],
    );
  const [emotion = "calm"] = named("emotion");
  return { intents: named("intent"), triggers: named("trigger"), emotion };
}

function readByModel(turn: TurnToRead, model: LinearModel, hits: readonly RuleHit[]): Reading {
  const { intents, triggers, emotionScores } = classify({ ...turn, hits }, model);
  const emotion = readEmotion(turn.text, emotionScores, { triggers, hits }).label;
  return { intents: intents.map((intent) => intent.name), triggers, emotion };
}
