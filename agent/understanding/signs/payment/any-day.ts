import { says } from "../../said-words.ts";

/** Every day asked about is as good as another: "any day is fine", "you choose", 哪天都行. */
export const isAnyDay = says({
  zh: /^(?:嗯|那|我|这几天|[，, ])*(?:(?:哪天|哪一天|什么时候|几号|随时)?(?:都(?:行|可以|好|成|没问题)|随便|无所谓|随你们?|看你们|你们(?:定|看着办|安排)))[吧的啊呀嘛了。！!]*$/u,
  en: /^\W*(?:(?:um|uh|well|oh|honestly|really|yeah|ok|okay)\b\W*)*(?:any (?:day|time|of (?:them|those)(?: days)?)|anytime|whenever|whichever|(?:it )?(?:does ?n['’]?t|don['’]?t) matter|(?:i )?(?:do ?n['’]?t|don['’]?t) mind|you (?:choose|pick|decide)|up to you|your (?:choice|pick)|no preference)\b(?: (?:day|time|which|when|what day|then|really|at all|(?:is|works|would be|'s|’s) (?:fine|good|ok|okay|great)|works|for me|that week|that month|in there|between (?:them|those)|you (?:like|want)|suits you|is (?:easiest|best)(?: for you)?))*\W*$/iu,
});
