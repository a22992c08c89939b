import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** A sum in figures or words. */
const sum: Readonly<Record<Language, string>> = {
  zh: "(?:\\d[\\d,.]{1,}|[一二两三四五六七八九][百千万][\\d一二三四五六七八九十百千零多几]*)",
  en: "(?:[$£€]? ?\\d[\\d,.]*k?|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|grand)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|grand)){0,4}\\b)",
};

/** What is remembered of the debt: it was another sum when last seen. */
const remembered = patterns({
  zh: new RegExp(
    `(?:记得|明明|上[次回]|上个?月|之前|昨天|前几?天|前阵子|这[边里儿]|账单|app|显示|本来|原来|不是|不就|说好)[^，。！？!?]{0,8}?(?:[只才就剩欠是]|显示|不到|记得)[^，。！？!?]{0,4}?${sum.zh}|我[只就]欠(?:你们)?${sum.zh}|不是${sum.zh}[^，。]{0,2}[嘛吗么]`,
    "iu",
  ),
  en: new RegExp(
    `\\b(?:was|were|said|says|showed|read|had it at|had me at)(?: \\w+){0,2}? ${sum.en} ?(?:dollars|pounds|quid|bucks)?,? ?(?:the )?(?:last|when (?:i|you)|in (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\\w*|before|(?:a|one|two|\\w+) (?:weeks?|months?) ago|yesterday|earlier)|\\bi (?:only|just) (?:owed?|had|borrowed)(?: \\w+)? ${sum.en}|\\b(?:remember(?:ed)?|thought|could have sworn|sure)(?: that)? (?:it|i|the balance)(?: ?was| being| owed| only owed)(?: (?:about|only|around|like|just|more like))* ${sum.en}|\\bremember ${sum.en}|\\b(?:last|my|latest|the) (?:\\w+ )?(?:statement|bill|letter|app|email|notice) (?:said|says|showed|shows|had)(?: \\w+){0,2}? ${sum.en}`,
    "iu",
  ),
});

/** The sum that was named is called into question. */
const challenged = patterns({
  zh: new RegExp(
    `(?:怎么|咋个?|哪|为啥|为什么|凭啥|啷个)(?:个|会|就|又|可能|里|儿|一下)*[^，。]{0,4}${sum.zh}|(?:你|恁)们?(?:咋|怎么|却|倒)?(?:说|讲|要|跟我说)[^，。]{0,3}${sum.zh}|${sum.zh}[^，。]{0,3}[？?]|不对(?![不账])|搞错|弄错|算错|不可能`,
    "u",
  ),
  en: new RegExp(
    `${sum.en}(?: (?:dollars|pounds|quid|bucks|now))?\\s?\\?|\\b(?:how|where|why)\\b[^.!]{0,24}${sum.en}|\\bno way\\b|\\b(?:not|isn['’]?t|can['’]?t be) (?:right|correct)\\b|\\bwrong\\b|^\\W*(?:no|hold on|hang on|wait|what)\\b|\\bnot ${sum.en}|\\bnow (?:you|u|it|they|y['’]?all)(?:['’]?(?:re|s))?(?: (?:guys|lot|people|all|is|are|be))* (?:want(?:s|ing)?|say(?:s|ing)?|ask(?:s|ing)?(?: for)?|demand\\w*|charg\\w+|at|up to)?(?: me)?(?: it['’]?s)? ?${sum.en}`,
    "iu",
  ),
});

/** Sums of something else, or of what was paid and can be paid. */
const otherSum = patterns({
  zh: /房租|租金|工资|收入|挣|赚|物价|菜|还[了过]|[付交转][了过]|能还|只能|(?<!不)对吧|是吧$|号还|到期/u,
  en: /\b(?:rent|wages?|pay ?che(?:ck|que)|salary|income|mortgage|i (?:make|earn|paid|sent|pay)|electric|gas|bills? (?:is|are|was)|i can (?:do|pay|manage)|insurance|childcare|due on|agreed)\b/iu,
});

/** A charge that is called wrong, or was promised to be taken off. */
const wrongCharge = patterns({
  zh: /(?:你们|客服|上次那个人)(?:之前|上次|当时)?(?:说|答应|承诺)(?:过|好)?(?:了)?[^，。?？]{0,8}(?:违约金|滞纳金|利息|罚息)[^，。?？]{0,4}(?:免|减|停|不收)|(?:违约金|滞纳金|利息|罚息)[^，。?？]{0,6}(?:你们|客服)?(?:说|答应|承诺)(?:过|好)?(?:了)?[^，。?？]{0,4}(?:免|减|停|不收)|(?:违约金|滞纳金|罚息)[^，。?？]{0,4}(?:收错|算错|不该收|不应该收|不对)/u,
  en: /\bi (?:have |['’]ve )?(?:never|did ?n['’]?t|did not) (?:had|have|agreed? to|signed? up for|owed?|incurr(?:ed)?) (?:that|this|the|any|those|these|your) (?:late |penalty |extra )?(?:fees?|charges?|interest)\b|(?<!\b(?:do|did|have|will|would|can|could|are) )\b(?:you(?: lot| guys| people| all)?|y['’]?all|they)(?:['’]?ve| have)?(?: just| gone and| went and)? (?:added|stuck|tacked|slapped|piled|put)(?: on)? (?:a load of |a bunch of |loads of |extra |more |all these |some )*(?:stuff|things|extras?|money|charges|fees|costs)\b(?! in)|\b(?:late fees?|fees?|interest|charges?)\b[^.!?]{0,16}\b(?:is|are|was|were|['’]s) (?:wrong|not right|incorrect|a mistake)\b|\b(?:late fees?|fees?|interest|charges?)\b (?:should(?:n['’]?t| not) (?:be|have been)|was supposed to be (?:waived|gone|frozen|removed|dropped))\b|(?<!\b(?:if|did|have) )\b(?:you(?: guys| people| lot)?|they|somebody|someone|your (?:colleague|agent|rep|team|people|manager|guy|man|lady)|the (?:last|other) (?:guy|lady|girl|man|woman|person|agent)) (?:promised(?: me)?|agreed|said (?:you|they|he|she)(?:['’]?d| would)|told me (?:you|they|he|she)(?:['’]?d| would)) (?:to |that )?(?:freeze|waive|drop|remove|take off|cancel|stop|wipe|knock off) (?:the|my|all|those|any)(?: late| extra)? (?:fees?|interest|charges?)\b|\b(?:you(?: guys| people| lot)?|they|somebody|someone|i was|was) (?:said|told(?: me)?|promised(?: me| to)?|agreed(?: to)?)\b[^.!?]{0,24}\b(?:fees?|interest|charges?|it)\b[^.!?]{0,12}\b(?:waiv\w+|frozen|freeze|dropped|removed|taken off|cancell?ed)\b/iu,
});

/** True where the sum owed or a charge in it is called wrong, by what was remembered, shown or promised of it. */
export const disputesAmount = (text: string, language: Language): boolean =>
  wrongCharge[language].test(text) ||
  (remembered[language].test(text) &&
    challenged[language].test(text) &&
    !otherSum[language].test(text));
