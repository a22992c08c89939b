import { FAMILIES, type Family } from "../../domain/vocabulary.ts";

/**
 * What the model answers of a sentence: whether it is forbidden at all, then which family it is nearest
 * to. F16 is the privacy gate's, FACT the fact check's.
 */
export const meaningFamilies: readonly Family[] = FAMILIES.filter(
  (family) => family !== "F16" && family !== "FACT",
);

export const meaningClasses: readonly string[] = ["forbidden", ...meaningFamilies];
