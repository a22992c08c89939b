import { type WordingPlace, wordingError } from "./wording-error.ts";

/** Names that a text must hold, and names that it may hold. */
export interface PlaceholderRule {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

const placeholderPattern = /\{([^{}]*)\}/g;

/** The names between braces in a text, in order, with repeats. */
const placeholdersOf = (text: string): string[] =>
  Array.from(text.matchAll(placeholderPattern), ([, name = ""]) => name);

/**
 * Sees that a text holds every required placeholder and no unknown one.
 * @throws KindlineError `WORDING_INVALID` naming file, key and placeholder.
 */
export function checkPlaceholders(text: string, rule: PlaceholderRule, place: WordingPlace): void {
  const found = placeholdersOf(text);
  const known = [...rule.required, ...(rule.optional ?? [])];
  for (const name of found) {
    if (known.includes(name)) continue;
    const expected = known.length === 0 ? "none" : known.map((each) => `{${each}}`).join(", ");
    throw wordingError(place, `unknown placeholder {${name}}, expected ${expected}.`);
  }
  for (const name of rule.required) {
    if (!found.includes(name)) throw wordingError(place, `placeholder {${name}} is missing.`);
  }
  if (/[{}]/.test(text.replaceAll(placeholderPattern, ""))) {
    throw wordingError(place, "a brace without its partner.");
  }
}
