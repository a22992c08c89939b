import { asksFigure, isQuestion, says } from "./said-words.ts";

/*
 * What people ask about their debt beside its sum. Each has an answer of its own: who asks for the rate and hears
 * the breakdown once more was not listened to.
 */

/** How many days it has been overdue. */
export const asksDaysOverdue = says({
  zh: /(?:逾期|欠|超期)(?:了|有|到现在)*(?:多久|好久|多长时间|几天|多少天|好多天)(?!.{0,3}[会被报])/u,
  en: /\bhow many days\b[^.!?]{0,20}\b(?:late|overdue|behind|past)\b|\bhow long\b[^.!?]{0,16}\b(?:overdue|late|behind|past due)\b/iu,
});

/** The sum, or what it is made of. */
export const namesParts = says({
  zh: /利息|本金|违约金|罚息|滞纳金|一共|总共|多少钱|好多钱/u,
  en: /\b(?:interest|fees?|principal|total|altogether|how much)\b/iu,
});

/** The least that may be paid: the options are the answer. */
export const asksLeast = says({
  zh: /最(?:低|少)(?:要|得|能|可以|该)?(?:还|付|交)(?:多少|好多|几)/u,
  en: /\b(?:minimum|(?<!at )least|lowest|smallest)\b[^.!?]{0,16}\b(?:i|we) (?:can|could|have to|must|need to) (?:pay|put|send)\b/iu,
});

/** When it was due, or how long it has been. */
export const asksWhenDue = says({
  zh: /(?:什么时候|啥时候|哪天|几号|几月|何时)[^，。还]{0,4}(?:到期|逾期|开始欠|该还的|应该还的)|(?:到期日?|还款日|应还日|逾期)[^，。]{0,3}(?:是|从|在)?(?:哪天|几号|几月|什么时候|啥时候|何时)|(?:逾期|欠)(?:了|有)?(?:多久|好久|多长时间|几天|多少天|好多天)/u,
  en: /\bwhen (?:was|were|did)\b[^.!?]{0,24}\b(?:due|fall behind|go overdue|default|miss)\b|\b(?:what(?: is|['’]?s| was)|which day is) (?:the |my )?due date\b|\bhow old (?:is|are) (?:this|the|my|that) (?:debt|balance|bill|arrears)\b|\bhow (?:late|overdue|far behind|many days)\b[^.!?]{0,20}\b(?:is|am|are|late|overdue|behind|past)\b|\bhow long\b[^.!?]{0,16}\b(?:overdue|late|behind|past due)\b/iu,
});

const rateWords = says({
  zh: /利率|年化|日息|月息|费率|利滚利|(?:利息|罚息|违约金|滞纳金)[^，。]{0,4}(?:怎么|咋个?|如何|按)[^，。]{0,4}(?:算|来|收|计|定)|(?:利息|罚息|违约金|滞纳金|欠款)[^，。]{0,4}(?:还会|会不会|还在|每天|天天|越)[^，。]{0,4}(?:涨|长|加|增|滚|算|产生|多)|(?:每天|天天|还会|会不会|还在|一直)[^，。]{0,4}(?:涨|长|加|增|滚|算|产生)[^，。]{0,2}(?:利息|罚息|违约金|滞纳金)/u,
  en: /\b(?:interest|percentage|annual) rate\b|\bapr\b|\bwhat(?: is|['’]?s) (?:the|my|your) rate\b|\bhow (?:is|are|do|did|does|was|were)\b[^.!?]{0,20}\b(?:interest|fees?|charges?)\b[^.!?]{0,14}\b(?:work(?:ed)? ?(?:out)?|calculated|added|figured)\b|\b(?:interest|fees?|charges?|balance|debt)\b[^.!?]{0,12}\b(?:still|keeps?|going to|gonna)\b[^.!?]{0,12}\b(?:grow\w*|accru\w*|add\w*|go(?:ing)? up|build\w*|climb\w*)\b/iu,
});

/** The rate, how interest or a fee is worked out, or whether it goes on growing: the contract says, not we. */
export const asksRate = (text: string): boolean =>
  rateWords(text) && (isQuestion(text) || asksFigure(text));

/** How much a charge is: it is asked, and no reason is told by it. */
export const asksCharge = says({
  zh: /^(?!.{17})(?!.*(?:因为|失业|生病|没钱|没得钱|能不能|可不可以|取消)).*(?:利息|违约金|滞纳金|罚息|手续费)[^，。]{0,3}(?:好多|多少|几多|(?:怎么|咋个?|如何)[^，。]{0,2}(?:算|收|来))/u,
  en: /^(?!.{61})(?!.*\b(?:because|lost my|laid off|(?:can|could|would|will) you)\b).*\b(?:how much|what)(?:['’]?s| is| are| was)?(?: the| my)? (?:interest|(?:late )?fees?|charges?)\b/iu,
});

/** The principal alone is to be paid, or the interest to stop: less than is owed, and no waiver of a fee. */
export const asksForPrincipal = says({
  zh: /^(?!.*(?:免|抹|违约金|滞纳金)).*(?:(?<!先)(?:还|付|交|给)(?:个)?本金(?!的)|停息)/u,
  en: /\b(?:just|only)(?: pay(?:ing)?)?(?: off)? (?:the )?principal\b/iu,
});

/** Whether a way to pay costs more than is owed now: 分期要不要利息, "will that cost me more interest". */
export const asksExtraCost = says({
  zh: /(?:分期|延期|延后|这样|晚点还)[^，。]{0,6}(?:要|有|收|算|加|会|产生)[^，。]{0,6}(?:利息|手续费|费用)[^，。]{0,3}(?:吗|嘛|么|不|呢|[?？])|(?:要不要|有没有|收不收|会不会|是不是要)[^，。]{0,2}(?:额外|另外|多|加)?(?:收|付|算|产生|给)?(?:的)?(?:利息|手续费)/u,
  en: /\b(?:does|do|will|would|is|are|gonna)\b[^.!?]{0,16}\b(?:keep (?:on )?(?:growing|going up|adding up|accruing|building)|cost (?:me )?(?:more|extra)|(?:more|extra|additional|added) (?:interest|charges?|costs?|fees?)|(?:have|charge|add|be|pay) (?:me )?(?:any )?interest|grow)\b/iu,
});

/** Whether paying bit by bit costs more: "is it interest free", "do the 12 payments cost more in the end". */
export const asksPlanCost = says({
  en: /\b(?:interest|charge|fee|cost)[- ]?free\b(?! (?:loan|card|account) )|\b(?:is|are) there (?:an? |any )?(?:extra |added |additional )?(?:charges?|fees?|costs?|interest) (?:for|on|with|to|if)\b[^.!?]{0,16}\b(?:plan|instal\w+|payments?|monthly|it|that|split\w*|this)\b|\b(?:do|does|will|would)\b[^.!?]{0,30}\b(?:cost|pay|come to|add up to|end up (?:costing|paying))(?: me| us)? (?:more|extra)\b|\b(?:do|does|will|would|is|are) (?:that|it|this|they|the plan|the (?:\w+ )?payments?|the instal\w+)\b[^.!?]{0,10}\b(?:have|has|carry|add|include|charge|got)(?: me)?(?: any| extra| more)? interest\b|\bany (?:extra |added )?(?:interest|charges?|fees?) on (?:that|it|this|the plan|the (?:\w+ )?payments?|those)\b/iu,
});

/** Which of their debts is meant: "is this about my overdraft or the card", "what loan is this". */
export const asksWhichDebt = says({
  en: /\b(?:what|which) (?:card|loan|account|debt|bill) (?:is|are|was) (?:it|this|that|these|you|we)\b|\b(?:is|are) (?:this|that|it|we|you) (?:talking )?(?:about|for|from|on|regarding) (?:my|the) \w+(?: \w+)? or (?:my |the )?\w+/iu,
});

/** What only the records know: when it was opened, or another account of theirs. */
export const asksOfRecords = says({
  zh: /(?:合同|借据|账户|贷款)(?:的)?(?:编号|号码?|单号)[^，。]{0,3}(?:是)?(?:多少|好多|几号|什么|啥)|(?:什么时候|啥时候|哪年|哪天|几时|哪一年)[^，。]{0,6}(?:开的?户|开通的?|办的|借的|签的|贷的)|(?:另外?|别的|其他)(?:的)?(?:一笔|那笔|一个)?(?:贷款|账户|借款|欠款)[^，。]{0,12}(?:多少|查|说说|什么情况|怎么样|吗)/u,
  en: /\bwhen\b[^.!?]{0,20}\b(?:account|loan|debt|card)\b[^.!?]{0,12}\b(?:opened|taken out|started|sold|bought|transferred|set up)\b|\bwhen did i (?:\w+ )?(?:open|take (?:it |this )?out|sign|get (?:this|the) (?:loan|card))\b|\bwhen (?:did i|was the) last (?:pay|paid|payment|make a payment)\b|\bwhen was my last payment\b|\bis (?:my |the )?(?:wife|husband|spouse|partner|ex|mum|mom|dad|son|daughter)(?:['’]s name)? (?:also |still )?on (?:this|the|it|that)\b|\b(?:what|when)(?:['’]?s| is) (?:my|the) next (?:regular|normal|usual) payment\b|\bwhy (?:did|has|have|was) (?:nobody|no ?one|none of you|you (?:not|never)|i (?:not|never))\b[^.!?]{0,16}\b(?:call|tell|told|contact|let me know|warn|write|ring|notif)\w*|\b(?:another|other|second) (?:loan|account|debt|card)\b[^.!?]{0,12}\bwith (?:you|u|y['’]?all)\b[^.]{0,24}\b(?:tell|how much|what|about|balance|check|look)\b/iu,
});

/** What may still come on top: "will that cost me more interest", "is there a fee if I'm late", 会收利息吗. */
export const asksMoreCost = says({
  zh: /(?:利息|罚息|违约金|滞纳金)[^，。]{0,3}(?:还|再)?(?:涨不涨|加不加|滚不滚)|(?:再|每|多)(?:晚|拖|迟|过)?一天[^，。]{0,4}(?:多|加|涨|收)(?:多少|好多|几块)|(?:会不会|要不要|会|还要|还得|另外|额外|多|再)(?:再|另外|额外|多|被|给我)*(?:收|加|算|付|交|产生|扣)[^，。]{0,4}(?:利息|手续费|服务费|费用|罚息|罚款|违约金|滞纳金|钱)[^，。]{0,3}(?:吗|么|嘛|不|呢|啊|[?？]|$)|(?:有|要|收)(?:没有|不要|不收)?(?:利息|手续费|服务费)(?:吗|么|嘛|不|没有?|[?？])|(?:晚了?|迟了?|逾期|没按时|过了?期|超过?(?:了)?)[^，。]{0,8}(?:罚|违约金|滞纳金|利息|加钱|扣钱|费)[^，。]{0,3}(?:吗|么|嘛|不|呢|[?？]|$)/u,
  en: /\b(?:will|would|does|do|is|are|am)\b[^.!?]{0,30}\b(?:more|extra|additional|added|another)\b[^.!?]{0,10}\b(?:interest|fees?|charges?|money|cost)\b|\b(?:will|would|does|do|going to|gonna)\b[^.!?]{0,16}\b(?:cost|charge) (?:me|us) (?:more|extra|anything|any|interest|a)\b|\b(?:fees?|charges?|interest|penalt(?:y|ies)|charged|fined)\b[^.!?]{0,16}\b(?:if|when) i(?:['’]?m| am)?\b[^.!?]{0,16}\b(?:late|miss\w*|behind|forget|can['’]?t|don['’]?t)\b|\bif i(?:['’]?m| am)?\b[^.!?]{0,16}\b(?:late|miss\w*)\b[^.!?]{0,24}\b(?:fees?|charges?|interest|penalt(?:y|ies)|charged|fined)\b/iu,
});

/** The late fee alone: why there is one, or how much of it. */
export const asksLateFee = says({
  zh: /^(?!.*(?:利息|一共|总共|本金|明细)).*(?:滞纳金|违约金|罚金)/u,
  en: /^(?!.*\b(?:interest|principal|total|balance|altogether)\b).*\b(?:late|penalty) (?:fees?|charges?)\b/iu,
});

/** How long there is to pay: the days that can be chosen are the answer. */
export const asksHowLong = says({
  zh: /(?:最晚|最迟|最多)[^，。]{0,4}(?:什么时候|啥时候|哪天|几号|多久|能拖)|(?:还有|有|给我)多(?:久|长时间|少时间)[^，。]{0,3}(?:可以|能|来)?还/u,
  en: /\bhow (?:long|much time)\b[^.!?]{0,10}\b(?:do|have|would|will|can) (?:i|we)\b[^.!?]{0,10}\b(?:to pay|left|got)\b|\b(?:what(?: is|['’]?s)|when(?: is|['’]?s)) the (?:latest|last day)\b[^.!?]{0,16}\b(?:pay|start)\b|^\W*(?:(?:ok|so|and|well|then)\b\W*)*what(?:['’]?s| is) the (?:latest|last day)(?: then| possible| you can do)?\W*$/iu,
});

/** Paying the rest sooner, one day: 以后能提前还清吗, "can I pay it off early". */
export const asksOfEarly = says({
  zh: /(?:可以|能|能不能|可不可以|得不得|要不要)[^，。]{0,4}提前(?:还|结|付)[^，。]{0,6}(?:吗|嘛|么|不|呢|[?？]|$)|提前还[^，。]{0,3}(?:得行|行不|要得|可以)不?|(?:提前|中途|中间|以后|之后|到时候?)[^，。]{0,10}(?:还清|结清|还完|一次性?(?:还|结|付)|还掉)[^，。]{0,8}(?:吗|嘛|么|不|呢|[?？]|手续费|利息|违约金|$)/u,
  en: /\b(?:pay|clear|settle|finish)\b[^.!?]{0,16}\b(?:early|sooner|ahead of time|faster|off (?:before|later))\b/iu,
});

/** What follows from it, what is left, when, where: asked with a question word, and nothing is put forward. */
export const asksAbout = says({
  zh: /(?:剩(?:下)?(?:的|多少)|还剩|怎么办|会怎样|会怎么样|几号来着|多少来着|每期几号|哪天(?:扣|还)|从哪|去哪)/u,
  en: /^\W*(?:(?:ok|okay|and|so|but|wait|well|um|uh|right|cool|thanks|sorry|then)\b\W*)*(?:what(?!(?:['’]?s)? about| if (?:i|we) (?:pay|do|make)| i can)|when(?:['’]?s)?|where|who|why|how (?!about))\b/iu,
});
