import { FAMILIES, type Family } from "../../domain/vocabulary.ts";

/**
 * The families that the model tells apart, forbidden or not. F16 has a model of its own, since it depends
 * on the moment; FACT is the fact check's.
 */
export const meaningFamilies: readonly Family[] = FAMILIES.filter(
  (family) => family !== "F16" && family !== "FACT",
);

/** What the models of a language answer; one file each. */
export const meaningClasses = {
  /** Whether a sentence may not be said to anybody. */
  forbidden: ["forbidden"],
  /** Whether it gives a debt away to somebody who may not know of it. */
  private: ["private"],
  /** Which family it is nearest to. */
  families: meaningFamilies,
} as const satisfies Record<string, readonly string[]>;

export type MeaningQuestion = keyof typeof meaningClasses;
