import type { Language } from "../../../domain/locale.ts";
import { readRules } from "../rules/index.ts";
import { speaksOfDanger } from "./speaks-of-danger.ts";

/** Death as the measure of a no: 我死也不会还的, "over my dead body". */
const defiance: Readonly<Record<Language, RegExp>> = {
  zh: /(?:就是|就算|哪怕|宁可|打)?死(?:了|到临头)?(?:也|都)(?:不|莫)(?:会|想|肯|愿意?|可能|得)?(?:再)?(?:还|给|付|交|掏|认|承认|说|告诉|借|签|同意|接|买|信)/gu,
  en: /\bover my dead body\b/giu,
};

/** True where somebody refuses by their life, and no other word of danger stands beside it. */
export function isDefiant(text: string, language: Language): boolean {
  const rest = text.replaceAll(defiance[language], " ");
  return rest !== text && !speaksOfDanger(rest, language, readRules(rest, language, null));
}
