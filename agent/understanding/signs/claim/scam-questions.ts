import { says } from "../../said-words.ts";

/*
 * Swindlers pass for us. What is asked of them has one answer each, and it comes before any business: a link is left alone,
 * the bank is rung, nobody is paid in person, and no go-between is needed.
 */

/** A message, a link or somebody in our name, and whether it was us: 是你们发的吗, "was that text really from you". */
export const doubtsMessage = says({
  zh: /^(?!.*(?:转了|还了|付了|打款了)).*(?:(?:短信|信息|消息|邮件|链接|微信|公众号|网址|文书|函|电话)[^。]{0,16}(?:是不是|是)(?:你们?(?:公司|单位|这边|那边)?|恁们?)(?:的人)?(?:发|打|寄|弄|搞|的)[^，。]{0,4}(?:吗|嘛|么|不|吧|哇|[?？])?[?？。]*$|(?:短信|信息|消息|邮件|链接|网址)[^。]{0,14}(?:真的?(?:吗|嘛|假|还是假)|是真是假|是不是(?:真的|假的|诈骗|骗)|能不能点|可以点|敢点|要不要点)|(?:上面|里面|里头|后面|短信里?|还)(?:有|附|带)(?:了)?(?:个|一个|条)?(?:链接|网址|二维码)|(?:自称|冒充|说(?:他|她|自己)?是)(?:是)?(?:你们?|恁们?)(?:的|公司|那边|单位|这边)*(?:人|客服|员工|同事)?[^。]{0,10}(?:加(?:了)?我?(?:的)?(?:微信|QQ|好友)|(?:让|喊|叫|要)我?[^，。]{0,6}(?:转|付|打款|交钱|点|下载))|^(?:那|他|她|这|真)?(?:个)?(?:是|是不是)(?:你们|恁们?)(?:公司|那边)?的(?:人|员工|客服)[^，。]{0,2}(?:吗|嘛|么|不|吧|没|[?？])?[?？。]*$)/iu,
  en: /(?:^|[.!?,] |\b(?:so|and|but|wait|hi|hello),? )(?:was|is|were) (?:that|this|the|it|my)\b[^.!?]{0,24}\b(?:text|message|e-?mail|letter|link|call|sms|whatsapp)\b[^.!?]{0,20}\b(?:really |actually |even )?(?:from (?:you|y['’]?all)\b(?! (?:about|on|saying))|you(?: guys| lot)?\W*$|legit\w*|real|genuine|a scam|fake|safe)\b|\bdid (?:you|y['’]?all)(?: guys| lot)? (?:\w+ )?(?:send|text|email) (?:me )?(?:a|an|this|that|the) (?:text|message|link|e-?mail|letter)\b|\b(?:somebody|someone|a (?:guy|man|woman)|people) (?:claiming|pretending|saying)\b[^.!?]{0,20}\b(?:from|be|are|is|with) (?:you|your (?:company|team|office))\b[^.!?]{0,30}\b(?:wants?|ask\w*|told|tell\w*|add\w*|messag\w*|text\w*)\b/iu,
});

/** They fear that they were swindled just now, or ask what to do about it: 我被骗了嗦, 要不要报警. */
export const fearsSwindle = says({
  zh: /^(?!.*(?:贷款|这笔|身份|冒用|盗用|你们(?:是|就|这)|你们?骗)).*(?:^(?:我|那我|完了|糟了|哦豁|[，,\s])*(?:是不是|怕是|可能|应该|好像|不会是)?(?:遭|被|让人)(?:人)?骗(?:了)?(?:嗦|吗|嘛|么|吧|哇|哦|啊|不|没)?[?？。!！]*$|(?:要不要|需不需要|该不该|用不用|能不能)(?:去)?报(?:个)?警)/u,
  en: /\b(?:did|have|was|am) i (?:just |been |get |got |being )*(?:scammed|conned|had|swindled)\b|\bi think i(?:['’]ve| have)? (?:just |been |got |was )*(?:scammed|conned|swindled)\b|\bshould i (?:call|ring|go to|tell|contact) the (?:police|cops)\b/iu,
});

/** Card, code or link: it was given away, or opened, in a place that is not ours. */
export const gaveSecretAway = says({
  zh: /(?:填|输|给|发|报|说)(?:了|过|进去)(?:我的?)?(?:银行卡|卡号|密码|验证码|身份证)|(?:银行卡|卡号|密码|验证码)[^，。]{0,3}(?:也|都|已经)?(?:给|填|输|发|报|告诉|念)(?:给)?(?:了|出去|过|(?:他们?|她|对方|人家|别人|骗子|那个?人)[^，。]{0,2}了)|(?:我|俺)?点(?:了|进去|开)[^，。]{0,6}(?:链接|网址|填)/u,
  en: /\b(?:gave|typed|entered|put|sent|told|filled)\b[^.!?]{0,20}\b(?:my |the )?(?:card (?:details|number)|bank (?:details|card)|pin|password|code)\b[^.!?]{0,20}\b(?:in|to (?:it|them|him|her|that|the)|them|into|there|out)\b|\b(?:clicked|tapped|opened) (?:on )?(?:a|the|that|your) link\b/iu,
});

/** Somebody asks them for a code or a password: 有人让我给验证码, "someone asked me for a verification code". */
export const isAskedForSecret = says({
  zh: /(?:有个?人|他们?|她|对方|那边|客服|经理|电话里|短信|你们|一个人)[^，。]{0,10}(?:让|叫|喊|要|问|催)(?:着)?(?:我|俺)?(?:给|报|发|说|提供|填|输|念)?[^，。]{0,4}(?:验证码|密码|口令|cvv)|(?:让|叫|喊)(?:我|俺)(?:给|报|发|说|提供|填|输|念)[^，。]{0,4}(?:验证码|密码|口令|cvv)/iu,
  en: /\b(?:someone|somebody|they|he|she|you|a (?:guy|man|woman|person|text|message|caller)|some (?:guy|man|woman|person))\b[^.!?]{0,30}\b(?:ask(?:s|ed|ing)?|want(?:s|ed|ing)?|told me|need(?:s|ed)?)\b[^.!?]{0,24}\b(?:verification code|security code|one[- ]time (?:code|password|passcode)|codes?|otp|pin|passwords?|passcode)\b(?! (?:to|for) (?:log|my app|the app|open))/iu,
});

/** It was given already: said of a code that was just spoken of, 我已经给了. */
export const gaveItAway = says({
  zh: /^(?:可是?|但是?|完了|糟了|不好|我|俺|啊|都|刚才?|昨天|今天|[，,！!。\s])*(?:已经|都|刚才?|早就?)*(?:给|告诉|说|发|报|填|输|念|打)(?:给|了|过|出去|他们?|她|对方|人家|那个?人)+(?:了|啊|呀|怎么办|咋办|咋整|咋个办|[?？。！!，,\s])*$/u,
  en: /^\W*(?:(?:but|oh|no|well|um|uh|yeah|ok|i think|damn|shit)\b\W*)*i(?:['’]ve| have)? (?:already |just |kinda )*(?:gave|given|told|sent|typed|read|shared|texted|did)\b(?: (?:it|them|him|her|that|this|the code|one|already|to|out|in|over|away|the guy|someone))*(?:,? (?:what (?:do|should|can) i do|what now))?\W*$/iu,
});

/** Whether money may go to somebody in person: 转你个人卡行不. */
export const asksPersonalAccount = says({
  zh: /^(?!.*(?:转|付|还|打|交|汇)(?:了|过)).*(?:转|付|还|打|汇|交)(?:钱)?(?:到|给|进|在)?(?:你|您|他|她|业务员|经理|客服)(?:们)?的?(?:个人|私人|自己)?的?(?:账户|账号|卡|微信|支付宝|银行卡)(?:上|里)?[^，。]{0,4}(?:行不|行吗|可以|得行|好不|吗|嘛|么|不|[?？]|$)|(?:个人|私人|对私)(?:账户|账号|银行卡|卡|微信)[^，。]{0,6}(?:行不|行吗|可以|得行|能|吗|嘛|么|不|[?？])/u,
  en: /\b(?:can|could|should|may|do) (?:i|we) (?:\w+ )?(?:pay|send|transfer|wire)\b[^.!?]{0,16}\b(?:you (?:directly|personally)|to you personally|(?:your|his|her|the agent['’]s) (?:own |personal |private )?(?:account|zelle|venmo|cash ?app|paypal))\b|\b(?:personal|private) account\b[^.!?]{0,16}\b(?:ok|okay|fine|allowed|safe)\b/iu,
});

/** Somebody who takes a fee to settle it for them: 法务公司帮我停息挂账, "a debt settlement company wants a fee up front". */
export const namesGoBetween = says({
  zh: /^(?!.*(?:律师|法援|法律援助|公益|免费)).*(?:法务(?:公司|团队)?|中介|代理(?:公司)?|停息挂账|债务(?:优化|重组|规划|协商)|反催收|代理维权|协商(?:公司|还款公司))[^。]{0,20}(?:服务费|手续费|押金|定金|交(?:了)?(?:\d|钱|[一二两三四五六七八九])|收(?:我)?(?:\d|钱|费|[一二两三四五六七八九])|先交|靠谱|可信|能信|真的?吗|(?:帮|替)(?:我|人)(?:弄|办|谈|处理|协商|停))/u,
  en: /\b(?:debt (?:settlement|relief|consolidation)|credit repair|debt elimination)\b[^.!?]{0,40}\b(?:fees?|up ?front|pay them|charg\w+|legit\w*|scam|trust|any good|safe|wants? \$?£?\d)/iu,
});
