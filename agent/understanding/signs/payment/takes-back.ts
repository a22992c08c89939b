import type { Language } from "../../../../domain/locale.ts";
import { says } from "../../said-words.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

type ByLanguage = Readonly<Record<Language, RegExp>>;

/** What was agreed will not be kept: it is refused, called too much, or said to be beyond one. */
const unkept: ByLanguage = {
  zh: /(?:答应|保证|承诺|做|办|负担|承担|兑现|履行)不[了到起]|还不[上了起](?!要紧)|付不[了起出]|拿不出来?|给不[了起出]|(?:不能|没法|不敢)(?:答应|保证|承诺|定)|(?:刚才|刚刚|前面)?(?:说|定|答应)的(?:那个)?(?:不算|算了|作废|取消|不作数)|(?:算了|取消|作废)[，,。\s]*(?:当我没说|我不[还办要同])|我?(?:反悔|变卦|改主意)|还是不(?:行|成|同意|办|要)|(?:不|别)(?:办|登记|这么定|同意)了|当我没说|后悔|太[多高](?!谢|兴)|吃不消|压力太大|(?:登记|记录)[^，。]{0,3}(?:删|撤|去掉)|(?:删|撤)(?:掉|了|销)?[^，。]{0,4}(?:登记|约定|安排)|别(?:给我)?登记/u,
  en: /\b(?:can['’]?t|cannot|can not|couldn['’]?t|won['’]?t be able to|not able to|unable to|not gonna be able to|not going to be able to)\b(?: \w+){0,2} (?:promise|guarantee|commit|afford|manage|do (?:it|that|this)|make (?:it|that|this|the payment)|keep (?:it|that|to)|swing|pay (?:it|that|this))\b|\b(?:take|taking) (?:it|that|this) back\b|\b(?:i['’]?ve )?changed? my mind\b|\bi (?:don['’]?t|do not) (?:agree|want (?:to do )?(?:it|that|this)|want to (?:pay|go ahead|do|commit)|accept)\b|\b(?:i['’]?d )?rather not\b(?! say)|\bcan['’]?t (?:do|make) (?:it|that|mon|tue|wed|thu|fri|sat|sun|the \d)\w*|\b(?:that['’]?s|thats|it['’]?s|its|that is|it is) (?:way |just |still |a bit |a little )?too (?:much|high|soon|early)\b|\bno deal\b|\bdon['’]?t (?:put|book|set|log|register|write) (?:me|it|that|this)\b/iu,
};

/** The money will not be there on the day, or there is none after all. */
const without: ByLanguage = {
  zh: /(?:到时候?|那天|那时候?|那会儿?|[这下]个?月|\d+[号日]|[一二三四五六七八九十]+[号日])(?:我|可能|也|还|肯定|应该|怕是|恐怕|就)*(?:是)?(?:没有?钱|没发|不够|拿不|还不|付不|够呛|不行)|^(?:那|哎呀?|唉)?[，,\s]*(?:还是)?算了[，,。\s]*.{0,6}没(?:有)?钱/u,
  en: /\b(?:won['’]?t|wont|will not|not (?:going to|gonna)|(?:do|did)n['’]?t(?: think i(?:['’]ll| will)?)?|dont(?: think i(?:['’]ll| will)?)?|can['’]?t|cant)(?: actually| even| really)? (?:have|got|get) (?:it|that|this|the (?:money|cash|funds|full|whole|rest)|enough|paid|\$?\d+)\b(?! (?:wrong|back|again|in writing|to (?:work|open|load)|working|open|if)\b)|\b(?:i )?(?:can['’]?t|cant|cannot|couldn['’]?t|(?:do ?n['’]?t|do not) think i(?:['’]?ll be able to| can| could| will)) (?:pay|do|make|manage|afford|swing|have)(?: (?:it|that|this|any ?more|anything|on (?:the |that )?\w+|after all|then|by then))*\W*$|\b(?:do ?n['’]?t|do not) (?:really )?think i (?:can|could|will)(?: (?:after all|now|any ?more|really|actually|any more|to be honest|tbh))*\W*$|\b(?:can['’]?t|cant|cannot|won['’]?t|wont) after all\b|^\W*(?:(?:no|oh|actually|sorry|wait|shoot|shit|damn|but|ok|um|uh|never ?mind|nvm)\b\W*)*i (?:really |just )?(?:can['’]?t|cant|cannot|won['’]?t|wont)\W*$/iu,
};

/** What was noted is not what they meant: wrong, another day, another sum. */
const mistaken: ByLanguage = {
  zh: /^(?:[不没]+[，,。\s]*)?(?:等[等下一]下?[，,。\s]*)?(?:不对(?!劲|起)|不是(?:这|那)[样么个]|错了|不是的)|(?:[搞弄记说听写登]|登记)(?:得|的)?(?:错|不对)|我(?:刚才|刚刚|明明|之前|本来)?(?:明明)?(?:说|讲|选|要)的(?:明明)?(?:是|不是)|我(?:的)?意思是|不是我(?:说|讲|要|选|答应|同意|想要)的|没(?:有)?(?:说|讲)(?:过|要|是)|不[，,\s]*(?:应该|该)?(?:是|改)(?:成|到)?[\d一二三四五六七八九十]/u,
  en: /\b(?:that['’]?s|thats|that is|that was|this is|it['’]?s|its|it is|you(?: have|['’]?ve)?(?: got| put| wrote| have| heard| noted)(?: it| that| me| the \w+)?|date['’]?s?(?: is)?|day['’]?s?(?: is)?|amount(?: is)?|which is) (?:all |just |totally |completely )?(?:wrong|incorrect|a mistake|messed up|not (?:right|correct|what|the (?:day|date|amount|plan|one)))\b|\b(?:not|isn['’]?t|isnt|wasn['’]?t|wasnt) what i (?:said|meant|agreed|want\w*|asked|told|chose|picked)\b|^\W*(?:(?:no|nope|nah|oh|wait|sorry|but|hey|um|uh)\b\W*)*(?:wrong|incorrect)\b|(?<!\b(?:like|as|what) )\bi (?:actually |only |just |clearly )?(?:meant|said)(?! (?:to (?:ask|say|tell|add|mention)|thanks?|thank you|yes|ok(?:ay)?|bye|goodbye|that['’]?s (?:all|it|fine)|it (?:was|is|['’]s) fine|i(?:['’]ll| will|['’]m| am) \w+(?: it| you)?\W*$))\b|\bmy mistake\b|\bi (?:got|had|mixed|messed) (?:it|that|them|the (?:day|date|dates|amount))(?: \w+)? (?:wrong|up)\b/iu,
};

/** It is disowned: nothing was ever agreed to. */
const disowned: ByLanguage = {
  zh: /(?:我)?(?:没|没有|从没|从来没有?|根本没有?|可没有?|不曾)(?:答应|同意|点头|保证|承诺)(?:啊|过|呢|你)?/u,
  en: /\bi (?:have |had |['’]?ve )?never (?:agreed|said (?:that|yes|i|so|ok|any)|promised|signed up|ok['’]?d|okayed|confirmed|committed|accepted)\b|\b(?:i )?(?:did ?n['’]?t|did not|haven['’]?t|have not) (?:ever |actually |really )?(?:agreed?|say (?:that|yes|i|so)|promised?|confirm(?:ed)?|commit(?:ted)?|accept(?:ed)?|sign(?:ed)? up|mean (?:that|it|to))\b|\bwhat (?:agreement|arrangement|promise)\b/iu,
};

const thing =
  "(?:it|that|this|everything|all of (?:it|that|this)|(?:the|this|that|my|our) (?:(?:whole|entire|first|last) )?(?:thing|lot|plan|payment|payments|arrangement|agreement|deal|promise|schedule|instal?ments?))";

/** It is to be as if nothing had been agreed. */
const cancelled = patterns({
  zh: /(?:取消|撤销|撤回|作废)(?:掉|了)?(?:[吧呗啊]|$|[，,。！!\s])|(?:取消|撤销|撤回|作废)(?:掉|了|一下)?[^，。？?]{0,4}(?:安排|约定|登记|计划|分期|还款|刚才|那个|这个)|(?:都|全|给我|帮我|真的|全部|先)(?:把[^，。]{0,6})?(?:取消|撤销|作废)|(?:安排|约定|计划|分期|刚才[^，。]{0,4}|那个|这个)[^，。]{0,3}(?:取消|撤销|作废|不要了|不算)|^(?:那|还是|唉|哎|不|不了|我)?[，,\s]*(?:还是)?算了(?:吧)?(?:[，,。！!\s]*$|[，,。\s]*(?:我?(?:不|还是|没|到时|真|实在|付|拿)|这个|刚才|别|取消))/u,
  en: new RegExp(
    `(?<!(?:n['’]?t|\\bnot|\\bnever|\\bwont)(?: \\w+)? )\\b(?:scrap|cancel|forget(?: about)?|undo|drop|void|delete|remove|rip up|tear up|call off|back out of|get (?:me )?out of|get rid of) ${thing}\\b|\\bcall (?:it|that|this) off\\b|\\b(?:i want|let me|i(?:['’]m| am)|want to|wanna|i(?:['’]ll| will)?|need to|have to|i(?:['’]d| would) like to) (?:back(?:ing)? out|cancel(?:l?ing)?)\\b|^\\W*(?:(?:no|please|pls|just|ok|actually|sorry|wait|can you|could you)\\b\\W*)*cancel(?: please| pls)?\\W*$`,
    "iu",
  ),
});

/** Said of something else than the agreement: what might be, or what follows, is asked. */
const elsewhere = patterns({
  zh: /[?？]|吗|如果|要是|万一|假如|没(?:有|给我|帮我)?(?:登记|[弄搞写记说听算])[^，。]{0,3}(?:错|不对)吧|(?:能不能|可不可以|得不得|可以不可以)[^，。]{0,4}(?:反悔|后悔|变卦|改主意)|(?:反悔|变卦|改主意)(?:得(?:行|了|到))?[不没][，。]*$|(?:到时|那天|那时)[^。]*(?:怎么办|咋办|咋整|怎么弄)/u,
  en: /\?|\b(?:if|what happens|in case|unless)\b|\b(?:can|could|may|might) i (?:\w+ )?cancel(?:l?ing)?\W*$/iu,
});

/** Put as a question, and a wish all the same: "can you cancel that?", 能取消吗. */
const asksToCancel = says({
  zh: /^(?!.*(?:以后|之后|到时|万一|如果|要是|随时)).*(?:能不能|可不可以|可以|能|帮我|给我|麻烦)[^，。]{0,6}(?:取消|撤销|作废|撤回)(?:掉|了|一下)?(?:吗|么|嘛|不|吧|行吗|好吗|可以吗)?[?？]?$/u,
  en: new RegExp(
    `^(?!.*\\b(?:later|if|whenever|any ?time|in the future|some ?time)\\b).*\\b(?:can|could|would|will) (?:you|i|we)\\b[^.?!]{0,12}\\b(?:cancel|scrap|undo|drop|take back|get out of|back out of) ${thing}\\b`,
    "iu",
  ),
});

/** 把违约金取消了吧, "there's a late fee, can you drop it": a charge is to fall, and what was agreed stands. */
const ofCharge = says({
  zh: /(?:违约金|滞纳金|罚[息金款]|利息|手续费|费用?)[^，。]{0,6}(?:取消|撤|去掉|不要)|(?:取消|撤销?|去掉)[^，。]{0,6}(?:违约金|滞纳金|罚[息金款]|利息|手续费|费)/u,
  en: /\b(?:fees?|charges?|interest|penalt(?:y|ies))\b/iu,
});

const gone: readonly ByLanguage[] = [unkept, without, mistaken, disowned];

const isGone = (text: string, language: Language): boolean =>
  gone.some((words) => words[language].test(text)) && !elsewhere[language].test(text);

/** A question in one sentence makes none of the next: "is that on top of my rent? I don't think I can". */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[?？。]|[.!](?=\s))/u);

/** True where somebody goes back on what was agreed a moment ago; it means nothing where nothing was. */
export const takesBack = (text: string, language: Language): boolean =>
  cancels(text, language) || sentencesOf(text).some((sentence) => isGone(sentence, language));

/** True where something is to be cancelled, which is no wish for a sum less and offers nothing. */
export const cancels = (text: string, language: Language): boolean =>
  !ofCharge(text) &&
  (asksToCancel(text) || (cancelled[language].test(text) && !elsewhere[language].test(text)));
