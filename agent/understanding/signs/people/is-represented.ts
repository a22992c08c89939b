import { isQuestion, says } from "../../said-words.ts";

/** A company that is to settle what they owe speaks for them: "I'm with a debt relief company". */
const company = says({
  en: /\b(?:debt|credit) (?:relief|settlement|resolution|negotiation) (?:compan\w+|firms?|programs?|services?|people|place|agency|outfit)\b|\b(?:freedom|national|accredited|pacific|century) debt relief\b/iu,
});
const isTheirs = says({
  en: /\b(?:i['’]?m|i am|i['’]?ve|i have|we['’]?re|we are|signed|hired|with|enrolled|joined|using|my|through|working|handl\w*|deal\w*)\b|^\W*\w+ debt relief\W*$/iu,
});

/** Who helps them has told them not to speak to us. */
const toldNotTo = says({
  en: /\b(?:they|(?:my|the) (?:advis\w+|counsel\w+|compan\w+|agency|program|lawyers?|attorney|solicitor)) (?:told|tell|said|advised|instructed|warned)(?: me)?(?: that i)? (?:not|never|should ?n['’]?t)(?: to)? (?:talk|speak|respond|reply|answer)(?: (?:to|with))? (?:you|u|y['’]?all|creditors|collectors|any of you)\b/iu,
});

const notTheirs = says({
  en: /\b(?:not|never|no|cancel\w*|left|quit|stopped|used to|thinking|considering|looking (?:at|for|into)|should i|scam\w*|ripped|keep calling|calls? me|called me|spam|offers?|years ago)\b|n['’]t\b/iu,
});

/** True where others are at work on their debts for them: nothing is asked before a person has seen whom to speak with. */
export const isRepresented = (text: string): boolean =>
  toldNotTo(text) || (company(text) && isTheirs(text) && !notTheirs(text) && !isQuestion(text));
