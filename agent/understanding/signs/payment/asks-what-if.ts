import { says } from "../../said-words.ts";

/*
 * What follows from a no, from a change, or from an open debt is asked of the arrangement and not of the law: each has an
 * answer of its own.
 */

const trouble =
  "(?:something (?:comes|came|else comes|goes wrong)|i (?:can['’]?t|cannot|can not|couldn['’]?t) (?:make|pay|manage|do|afford|get)|i (?:miss|forget) (?:it|that|this|one|a payment|the (?:day|date|payment))|i(?:['’]?ll)? (?:need|have|want) to (?:move|change|push|delay|reschedule|switch)|i (?:lose|lost) (?:my|the|another) (?:job|hours|work|shifts?)|i (?:get|got|['’]?m|am) (?:sick|ill|laid off|let go|fired|paid late|short)|(?:my|the) (?:pay ?check|check|cheque|wages?|pay|money|transfer) (?:is|are|comes?|bounces?|doesn['’]?t|isn['’]?t|gets?)|things change|plans change)";

/** "What if I can't make Friday", "can I change it if something comes up". */
export const asksIfTroubled = says({
  en: new RegExp(
    `\\b(?:what if|what happens if|what would happen if|what about if|what do i do if)\\b[^.!?]{0,10}\\b${trouble}\\b|\\b(?:can|could|may|will) (?:i|we|you)\\b[^.!?]{0,24}\\b(?:if|when|in case) ${trouble}\\b`,
    "iu",
  ),
});

/** "What happens if I say no", asked of what is put to them. */
export const asksOfNo = says({
  en: /\b(?:do|must) i (?:have to |need to |got to |gotta )?(?:say yes|agree|accept|commit|promise)\b(?: (?:to|now|today|this|that|it))?|\bwhat (?:if|happens if|would happen if|about if)\b[^.!?]{0,6}\bi (?:say no|said no|don['’]?t (?:agree|accept|want (?:to|it|that))|turn (?:it|that|this) down|refuse (?:it|that|this)?\W*$|decline)\b/iu,
});

/** "Will you still call me", "do the calls stop once I pay". */
export const asksIfContactGoesOn = says({
  en: /\b(?:will|would|are) (?:you|u|y['’]?all)(?: guys| people)?(?: going to| gonna| be)? (?:still |keep |continue |carry on )(?:be |keep |to |on )*(?:call|ring|text|phon|contact|messag|e-?mail|bother)(?:ing|e)? (?:me|us)\b(?! (?:back|if|when|on|to|about|at|tomorrow))|\b(?:do|will|would) (?:the|these|those|your) (?:calls|texts|messages|letters|e-?mails) (?:stop|end|keep|continue|go on)\b/iu,
});
