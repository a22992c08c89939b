import type { Language } from "../../domain/locale.ts";
import type { Emotion } from "../../domain/understanding.ts";
import { isDistressed } from "./cues/debtor-cues.ts";

/** The model's word alone counts from this certainty on: a curt answer is no anger. */
const confidenceMin = 0.5;

/** Whether a debtor's turn is plainly distressed or angry, by what the model hears or by plain words. */
export const isUpset = (text: string, language: Language, emotion: Emotion): boolean =>
  (emotion.abnormal && emotion.confidence >= confidenceMin) || isDistressed(text, language);
