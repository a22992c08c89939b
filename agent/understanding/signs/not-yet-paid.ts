import { says } from "../said-words.ts";

/** This debt is not paid yet, or will be: other lenders, earlier instalments and proof asked for later are no claim. */
export const isNotYetPaid = says({
  zh: /还了(?:花呗|借呗|微粒贷|白条|信用卡|房贷|车贷|别家|别的|其他|他们|亲戚|朋友|\p{Script=Han}行)|(?:你们的|这期|这个月的?|这笔|剩下的)[^，。]{0,4}(?:还没|没)(?:有)?(?:还|付)|还没(?:还|付)(?!清楚)|(?:还|付)(?:完|清)(?:了|这笔)?(?:以后|之后|后)?[^，。]{0,4}(?:给我?|能|可以|会不会|开|有没有)[^，。]{0,6}(?:证明|额度|消|撤|删|恢复)|(?:我)?还了(?:你们)?(?:还|能|会)(?:给|再给|有|让)|(?:下周|明天|后天|下个?月)[^，。]{0,4}(?:还|付)(?!了)/u,
  en: /\b(?:haven['’]?t|have not|not|didn['’]?t|never) (?:\w+ ){0,2}paid (?:you|yours|this|it)\b(?!.{0,12}\bbecause\b)|\bonce (?:i['’]?ve|it['’]?s|this is) paid\b|\b(?:when|after|if) i(?:['’]?ve)? (?:pay|paid) (?:it|this|you)\b/iu,
});

/** A claim in so many words that stands all the same. */
export const saysPaid = says({
  zh: /(?:已经|早就?|昨天|前天|上周[一二三四五六日末天]?|上个?月|就|都)[^，。没]{0,6}(?:还清|还完|结清|付清|全还|还了|付了|转了)/u,
  en: /\b(?:already|i) paid (?:it|this|you|that|the (?:full|whole))\b/iu,
});
