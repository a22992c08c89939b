import type { Family } from "../../../domain/vocabulary.ts";

/** Words that mean a family where nothing in the sentence makes them lawful. */
export type FamilyWords = Partial<Record<Family, RegExp>>;
