import type { Language } from "../../../domain/locale.ts";
import { readRules, type RuleHit } from "./index.ts";
import { patterns } from "../../../language/patterns/pattern.ts";

const written = patterns({ zh: /\p{Script=Han}/u, en: /[a-z]{3}/i });

/**
 * Words of self-harm in the language that a turn is not mainly in: whoever says in two languages how they
 * are is heard in both.
 */
export function readDanger(text: string, mainLanguage: Language): readonly RuleHit[] {
  const other = mainLanguage === "zh" ? "en" : "zh";
  if (!written[other].test(text)) return [];
  return readRules(text, other).filter(
    ({ label, strength }) => label === "trigger:selfharm" && strength === "sure",
  );
}
