import type { Language } from "../../../domain/locale.ts";
import { readRules } from "../rules/index.ts";
import { speaksOfDanger } from "./speaks-of-danger.ts";

/** Death as the measure of a no (我死也不会还的), of a laugh, or the trade of somebody who answers those in danger. */
const sayings: Readonly<Record<Language, RegExp>> = {
  zh: /(?:就是|就算|哪怕|宁可|打)?死(?:了|到临头)?(?:也|都)(?:不|莫)(?:会|想|肯|愿意?|可能|得)?(?:再)?(?:还|给|付|交|掏|认|承认|说|告诉|借|签|同意|接|买|信)/gu,
  en: /\bover my dead body\b|\b(?:kill(?:ing)? myself|die|dying|dead) (?:of |from |with )?laugh\w*|\b(?:work|job|volunteer\w*|shift)\b[^.!?]{0,16}\bsuicide (?:hot|help|crisis )?line\b/giu,
};

/** True where such a saying stands in a turn, and no other word of danger beside it. */
export function isOnlySaying(text: string, language: Language): boolean {
  const rest = text.replaceAll(sayings[language], " ");
  return rest !== text && !speaksOfDanger(rest, language, readRules(rest, language, null));
}
