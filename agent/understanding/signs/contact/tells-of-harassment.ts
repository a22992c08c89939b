import { says } from "../../said-words.ts";

/*
 * Threats and harassment by us, told or named. Neither needs the word "complain" to be one; what only may come ("will you
 * send bailiffs?") is asked, and nothing is told by it. The Chinese words for it, and threats of visits, stand in
 * `tells-of-threat.ts`.
 */

const staff =
  "(?:agents?|reps?|representatives?|people|guys?|staff|team|colleagues?|collectors?|man|woman|lady|girl|lad|bloke|supervisor|manager)";
const somebody =
  "(?:guy|girl|lady|man|woman|person|agent|rep|bloke|fella|dude|lad|one|collector|colleague)";

/** One of us: "your agent", "someone from your company", "the last guy", "the girl I spoke to". */
const oneOfUs = `(?:(?:one|somebody|someone|some(?: \\w+)?) (?:of|from|at|in|with) (?:your|ur|y['’]?alls?['’]?s?) \\w+|your ${staff}|you (?:guys|people|lot)|(?:the|that) (?:last|other|previous) ${somebody}|(?:the|that|this|a|some) ${somebody} (?:(?:who|that) (?:called|rang|phoned|texted|messaged) (?:me|us|here|before|earlier|yesterday)|(?:(?:who|that) )?i (?:spoke|talked|was (?:speaking|talking)) (?:to|with)))`;

/** What nobody is threatened with over a debt. */
const force =
  "(?:jail\\w*|prison|arrest\\w*|lock(?:ed|ing)? (?:me|us|him|her) up|sheriffs?|police|cops|bailiffs?|deport\\w*|immigration|handcuff\\w*|take (?:away )?my (?:kids?|children|baby)|hurt (?:me|us)|beat (?:me|us)|break my|tell my|call my)";

/** One of us is said to have threatened them. */
export const threatenedInOurName = says({
  en: new RegExp(
    `\\b${oneOfUs}\\b[^.!?]{0,24}\\b(?:(?:said|says|saying|told|tells|telling|warned|swore|claimed)\\b[^.!?]{0,40}\\b${force}\\b|threaten\\w*)|\\b(?:you|u|y['’]?all|ya['’]?ll)(?: (?:have|guys|people|lot|just|already|been|are|keep|kept|literally))* threaten(?:ed|ing)? (?:me|us|my|to)\\b`,
    "iu",
  ),
});

const we =
  "(?:you|u|ya|y['’]?all|ya['’]?ll|your (?:people|lot|company|agents?|guys?|bank))(?:['’]?re|['’]?ve)?(?: (?:guys|people|lot|all|are|r|is|was|were|been|be|have|has|had|keep|keeps|kept|just|always|still|constantly|literally|basically|really|out here))*";

/** "Y'all keep harassing me", "this is harrassment". */
const harassed = says({
  en: new RegExp(
    `\\b(?<!(?:if|will|would|did) )${we} harr?ass(?:ing|in|ed)?\\b|(?<!\\b(?:not saying|never said|if|whether) )\\b(?:this|that|it)(?:['’]?s| is| was| feels like| amounts to)(?: (?:just|pure|straight(?: up)?|plain|basically|clearly|total|literally|flat out|called|like|a form of))* harr?ass?ment\\b`,
    "iu",
  ),
});

/** "You called nine times, that's illegal", "I never said you could text me". */
const withoutRight = says({
  en: new RegExp(
    `\\b${we} (?:call|text|ring|rang|phon|e-?mail|contact)\\w*\\b[^.!?]{0,40}\\b(?:illegal|unlawful|against the law|not legal|breaking the law|a violation)\\b|\\bi (?:never|did ?n['’]?t|did not)(?: ever)? (?:said?|gave|give|agreed?|consent(?:ed)?|authori[sz]ed?|allowed?)\\b[^.!?]{0,12}\\b(?:you|u|y['’]?all|permission|consent|to)\\b(?! (?:could ?n['’]?t|could not|can ?n?['’]?t|should ?n['’]?t|should not|must ?n['’]?t))[^.!?]{0,24}\\b(?:call|text|ring|phone|contact|e-?mail|messag)(?:s|e|ing)?\\b(?! back)`,
    "iu",
  ),
});

/** True where somebody tells of threats or harassment by us, or of contact that we had no right to. */
export const tellsOfHarassment = (text: string): boolean =>
  threatenedInOurName(text) || harassed(text) || withoutRight(text);
