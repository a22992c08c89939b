import { says } from "../../said-words.ts";
import { isFraudOver } from "./fraud-is-over.ts";
import { otherRoles } from "../people/other-roles.ts";

const who = `(?:(?:my|a|his|her) (?:\\w+ ){0,2}?(?:${otherRoles.en}|ex|child|kid|friend)|someone|somebody|some(?: guy| one)?|another person|(?:it|that) was (?:my|a|some) (?:\\w+ ){0,2}?\\w+ (?:who|that)|they|he|she)`;
const mine =
  "(?:my (?:\\w+ )?(?:cards?|accounts?|details|info\\w*|name|identity|id|ssn|social(?: security)?(?: number)?|signature|login)|the card)";

/** Somebody else ran it up: "it was my roommate who used my card". */
const words = says({
  en: new RegExp(
    `\\b(?:it|that|this)(?:['’]?s| is| was) (?:really |actually |all )?(?:my|some|a|the) (?:\\w+ ){0,2}?\\w+ (?:who|that|what) (?:\\w+ )?(?:used|stole|took|maxed|opened|ran|borrowed|charged|got hold of|forged) (?:up |out )?${mine}\\b|\\b${who} (?:\\w+ )?(?:stole|forged|got hold of|cloned) ${mine}\\b|\\b${who} (?:\\w+ )?(?:used|took|opened|maxed out|ran up|charged)\\b[^.!?]{0,40}\\b(?:without (?:asking|telling|my (?:knowledge|permission|consent|knowing)|me knowing|permission)|behind my back|in my name)\\b|\\b${who} used my (?:name|identity|ssn|social\\w*|details|signature)\\b`,
    "iu",
  ),
});

const notMeant = says({
  en: /\b(?:if|what if|last year but|sorted|resolved|cleared up|got it back|used my card to (?:pay|buy) (?:the )?(?:rent|groceries|food|gas|bills))\b/iu,
});

/** True where somebody else took what is theirs and ran the debt up: nobody is asked for it before a person has looked. */
export const othersUsedCard = (text: string): boolean =>
  words(text) && !notMeant(text) && !isFraudOver(text);

/** Money would come from a lender who threatens. */
export const wouldGoToShark = says({
  en: /\b(?:borrow|get|go to|see|ask|find|use|try)\w*\b[^.!?]{0,20}\bloan ?sharks?\b/iu,
});
