import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** Words by which somebody says that the debt was never theirs; a question whether it was is none. */
const words = patterns({
  zh: /(?<!是|要)不是我(?:本人|自己)?(?:借|办|贷|申请|签)的(?!.{0,2}(?:吗|么|[?？]))|这(?:个|笔|些)?(?:根本|压根|其实|好像|都|可|真)*不是我(?:本人|自己)?的(?:贷款|债务?|欠款|借款|账单?|卡)?(?:啊|吧|呀|哦|嘛|哈|了)*(?=$|[，,。！!])/u,
  en: /\bi (?:have )?never (?:opened|took out|taken out|applied for|signed(?: up)? for) (?:this|that|any|an?|your|the)(?: \w+)? (?:account|loan|card|credit|agreement|contract)\b|\b(?:this|that|it|the (?:debt|loan|account))(?:(?:['’]?s| is| was) (?:(?:actually|really|honestly|just) )?not|(?: is| was|['’]s)?n['’]?t| isnt| wasnt| ain['’]?t) (?:even |actually |really |honestly )?(?:my (?:debt|loan|account|credit card)\b(?! (?:number|manager|no\b|details))|mine\W*$)/iu,
});

const thisDebt =
  "(?:this|that|it|them|(?:this|that|the|these|those|all (?:this|that|the)) (?:debts?|loans?|cards?|accounts?|bills?|balance|charges))";

/** A former partner owes it, or a court said so: whose debt it is then is not for us to say. */
const othersDebt = patterns({
  zh: /(?!)/u,
  en: new RegExp(
    `\\bmy ex\\b(?:[- ](?:husband|wife|partner|boyfriend|girlfriend))?(?: \\w+){0,2}? (?:ran ${thisDebt} up|ran up ${thisDebt}|took ${thisDebt} out|(?:is|was) (?:\\w+ )?(?:responsible|liable) for ${thisDebt}|(?:has|is supposed|was supposed|is meant|was meant|was ordered|got ordered|agreed) to (?:pay|take|cover) ${thisDebt})\\b|\\b(?:divorce )?decree\\b[^.!?]{0,40}\\b(?:pay|pays|responsible|liable|takes|assigned|awarded)\\b|\\b(?:judge|court|decree|divorce)\\b[^.!?]{0,16}\\b(?:gave|assigned|awarded|put|made) ${thisDebt} (?:to|on) (?:my ex|him|her)\\b`,
    "iu",
  ),
});

/** Too old to be collected, as they see it, or that a payment would make it young again. */
const tooOld = patterns({
  zh: /(?!)/u,
  en: /\b(?:this|that|it|(?:this|that|the|my|your) (?:\w+ )?(?:debt|loan|account|bill|balance))(?:['’]?s| is| was| has to be| must be| might be| may be)(?: (?:way|far|just|probably|already|surely|like|much))* (?:too old(?: (?:to (?:collect|sue|chase|enforce|be)|in |for (?:you|court|collection))|\W*$)|time[- ]?barred|out of statute|past the (?:statute|limit\w*|time limit))|\btoo old to (?:collect|be collected|sue (?:over|on|for|me)|enforce|be enforced)\b|\b(?:re-?(?:start|set|new|viv)\w*|re-?age\w*) (?:the )?(?:clock|statute|limitation\w*|debt)\b/iu,
});

/** Of somebody who is spoken for, or of what another has said. */
const ofOthers = patterns({
  zh: /是(?:他|她|我.{1,3}|.{2,3})借的|(?:他|她)说/u,
  en: /\b(?:he|she|they) (?:says?|said|claims?)\b|\bif (?:this|that|it)\b/iu,
});

/** True where the debt is plainly denied: nobody may collect it until a person has looked at it. */
export const deniesDebt = (text: string, language: Language): boolean =>
  (words[language].test(text) && !ofOthers[language].test(text)) ||
  othersDebt[language].test(text) ||
  tooOld[language].test(text);
