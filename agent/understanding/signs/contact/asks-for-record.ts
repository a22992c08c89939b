import { says } from "../../said-words.ts";

/** The recording of this talk is wanted, to hear or to keep. */
export const asksForRecording = says({
  zh: /^(?!.*(?:别|不要|不许|不准|不同意|删)).*(?:(?:给|发|要|拿|听|调|拷|索取|获取|提供|导出|下载)(?:我|到|一份|一下|一个|取|出|听|一听|到的)*(?:这次|刚才|今天|通话|这个)*(?:的)?录音(?!了)|录音(?:文件)?[^，。]{0,6}(?:给我|发我|发给我|发一份|一份|调出来|听一下|听听))/u,
  en: /^(?!.*\b(?:don['’]?t|do not|stop|delete|object)\b|\W*(?:\w+ )?i(?:['’]ve| have|['’]ve got| got) (?:got )?(?:a |the |it on )?(?:call )?recordings?\b).*\b(?:get|have|send(?: me)?|give me|hear|listen to|want|obtain|download|provide(?: me with)?|request(?:ing)?|need|like)\b(?: \w+){0,3} (?:a |the |my |this |your )?(?:copy of (?:the |this |that |my )?(?:\w+ )?(?:recordings?|call)|(?:call )?(?:recordings?|audio))\b/iu,
});

/** The contract is to be shown, or no letter ever came: a paper is missing, and nothing that stands in it is doubted. */
export const asksForContract = says({
  zh: /^(?!.*(?:没|不|假|骗|凭|错|异议|伪造)).*(?:(?:要|想|给我|让我|能|可以|发我|发给我|提供|调)[^，。]{0,6}(?:看|查|份|要|拿)?(?:一下|看)?[^，。]{0,4}(?:合同|协议)|(?:合同|协议)[^，。]{0,4}(?:给我|发我|发给我|发一份|发过来|看一?下|看看))/u,
  en: /^\W*(?:(?:but|and|well|no|hi|ok|sorry|look)\b\W*)*(?:i|we)(?:['’]?ve| have)? ?(?:never|did ?n['’]?t|did not|have ?n['’]?t)(?: ever| even| actually)? (?:got|gotten|received?|seen|see|get|been sent|sent|had) (?:(?:a|an|any|the|your|that|one|no|this) (?:\w+ )?(?:letter|notice|paperwork|agreement|contract)s?|anything (?:in (?:the (?:mail|post)|writing)|by (?:mail|post)|from (?:you|y['’]?all)))\b[^.!?,]{0,30}\W*$/iu,
});

/** Where the receipt is, and no word of a payment that was made: it is looked for, and nothing is claimed by it. */
export const asksWhereReceipt = says({
  zh: /^(?!.*(?:[还付转交缴汇扣]了|还清|付清|结清|[还付转]过|到账)).*(?:(?:回执|收据|凭证)(?:呢|(?:在|去)(?:哪|什么地方)|(?:怎么|从哪|去哪|哪[里儿])(?:里|儿)?(?:可以|能)?(?:看|找|拿|领|下载|打开))|(?:在?哪[里儿]?|怎么|如何)(?:可以|能)?(?:看|找|拿|领|下载|打开)(?:到|得到)?(?:我的?|这份|那份)?(?:回执|收据|凭证))/u,
  en: /^(?!.*\b(?:paid|sent|transferred|wired|cleared|settled|debited|deposited)\b).*\b(?:where(?:['’]?s|['’]?ll| is| are| will| can| do| could)?(?: i)?(?: (?:find|get|see|open|read|download))?|(?:can|could|may|how (?:do|can)) i (?:see|open|read|get|find|download)|show me)(?: (?:the|my|this|that|our|a))+ receipts?\b/iu,
});

/** A certificate that the debt is settled, once it is: 还清证明咋开, "will I get a paid-in-full letter". */
export const asksForClearance = says({
  zh: /^(?=.*(?:怎么|咋|如何|哪[里儿]|开(?:一?[个张份]|不开|得)|(?:能|会|给我?|要)(?:不(?:能|会|给|要))?开|[吗么不][?？。]*$|[?？]))(?!.*(?:已经|早就?|昨天|前天|去年|上个?月|我有|给过|证明(?:我|也)?都|证明(?:还)?是|开(?:给我)?了|盖)).*(?:(?:还|结|付)清(?:了|以后|之后|的话|后|的)*[^，。]{0,6}证明|还完(?:了|以后|之后|的话|后)*[^，。]{0,6}证明)/u,
  en: /\b(?:paid[- ]in[- ]full|settlement|clearance|payoff|satisfaction) (?:letter|certificate|statement|confirmation)\b/iu,
});

/** Whether there is something to show for it, and no word of a payment that was made: 有没有凭证. */
export const asksForProof = says({
  zh: /^(?!.*(?:[还付转交缴汇扣打]了|还清|付清|结清|[还付转]过|到账|我(?:这里|这边|手里|手上|都)?有)).*(?:有没[有得](?:什么|啥子?|个)?(?:凭证|凭据|收据|单据)|有(?:什么|啥子?|个)?(?:凭证|凭据|收据|单据)(?:吗|么|嘛|不|没有?|[?？]))/u,
  en: /^(?!.*\b(?:paid|sent|transferred|wired|cleared|settled|debited|deposited|i(?:['’]ve| have) (?:got )?)\b).*\b(?:is there|do i get|will i get|can i get|will there be)\b[^.!?]{0,12}\b(?:proof|receipt|paperwork)\b(?! (?:of|that|i))/iu,
});

/** Something written of this talk is wanted: a receipt, a copy, a confirmation of what was agreed. */
const asksForWriting = says({
  zh: /回执|^(?!.*(?:验证码|确认码|打过|收到(?:了|过))).*(?:(?:给|发|能|可以)[^，。]{0,3}(?:我)?(?:发|给)?(?:个|条|一条|一个)?(?:短信|邮件)(?:来|过来)?确认|(?:短信|邮件)[^，。]{0,3}确认(?:一下|函)?(?:吗|嘛|么|不|呗|吧|可以|行|[?？]|$))|(?:有没有|有无|能不能|可不可以|可以|要|给|发|出|开|留)[^，。]{0,4}(?:书面|纸质|白纸黑字)(?:的|的?(?:东西|材料|确认|通知|文件|证明|说明))?(?:吗|嘛|么|不|呢|呗|吧|给我|[?？]|$)|(?:给|发|要|留|拿)(?:我|到)*(?:一份|一个|个|份)?(?:书面的?|文字的?|纸质的?)?(?:通话|沟通|对话|聊天|谈话|还款约定|约定)?的?(?:记录|确认函|确认书|凭证|书面材料)(?!了)/u,
  en: /\b(?:receipt|transcript)\b(?! of (?:the |my )?payment)|\b(?:copy|summary|record|confirmation)\b(?: in writing)? (?:of|for) (?:this (?:chat|conversation|call|talk)|(?:our|the) (?:chat|conversation|agreement)|what (?:we|was|i)(?:['’]ve| have)? (?:agreed|said|discussed))|\b(?:get|have|put|send)(?: me)? (?:this|that|it) in writing\b|\bwritten (?:confirmation|record)\b|\b(?:send|e-?mail|text|give|get)\b[^.?!]{0,12}\bconfirmation (?:in writing|by (?:e-?mail|text|post|mail)|letter|e-?mail)\b/iu,
});

/** The number or the message that confirms what was agreed: "what's my confirmation number", "did you email me a confirmation". */
export const asksForConfirmation = says({
  zh: /^(?!.*(?:[还付转交缴汇扣]了|还清|付清|结清|[还付转]过|到账)).*(?:确认|登记|约定|参考|业务)(?:的)?(?:号码?|编号|短信)(?:是(?:多少|什么)|呢|有吗|发(?:我|给我|了吗)|[吗？?])/u,
  en: /^(?!.*\b(?:paid|sent (?:it|you|the)|transferred|wired|cleared|settled|debited|deposited|went through|i (?:have|got|['’]ve got|made)|complain\w*|grievance|crooks?|scam\w*|fraud\w*)\b).*(?:\b(?:what(?:['’]?s| is)|do (?:i|you)|did (?:i|you)|will (?:i|you)|can (?:i|you)|could (?:i|you)|is there|are there|where(?:['’]?s| is)|shall i|should i|i (?:need|want|['’]d like)|(?:send|text|e-?mail|give|show) me)\b[^.!?]{0,24}\b(?:confirmation\b|(?:conf|reference|ref) (?:number|code|id|no|text|e-?mail|message|letter)\b)(?! (?:of|that) (?:my|the) payment)|\b(?:will|do|can|could|did|would) (?:i|you) (?:get|send|have|receive|text|e-?mail)\b[^.!?]{0,16}\b(?:text|e-?mail|message|letter|something)s? (?:confirming|to confirm|that confirms))/iu,
});

/** As `asksForWriting`, or it is asked where the receipt is. */
export const asksForReceipt = (text: string): boolean =>
  [asksForWriting, asksForConfirmation, asksWhereReceipt].some((asks) => asks(text));

/** What it is made of, item by item, to be sent to them. */
export const asksForStatement = says({
  zh: /^(?!.*(?:有问题|看不|没看|忘|收到了|发过|刷流水|结清单)).*(?:(?:明细|账单|流水|对账单|清单)[^，。]{0,4}(?:发|给|寄|拿)|(?:发|给|寄|要|看|提供|拿|出示)[^，。]{0,6}(?:明细|账单|流水|对账单|清单))/u,
  en: /\b(?:send|give|mail|e-?mail|show|provide|get|post|want|need)\b[^.!?]{0,16}\b(?:itemi[sz]ed|breakdown|statement|account history|payment history)\b/iu,
});
