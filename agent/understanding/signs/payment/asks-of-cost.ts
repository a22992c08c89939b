import { isQuestion, namesPlan, says } from "../../said-words.ts";

/** Whether what is owed goes on growing: 每天还涨吗, "is it still going up". */
export const asksIfItGrows = says({
  zh: /^[^，。]{0,6}(?:利息|罚息|违约金|滞纳金|欠款|这(?:个)?钱|每天|天天|每个?月|以后|之后|后面|还|会不会|会|要)[^，。]{0,4}(?:还会|还在|还|会不会|会|要|在)?(?:再|接着|继续|一直)?(?:涨|长|增加|变多|越来越多|越滚越多|往上加)[^，。]{0,2}(?:吗|嘛|么|不|呢|没|[?？])[?？。]*$/u,
  en: /^(?!.*\b(?:credit|score)\b)(?:.*\W)?(?:is|does|will|would|are|do) (?:it|this|that|the (?:balance|debt|interest|amount|total|fees?))(?: \w+){0,2} (?:go(?:ing)? up|grow(?:ing)?|add(?:ing)? up|increas(?:e|ing)|get(?:ting)? bigger|climb(?:ing)?|accru(?:e|ing))\b/iu,
});

/** Where some of it comes from: 怎么又多了180, "what's this 36 for". */
export const asksWhyMore = says({
  zh: /(?:怎么|为什么|为啥|咋|凭什么)(?:又|还|会|就|突然|，)*多(?:了|出|收|扣|算)(?:来)?(?:我)?[^，。]{0,3}[\d一二两三四五六七八九十百千]+|[\d一二两三四五六七八九十百千]+(?:块|元)?(?:钱)?(?:是|又是)?(?:什么|啥子?|哪来|哪里来|哪儿来|怎么来|咋来)(?:的|钱|费)*[啊呀呢]?[?？。]*$/u,
  en: /\b(?:what(?:['’]?s| is|s)|where (?:does|did|is|['’]?s)) (?:this|that|the)(?: extra| other| additional)? [$£€]?\d[\d,.]*(?: (?:dollars|pounds|bucks|quid|extra|fee|charge))*(?: for| from| about| come from| coming from)\b|\bwhy (?:is|are|am|do|was|did)\b[^.!?]{0,24}\b[$£€]?\d[\d,.]*(?: (?:dollars|pounds|bucks|quid))? (?:more|extra|on top|higher|added)\b|\bwhy (?:is there |are there )?(?:an? )?(?:extra|additional) [$£€]?\d/iu,
});

/** A payment that is put off, and no plan beside it. */
export const namesDeferral = (text: string): boolean => defers(text) && !namesInstalments(text);

const defers = says({
  zh: /延期|延后|宽限|推迟|缓(?:一缓|交|还|几天|些天)|(?:晚|迟)(?:一?点|几天|些)/u,
  en: /\b(?:defer\w*|postpon\w*|extension|extend\w*|put(?:ting)? it off|push(?:ing)? it back|pay(?:ing)? (?:it )?later)\b/iu,
});

const namesInstalments = (text: string): boolean =>
  namesPlan(withoutDeferral(text)) &&
  /分|期(?!限)|instal|plan|month|split|spread/iu.test(withoutDeferral(text));

const withoutDeferral = (text: string): string => text.replaceAll(/延期|宽限期?|defer\w*/giu, " ");

/** What it costs to pay later or bit by bit, in words that name no interest: 延期有什么代价吗, 手续费呢. */
const wordsOfCost = says({
  zh: /(?:分期|延期|延后|推迟|宽限|这样|晚点还|晚几天)[^，。]{0,4}(?:有|要)(?:没有|不要)?(?:什么|啥子?|哪些|多少)?(?:额外|别的|其他)?(?:的)?(?:代价|成本|费用|收费|手续费)|(?:要|会)(?:不要|不会)?多(?:还|付|交|收)(?:钱|多少|一?点)?(?:吗|嘛|么|不|呢|[?？])|^(?:那么?|还有|有没有|还要|要)*(?:手续费|服务费|其他费用|别的费用)(?:呢|吗|有吗|要吗|收吗|怎么算|多少|有多少)*[?？。]*$/u,
  en: /\b(?:what|anything|something)(?:['’]?s| is| does| will| would| do i| would i)?[^.!?]{0,20}\b(?:cost|catch|charge)\b[^.!?]{0,16}\b(?:defer\w*|later|put(?:ting)? it off|extension|instal\w+|plan|split\w*)|\b(?:defer\w*|later|put(?:ting)? it off|extension)\b[^.!?]{0,20}\b(?:cost|catch|charge|interest|fees?|extra)\b[^.!?]*\?|\b(?:is|are) there (?:any |an? )?(?:extra |more )?(?:interest|fees?|charges?|costs?) (?:if i|when i|for|on|to) (?:(?:pay|paying) (?:it )?later|defer\w*|postpon\w*|put(?:ting)? it off|(?:an |the )?extension)/iu,
});

/** As above, and asked: who turns a plan down for its fee has asked nothing. */
export const asksWhatItCosts = (text: string): boolean => wordsOfCost(text) && isQuestion(text);
