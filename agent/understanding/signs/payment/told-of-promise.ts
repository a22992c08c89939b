import { says } from "../../said-words.ts";

const oursZh =
  "(?:上次|上回|之前|前面|前几?天|上个?月|昨天|你们)[^，。]{0,6}(?:那个|有个|一个|的)?(?:客服|同事|人|催收员?|专员|小姐|小哥|小妹|业务员|经理|男的|女的|工作人员)";

/**
 * Something was arranged with one of our people before: 上次客服跟我说好了月底还, "your colleague agreed I could pay at the end
 * of the month". What is not on record here cannot be kept to here, and is not denied either.
 */
export const tellsOfPromise = says({
  zh: new RegExp(
    `^(?!.*(?:骂|威胁|不用(?:再)?还|一笔勾销|结清|态度|没说|不是说好|转|叫|找|接通)).*(?:${oursZh}[^，。]{0,6}(?:说好|谈好|讲好|约好|商量好|答应|同意|承诺|保证|批)(?:了|过|的|我)?|(?:跟|和|与)${oursZh}[^，。]{0,4}(?:说好|谈好|讲好|约好|商量好|定好)(?:了|过|的)?)`,
    "u",
  ),
  en: /^(?!.*\b(?:forgiv\w*|wiped?|written off|threaten\w*|rude|put me|transfer|never (?:said|agreed))\b).*(?:\b(?:your (?:colleague|guy|agent|lady|man|woman|person|people|rep\w*)|the (?:last|other) (?:guy|person|lady|agent|rep\w*|man|woman)|one of (?:you|your \w+)|somebody (?:there|from your \w+)|someone (?:there|from your \w+))\b[^.!?]{0,20}\b(?:agreed|promised|okayed|arranged|approved|said (?:it was |that was )?(?:fine|ok|okay))\b[^.!?]{0,60}|\b(?:i|we)(?:['’]ve| have)? (?:already )?(?:agreed|arranged|sorted) (?:it|this|that|something|a plan|everything)? ?(?:out )?with (?:your|one of|somebody|someone|the last)\b)/iu,
});

/** What they were told by that colleague, beside it: 他说给我免利息. */
export const tellsWhatWasSaid = says({
  zh: /^(?:但是?|可是?|而且|当时|那)?(?:他|她|那个人|那个客服|人家)(?:当时|都|也|就|明明)?(?:说|答应|讲|同意|承诺)[^？?]{2,}$|按(?:照)?(?:他|她|那个人|上次|之前)(?:的)?(?:说|讲|约|定|谈)(?:好)?的/u,
  en: /^\W*(?:and |but |well )?(?:he|she|they) (?:said|told me|promised|agreed)\b|\b(?:what|like|the way|as) (?:he|she|they) (?:said|promised|agreed|told me)\b/iu,
});

/** Whether it is on record, asked of what was just told: 没有记录吗. */
export const asksOfItsRecord = says({
  zh: /(?:没有?|有没(?:有|得)|查不到|看不到|查一?下|没得)[^，。]{0,4}(?:记录|备注|登记)/u,
  en: /\b(?:no|any|not|see|check|find)\b[^.!?]{0,16}\b(?:record|notes?|file)\b/iu,
});
