import type { Language } from "../../../../domain/locale.ts";
import type { Trigger } from "../../../../domain/vocabulary.ts";
import { readRules } from "../../rules/index.ts";
import { withoutEverydayUses } from "./everyday-words-of-danger.ts";
import { lacksItsWords } from "../talk/needed-words.ts";
import { speaksOfDanger } from "./speaks-of-danger.ts";

/** True where words of danger stand in an everyday use, and no other word of danger beside it. */
export const isOnlySaying = (text: string, language: Language): boolean =>
  notMeantOfDanger(text, language).length > 0;

/** Triggers that are not meant where words of danger stand in an everyday use only. */
export function notMeantOfDanger(text: string, language: Language): readonly Trigger[] {
  const rest = withoutEverydayUses(text, language);
  if (rest === undefined || speaksOfDanger(rest, language, readRules(rest, language, null)))
    return [];
  return lacksItsWords("violence_by_debtor", rest, language)
    ? ["selfharm", "violence_by_debtor"]
    : ["selfharm"];
}
