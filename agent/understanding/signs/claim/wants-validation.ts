import { says } from "../../said-words.ts";

/** Too old to be claimed, in everyday words: "isn't it expired", "this is 10 years old". */
const tooOld = says({
  en: /\b(?:debt|loan|bill|account|balance|card|this|that|it)(?:['’]?s| is| was| has| isn['’]?t)?(?: (?:it|this|like|about|over|almost|nearly|probably|at least|already|long|more than|must be|has to be|around|way))* (?:expired|(?:(?:[6-9]|[1-3]\d)\+?|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?: or (?:\w+|\d+))?[- ]?(?:plus )?years?(?: old|\W*$|,? (?:is|isn['’]?t|can|surely|that['’]?s|you))|from (?:like |about |back in )?(?:19[89]\d|200\d|201[0-9])|past (?:its|the) (?:date|limit)|(?:fallen|dropped|fell) off (?:my|the) (?:credit|report))\b|\b(?:debts?|loans?|it|this|that) (?:expires?|goes away|drops? off|is written off) after (?:\w+) years\b|\bfrom (?:like |about |back in )?(?:19[89]\d|200\d|201[0-9])\b[^.!?]{0,30}\b(?:debt|loan|expired|collect|old|still)\b|\b(?:debt|loan|bill|account|card)\b[^.!?]{0,16}\bfrom (?:like |about |back in )?(?:19[89]\d|200\d|201[0-9])\b/iu,
});

/** Whether it may be collected at all. */
const asksRight = says({
  en: /\bcan (?:you|u|y['’]?all|they|anyone) (?:even|still|legally|actually|really) (?:even |still |legally |actually )*(?:collect|chase|come after|ask for|enforce|sue|claim)\b|\b(?:is|isn['’]?t) (?:this|that|it) (?:even |still |really )+(?:enforceable|collectible|collectable|valid|legal(?: to collect)?|owed)\b|\bdo i (?:even |still |legally )+(?:have to pay|owe) (?:something|a (?:debt|loan)|a thing) (?:this|that|so) old\b/iu,
});

/** Proof of the debt, or something on paper of it. */
const wantsProof = says({
  en: /\b(?:send|mail|post|give|show|provide|need|want|get|got|have|see|where(?:['’]?s| is)|with ?out|any)\b(?: me| us| you)?(?: (?:a|an|the|some|any|your|actual|real|written|proper|hard|solid))* (?:proof|evidence|verification|validation)\b(?! of (?:my )?(?:payment|income|address|id\w*|benefits|identity)|[^.!?]{0,12}\bi paid)|\bproof (?:of|that) (?:the |this |my |i )?(?:debt|loan|owe|what i owe|amount)\b|\b(?:send|mail|post) (?:me )?(?:something|it|this|everything|that|the details|a letter|paperwork|a (?:notice|statement|bill))(?: all| about (?:it|this))? (?:in the (?:mail|post)|in writing|by (?:mail|post)|on paper|to my (?:house|address|home))\b|\b(?:verify|validate|substantiate) (?:this|the|that|my|it)\b(?: (?:debt|loan|account|amount))?/iu,
});

/** Something on paper, without a word of what. */
const onPaper = says({
  en: /\b(?:send|mail|post|get|have|need|want) (?:me )?(?:something|it|this|everything|that|the details|a letter|paperwork) (?:in the (?:mail|post)|in writing|by (?:mail|post)|on paper)\b/iu,
});

/** Written proof of an arrangement, of a payment, or for somebody else is another wish. */
const ofElse = says({
  en: /\b(?:plan|arrangement|agreement|agreed|confirm\w*|receipt|promise|instal?ments?|deal|offer|paid|payment|pay ?stubs?|cleared|settled|once|proof of (?:income|address)|i(?:['’]ve| have|['’]ll| will| can| could) (?:got |give |send |show |have )?(?:the |you )?(?:proof|evidence)|(?:send|give|show|need|want) (?:you|u) (?:the |a |some |any |my )?(?:proof|evidence)|you are who|you(?:['’]re| are) (?:real|legit\w*|who)|(?:you|u) (?:need|want)|know it['’]?s mine|online says|no (?:further )?contact|cease|obituar\w*|scam\w*|tickets?|complaint)\b/iu,
});

const ofOthers = says({
  en: /\b(?:if|suppose|my (?:car|house|kids?|son|daughter|phone|laptop|roof|boiler|truck|dog|cat)|(?:card|offer|link|code|login|passport|license|id|password|session|coupon)\b[^.!?]{0,8}\bexpired|years? old (?:now )?and (?:i|my)|ago)\b/iu,
});

/** True where the debt is doubted in everyday words, for its age or for want of proof: nothing is asked before a person has looked. */
export const wantsValidation = (text: string): boolean =>
  ((tooOld(text) || asksRight(text)) && !ofOthers(text)) || (wantsProof(text) && !ofElse(text));

/** True where something is wanted on paper: once an arrangement was agreed, that is what it is wanted of. */
export const wantsOnPaper = (text: string): boolean => onPaper(text);
