import type { Language } from "../../../../domain/locale.ts";
import type { RuleHit } from "../../rules/index.ts";
import { findWordClasses } from "../../word-classes/find-word-classes.ts";

/** Classes of words in which somebody may tell that they will harm themselves, openly or veiled. */
const dangerClasses: ReadonlySet<string> = new Set(["suicide", "dead", "veiled"]);

/**
 * True where some word of a turn could be one of self-harm; what it means there is for the model to say. Most
 * ordinary talk has none: it takes far more than a leaning of the model to hear danger in it.
 */
export const speaksOfDanger = (
  text: string,
  language: Language,
  hits: readonly RuleHit[],
): boolean =>
  hits.some(({ label }) => label === "trigger:selfharm") ||
  findWordClasses(text, language).some(({ name }) => dangerClasses.has(name));
