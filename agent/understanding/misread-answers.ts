import type { Trigger } from "../../domain/vocabulary.ts";
import { takesUsForSale } from "./asked-of-us.ts";
import type { Misreading } from "./misread-questions.ts";
import type { Words } from "./heard-words.ts";
import { says } from "./said-words.ts";
import { claimsName } from "./signs/people/claims-name.ts";

/** What another says is told, and nothing more: "he says yes". */
const relaysWord = says({
  en: /^\W*(?:(?:ok|okay|so|yeah|well)\b\W*)*(?:he|she|they|my (?:wife|husband|partner)) (?:says?|said)(?: that)? (?:yes|yeah|no|ok|okay|fine|sure|(?:it|that)['’]?s (?:ok|okay|fine|good))\W*$/iu,
});

/** The telephone goes to somebody else: "passing you to my husband". */
const handsPhone = says({
  en: /^\W*(?:(?:ok|okay|so|well|hang on|hold on|wait)\b\W*)*(?:i['’]?m |i['’]?ll |let me |i am |i will )?(?:just )?(?:pass|put|hand|giv|get)(?:e|ing|ting)? (?:you|the phone|it)?\b[^.!?]{0,8}\b(?:my|his|her) (?:wife|husband|partner|mum|mom|dad|son|daughter|brother|sister)\b/iu,
});

/** What lies in writing was sent, and no money: "her number's on the letter she sent you". */
const tellsOfLetter = says({
  en: /^(?!.*\b(?:pa(?:y|id|ying|yment)|money|transfer\w*|che(?:que|ck)|receipt|sum|amount)\b)[^.!?]*\b(?:letter|email|e-mail|form|paperwork|notice)\b[^.!?]{0,16}\b(?:sent|send|mailed|emailed)\b/iu,
});

/** Kin by law who claims a right to hear it, and tells of no death. */
const claimsKin = says({
  en: /^(?!.*\b(?:died|dead|death|pass(?:ed|ing)|late|gone|lost|estate|funeral|deceased|buried)\b).*\bnext of kin\b/iu,
});

/** Wages that come late are no income lost: "my new job starts next week, so my pay comes late". */
const isPaidLate = says({
  en: /^(?!.*\b(?:no (?:income|money|work)|lost|laid off|can['’]?t|cannot|cut|food|rent|nothing|broke|weeks?['’]? wages|months)\b).*\bmy (?:pay|wages?|salary|pay ?che(?:ck|que))\b[^.!?]{0,12}\b(?:comes?|came|is|was|arriv\w+) (?:in )?(?:\w+ )?late\b/iu,
});

/** A number and nothing else, to the question for a day. */
const isDayNumber = ({ text, asked }: Words): boolean =>
  asked === "date" && /^\W*(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: please)?\W*$/iu.test(text);

/** After a feast is when they would pay, unless they were asked when to call. */
const isAfterFeast = ({ text, asked }: Words): boolean =>
  asked !== "callbackAt" &&
  /^\W*(?:(?:maybe|probably|not until|um|uh|well)\b\W*)*after (?:the )?(?:holidays?|christmas|xmas|new year['’]?s?|easter|thanksgiving)\W*$/iu.test(
    text,
  );

/** A month is named to pay in, and nobody is to call: "probably second week of january". */
const isWeekOfMonth = ({ text, asked }: Words): boolean =>
  asked !== "callbackAt" &&
  /^\W*(?:(?:maybe|probably|um|uh|well|like|in|the)\b\W*)*(?:first|second|third|last) week (?:of|in) [a-z]+\W*$/iu.test(
    text,
  );

const isOfFamily = ({ text, asked }: Words): boolean =>
  asked === "name" && /\bi(?:['’]?m| am) (?:family|a relative|related)\b/iu.test(text);

/** Again what was read back, with a word that insists: it refuses nothing. */
const saysAgain = ({ text, asked }: Words): boolean =>
  asked === "confirm" && /^\W*\d[\d,.]*,? (?:i|like i) said\W*$/iu.test(text);

/** Who gives the debtor's name as their own says who they are, whatever name it is. */
const isDebtor = ({ text, language, debtorName }: Words): boolean =>
  claimsName(text, language, debtorName);

/** Plain answers, each with what it is misread as and what is meant. */
export const misreadAnswers: readonly Misreading[] = [
  [isDebtor, ["deny_identity"], "confirm_identity"],
  [isDayNumber, ["choose_plan"], "promise_to_pay"],
  [isAfterFeast, ["callback_later"], "ask_deferral"],
  [isWeekOfMonth, ["callback_later"], "ask_deferral"],
  [isOfFamily, ["confirm_identity"], "third_party"],
  [saysAgain, ["disagree"], "partial_payment"],
  [({ text }) => takesUsForSale(text), ["deny_identity", "unclear"], "other"],
];

/** Triggers that plain answers are misread as. */
export function ruledOutByAnswer({ text }: Words): readonly Trigger[] {
  return [
    ...(takesUsForSale(text) ? (["wrong_person"] as const) : []),
    ...(relaysWord(text) || handsPhone(text) ? (["vulnerable"] as const) : []),
    ...(isPaidLate(text) ? (["hardship"] as const) : []),
    ...(claimsKin(text) ? (["deceased"] as const) : []),
    ...(tellsOfLetter(text) ? (["already_paid"] as const) : []),
  ];
}
