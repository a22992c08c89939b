import type { EmotionLabel } from "../data/protocol-types.ts";
import type { InLanguages } from "../words/language.ts";

/** How a turn sounds. */
export const emotionLabels: InLanguages<Readonly<Record<EmotionLabel, string>>> = {
  zh: {
    calm: "平静",
    cooperative: "配合",
    anxious: "焦虑",
    sad: "难过",
    angry: "愤怒",
    confused: "困惑",
    desperate: "绝望",
  },
  en: {
    calm: "Calm",
    cooperative: "Cooperative",
    anxious: "Anxious",
    sad: "Sad",
    angry: "Angry",
    confused: "Confused",
    desperate: "Desperate",
  },
};
