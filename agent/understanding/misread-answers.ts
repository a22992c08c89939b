import type { Trigger } from "../../domain/vocabulary.ts";
import { takesUsForSale } from "./asked-of-us.ts";
import type { Misreading } from "./misread-questions.ts";
import type { Words } from "./heard-words.ts";
import { says } from "./said-words.ts";
import { fearsSwindle } from "./signs/claim/scam-questions.ts";
import { isPondering } from "./signs/payment/pondering.ts";
import { claimsName } from "./signs/people/claims-name.ts";
import { relaysAnswer } from "./signs/people/new-voice.ts";
import { otherSpokeBefore } from "./signs/people/other-spoke-before.ts";

/** The telephone goes to somebody else: "passing you to my husband". */
const handsPhone = says({
  en: /^\W*(?:(?:ok|okay|so|well|hang on|hold on|wait)\b\W*)*(?:i['’]?m |i['’]?ll |let me |i am |i will )?(?:just )?(?:pass|put|hand|giv)(?:e|ing|ting)? (?:you|the phone|this) (?:over |on |through |back )?to (?:my|his|her) (?:wife|husband|partner|mum|mom|dad|son|daughter|brother|sister)\b/iu,
});

/** What lies in writing was sent, and no money: "her number's on the letter she sent you". */
const tellsOfLetter = says({
  en: /^(?!.*\b(?:pa(?:y|id|ying|yment)|money|cash|transfer\w*|che(?:que|ck)|receipt|sum|amount)\b|.*\d)[^.!?]*\b(?:letter|email|e-mail|form|paperwork|notice) (?:that |which )?(?:he|she|they|my (?:lawyer|attorney|solicitor)) (?:\w+ )?(?:sent|mailed|emailed)\b/iu,
});

/** Kin by law who claims a right to hear it, and tells of no death. */
const claimsKin = says({
  en: /^(?!.*\b(?:died|dead|death|pass(?:ed|ing)|late|gone|lost|no longer|estate|funeral|deceased|buried)\b).*\bnext of kin\b.*\b(?:right|rights|entitled|tell me|allowed)\b/iu,
});

/** Wages that come late are no income lost: "my new job starts next week, so my pay comes late". */
const isPaidLate = says({
  en: /^(?!.*\b(?:no (?:income|money|work)|lost|laid off|can['’]?t|cannot|cut|food|hungry|eat\w*|feed|kids|rent|bills?|nothing|broke|weeks?['’]? wages|months)\b).*\bnew job\b.*\bmy (?:pay|wages?|salary|pay ?che(?:ck|que))\b[^.!?]{0,12}\b(?:comes?|came|is|was|arriv\w+) (?:in )?(?:\w+ )?late\b/iu,
});

/** They take it for a sale, and do not say that it is the wrong number. */
const declinesSale = ({ text }: Words): boolean =>
  takesUsForSale(text) &&
  !/\bwrong\b|\bno ?(?:body|one)\b|\bnot (?:me|him|her|here)\b|\bisn['’]?t\b/iu.test(text);

/** Another spoke before them, and they have not said who they are: "it's me now". */
const isNewWithoutName = ({ text }: Words): boolean =>
  otherSpokeBefore(text) && !/我(?:才|就|真)?(?:是|叫)|\bi['’]?m\b|\bi am\b|\bmy name/iu.test(text);

/** They think it over, and name no other time to talk. */
const pondersOnly = ({ text, language }: Words): boolean =>
  isPondering(text, language) && !/打|联系|回电|\b(?:call|ring|phone)/iu.test(text);

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
  [isNewWithoutName, ["confirm_identity"], "other"],
  [pondersOnly, ["callback_later"], "other"],
  [declinesSale, ["deny_identity", "unclear"], "other"],
  [({ text }) => fearsSwindle(text), ["deny_identity"], "other"],
];

const proofs: ReadonlySet<Words["asked"]> = new Set(["name", "idLast4", "birthDate"]);

/** Triggers that plain answers are misread as. */
export function ruledOutByAnswer(turn: Words): readonly Trigger[] {
  const { text, language, asked } = turn;
  const isSwindled = fearsSwindle(text);
  return [
    ...(declinesSale(turn) ? (["wrong_person"] as const) : []),
    // Whoever is asked for proof and fears a swindle may well mean us.
    ...(isSwindled && !proofs.has(asked) ? (["suspect_fraud"] as const) : []),
    ...(relaysAnswer(text, language) || handsPhone(text) ? (["vulnerable"] as const) : []),
    ...(isPaidLate(text) ? (["hardship"] as const) : []),
    ...(claimsKin(text) ? (["deceased"] as const) : []),
    ...(tellsOfLetter(text) ? (["already_paid"] as const) : []),
  ];
}
