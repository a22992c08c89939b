import type { PolicyRules } from "../../domain/policy-rules.ts";

/** Softly from the first word, all options side by side, and a person one upset turn sooner. */
export const gentle = (rules: PolicyRules): PolicyRules => ({
  ...rules,
  isGentle: true,
  listOptionsAlways: true,
  emotionStreak: Math.max(1, rules.emotionStreak - 1),
});
