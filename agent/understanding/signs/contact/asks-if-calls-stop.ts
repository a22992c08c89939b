import { pattern } from "../../../../language/patterns/pattern.ts";

const stop =
  "(?:(?:stop|quit|end)\\b[^.!?]{0,20}(?:call|ring|phon|contact|text|messag|bother|harass|chas|email)|leave (?:me|us) (?:alone|be|in peace))";

/** When or how the calls end is asked, and nobody is told to end them: "when will you stop calling me". */
const asksWhen = pattern(
  new RegExp(
    `\\b(?:when|how (?:soon|long))\\b[^.!?]{0,12}\\b(?:will|are|do|does|would|can|until|till|before)\\b[^.!?]{0,20}\\b${stop}\\w*|\\bhow (?:do|can|could|would|might|am) i (?:\\w+ ){0,2}?(?:make|get|have|stop)\\b[^.!?]{0,20}\\b(?:${stop}\\w*|calls|calling|texts)|\\bwhat (?:do|must|would) i (?:have to |need to )?do\\b[^.!?]{0,20}\\b${stop}\\w*|\\b(?:do|will|would|are|does) (?:the|these|those|your|all the) (?:\\w+ )?(?:calls?|texts?|messages|letters|phone calls)(?: (?:finally|then|ever|all|going to|gonna))* (?:stop|end|go away)`,
    "iu",
  ),
);

/** The same of what follows a payment or an agreement: "will you stop calling once I pay". */
const asksWhether = pattern(
  new RegExp(
    `\\b(?:will|would|do|are) (?:you|they|y['’]?all)(?: (?:guys|people|then|finally|going to|gonna))* ${stop}\\w*[^.!?]{0,20}\\b(?:if|once|after|when|now that|then)\\b|\\b(?:if|once|after|when|now that)\\b[^.!?]{0,30}\\b(?:will|would|do) (?:you|they|y['’]?all)(?: (?:guys|people|then|finally))* ${stop}`,
    "iu",
  ),
);

/** Where something is agreed, "will you stop ringing me now" asks what follows from it. */
const asksNow = pattern(
  new RegExp(
    `^\\W*(?:(?:so|and|ok|okay|great|cool|thanks)\\b\\W*)*(?:will|do|are) (?:you|they|y['’]?all)(?: (?:then|finally|going to|gonna))* ${stop}\\w*(?: (?:me|us))?(?: (?:now|then))?\\W*$`,
    "iu",
  ),
);

/** An order beside it: the end of contact is wanted, whatever else is asked. */
const orders = pattern(
  /(?:^|[.!?,;] *|\b(?:and|so|just|please|pls) )(?:just |please |now )*(?:stop|quit|don['’]?t|do not|leave me|cease)\b|\b(?:i (?:want|need)|i['’]d like) (?:you|it|them|this|the calls)\b|!/iu,
);

/** True where it is asked when, how or whether contact ends, and no end of it is wanted in so many words. */
export const asksIfCallsStop = (text: string, isAgreed: boolean): boolean =>
  !orders.test(text) &&
  (asksWhen.test(text) || asksWhether.test(text) || (isAgreed && asksNow.test(text)));
