import { EMOTION_LABELS, INTENTS, TRIGGERS } from "../../domain/vocabulary.ts";

/** The columns of a model: each intent and trigger by itself, emotions against one another. */
export const modelClasses: readonly string[] = [
  ...INTENTS.map((name) => `intent:${name}`),
  ...TRIGGERS.map((name) => `trigger:${name}`),
  ...EMOTION_LABELS.map((name) => `emotion:${name}`),
];
export const triggersFrom = INTENTS.length;
export const emotionsFrom = INTENTS.length + TRIGGERS.length;
