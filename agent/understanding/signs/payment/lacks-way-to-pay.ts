import { says } from "../../said-words.ts";

/** What is needed to pay as we have it paid. */
const meansEn =
  "(?:apps?|smart ?phones?|internet|wi-?fi|broadband|computer|laptop|bank account|online banking)";
const siteEn = "(?:the|your|that|this|ur|y['’]?all['’]?s?) (?:\\w+ )?(?:app|site|website|portal)";

/**
 * The one way to pay does not serve them: they have no such telephone, cannot use it, or it refuses them. To be told once
 * more that it is the only way would help nobody.
 */
export const lacksWayToPay = says({
  zh: /(?:别的|其[他它])(?:银行)?卡[^，。]{0,2}(?:也|都)?没(?:有|得)|没(?:有)?(?:智能(?:手)?机|智能手机|(?:这个|你们的?)?(?:App|软件|应用)|银行卡)(?!.{0,4}(?:里|上|钱))|(?:不会|用不了|用不来|不懂|弄不来|不太会|搞不懂|搞不来)(?:怎么)?(?:用|弄|下载|装|操作)?(?:智能(?:手)?机|智能手机|(?:这个|你们的?)?(?:App|软件|应用)|网银|手机(?:银行|支付|付款))|老[年人]机|(?:App|软件|应用)[^，。]{0,6}(?:打不开|登不上|登录不了|进不去|闪退|装不上|下(?:载)?不了|没法用|用不了|付不了|支付不了|卡住|报错)|(?:付款|支付|还款)[^，。]{0,3}(?:失败|不成功|付不出去)|(?:不用|除了|不通过)(?:你们)?(?:的)?App[^，。]{0,4}[，,]?(?:还能|能|可以|怎么)[^，。]{0,4}(?:还|付)/iu,
  en: new RegExp(
    `\\b(?:don['’]?t|do not|haven['’]?t|have not|ain['’]?t|without|no longer|never|have|['’]ve|ive|got|has)(?: (?:really|even|got|have|had|own|no|an?|the|your|that|any|it))* (?<=(?:n['’]?t|\\b(?:not|no|never|without|longer))\\b[^.!?]{0,24})${meansEn}\\b|\\b(?:can['’]?t|cannot|can not|unable to|not able to|don['’]?t know how to|no good with|too old for) (?:\\w+ )?(?:use|download|install|open|get (?:in|into|on|onto)|log ?in\\w*|access|work|see|read)? ?(?:to |on |into )?(?:(?:the|your|that|this|these|ur|an?) )?(?:\\w+ )?(?:apps?|site|website|portal|smart ?phones?|online banking)\\b|\\b${siteEn}\\b[^.!?]{0,16}\\b(?:no use|useless|no good|won['’]?t|doesn['’]?t (?:work|load|open|let)|isn['’]?t (?:working|loading|letting)|not (?:working|loading|letting)|keeps? (?:crash\\w*|freez\\w*|kick\\w*|say\\w*)|crash\\w*|froze\\w*|broken|is down)\\b|\\b(?:card|payment|bank)\\b[^.!?]{0,24}\\b(?:declin\\w*|reject\\w*|refused|bounced|fail\\w*|(?:won['’]?t|didn['’]?t|wouldn['’]?t|not) go(?:ing)? through)\\b[^.!?]{0,16}\\b(?:on|in|through|by|with|when|trying) (?:${siteEn}|i (?:tried|try)|to pay)|\\bhow else (?:can|could|do|am|would) (?:i|we)\\b[^.!?]{0,16}\\bpay\\b|\\bpay\\b[^.!?]{0,12}\\b(?:without|other than|not through|not with) (?:the|your|that|an?) (?:\\w+ )?(?:app|internet|site|website)\\b`,
    "iu",
  ),
});
