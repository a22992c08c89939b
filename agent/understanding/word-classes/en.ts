import { enDebtWords } from "./en-debt.ts";
import { enLifeWords } from "./en-life.ts";

/**
 * English words by what they are about: kin, illness, weapons, ways to pay. They are no rules: a class says
 * only what a word is about, and the model learns what that means beside others.
 */
export const enWordClasses: Readonly<Record<string, readonly string[]>> = {
  ...enLifeWords,
  ...enDebtWords,
};
