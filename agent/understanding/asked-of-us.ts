import { asksForClearance, asksForRecording } from "./signs/contact/asks-for-record.ts";
import { asksWhyMore } from "./signs/payment/asks-of-cost.ts";
import { says } from "./said-words.ts";

/*
 * What people ask about us rather than about their debt. Each has one true answer, and to take it for something else
 * frightens or does harm: a question about recording is no objection, one about a husband no threat.
 */

const recordedWords = says({
  zh: /^[^，。]{0,6}(?:有没(?:有|得)|是不是(?:在|有)?|在不在)(?:在)?(?:录音|录)(?:了|的)?[啊哦嘛吗]?[?？。]*$|(?:在|有没有|是不是|会不会|会|要|被|都)[^，。！!]{0,8}(?:录音|录下|录着|记录|留存|监听)[^，。！!]{0,4}(?:吗|嘛|么|呢|不|没有?|[?？])[?？]?\s*$|(?<![讯目记登收])录(?:音)?(?:了|着)?(?:吗|嘛|么|没有?)[?？]?\s*$|录音[^，。]{0,4}给谁|(?:录音|记录)[^，。]{0,4}(?:存|留|保存|保留)(?:多久|在哪|到什么)/u,
  en: /\b(?:is|are|am|was|will|would|did)\b[^.!]{0,20}\b(?:recorded|recording|taped|taping|monitored|transcribed)\b[^.!]{0,20}$|\b(?:do|does|will|would|did) (?:you|they|it)\b[^.!]{0,10}\brecords?\b[^.!]{0,20}$/iu,
});

const againstRecording = says({
  zh: /别|不(?:同意|许|准|让|要|想|愿|接受|允许|行)|停|关|取消|删|凭|行不行|可不可以|能不能|可以不|还在/u,
  en: /\b(?:not|rather|stop\w*|off|object\w*|consent|permission|delete|without|uncomfortable|still|opt)\b|n['’]t\b/iu,
});

/** Whether the talk is recorded is asked, and nothing is said against it. */
export const asksIfRecorded = (text: string): boolean =>
  recordedWords(text) && !againstRecording(text) && !asksForRecording(text);

/** They hold a recording themselves: an objection to ours is not in it. */
export const holdsRecording = says({
  zh: /我(?:手机)?(?:里|这里|这边|也|都)*有[^，。]{0,6}录音|录音(?:我|手机里)+(?:这里|这边|也|都)*(?:有|留着|存着|保存了)|我(?:都|也)*(?:留|存|录)(?:了|着|有)[^，。]{0,3}(?:录)?音|录音(?:为证|(?:就?是|当)证据)/u,
  en: /\bi(?:['’]ve| have|['’]ve got| got)(?: \w+){0,3} (?:a |the )?recordings?\b|\b(?:i(?:['’]?m| am)|we(?:['’]?re| are)) (?:also |now |just |already )*(?:record|tap|screenshot)+ing (?:you|this|everything|it|all|the)\b/iu,
});

/** Where their number or address is from. */
export const asksWhereFrom = says({
  zh: /(?:怎么|咋个?|如何|从哪|哪里|哪儿|哪)[^，。]{0,8}(?:有|知道|晓得|搞到|弄到|拿到|得到|来)[^，。]{0,6}(?:我的?)?(?:手机|电话|号码?|联系方式|微信|信息|住址|地址)|我(?:的|这个)?(?:手机|电话|号码?|联系方式|信息)[^，。]{0,6}(?:哪里?|哪儿|咋|怎么)(?:来|得|搞|弄|知道)|谁(?:给|告诉)(?:了)?你们?(?:我的?)?(?:电话|号码?|联系方式)|谁给(?:你们?)?的?权[限利]/u,
  en: /\b(?:how|where)(?:['’]d| did| do| have)? (?:you|u|they)(?: guys| people)?(?: even)? (?:get|got|gotten|find|have|know|obtain\w*)\b[^.!?]{0,12}\b(?:my|this|the) (?:\w+ )?(?:number|phone|cell|mobile|email|e-mail|address|details|contact|info\w*)\b|\bwho gave (?:you|u|y['’]?all)(?: guys| people)? (?:my|this|the) (?:\w+ )?(?:number|phone|email|address|details|info\w*)\b/iu,
});

/** Where the number is from is asked, and nobody says that it is the wrong one. */
export const onlyAsksWhereFrom = (text: string): boolean =>
  asksWhereFrom(text) &&
  !/\b(?:not|no|wrong|never|nobody|stop)\b|n['’]?t\b|不|错|没|别/iu.test(text);

/** What is held of them, or that it be erased: a right, which a person sees to. */
export const claimsDataRights = says({
  zh: /(?:删除|删掉|清除|注销|撤回|撤销|查询|查阅|复制|更正|导出)[^，。]{0,8}(?:个人信息|我的?(?:资料|数据)|授权)|把(?:我|俺)(?:的|们的)?(?:个人)?(?:信息|资料|数据|隐私)(?:都|全|全部|统统)?(?:给我)?(?:删|清|抹)|(?:删|清|抹)(?:掉|除|了)?(?:我|俺)的?(?:个人)?(?:信息|资料|数据)|(?:个人信息|授权)[^，。]{0,6}(?:删|撤|查阅|更正)|(?:没有?|从没|未)(?:给|跟|对)?(?:过)?(?:你们?)?授权/u,
  en: /\bsubject access\b|\bgdpr\b|\b(?:delete|erase|remove) (?:all )?my (?:personal )?(?:data|info\w*|details)\b|\bright to be forgotten\b|\b(?:privacy|data) (?:policy|notice|statement)\b|\bwithdraw (?:my )?consent\b|\bwhat (?:\w+ )?(?:data|info\w*)\b[^.!?]{0,20}\b(?:on|about) me\b|\bwhat (?:do|are) you (?:\w+ )?(?:do\w*|hold\w*|keep\w*|stor\w*) (?:with|of)? ?my (?:personal )?(?:data|info\w*|details)\b/iu,
});

const othersZh =
  "(?:家里?人?|屋头人?|屋里|别个|老婆|老公|爱人|媳妇|婆娘|堂客|丈夫|妻子|爸妈|爸|妈|爹|娘|老汉妈?|父母|孩子|娃儿?|儿子|女儿|单位|厂里|公司|同事|老板|领导|朋友|亲戚|邻居|通讯录|别人|其他人|村(?:委会?|支书|干部|长|里|上)|居委会?|社区|老家|学校|辅导员|导师)";
/** Places that are rung: 打我单位. Whoever 打 a person may strike them. */
const placesZh = "(?:单位|公司|厂里|学校|村委会?|居委会?|办公室|座机|前台)";
const othersEn =
  "(?:mum|mom|mam|mother|dad|father|parents?|wife|husband|partner|spouse|girlfriend|boyfriend|family|kids?|son|daughter|brother|sister|boss|work|workplace|job|employer|manager|hr|friends?|neighbou?rs?|contacts|references|(?:contact list|address book)|school|flatmates?|roommates?|landlord|anyone|anybody|any ?one else|anybody else|other people)";

/** Whether somebody else will hear of it: 会不会告诉我老婆, "is my boss going to find out". */
export const asksWhoHears = says({
  zh: new RegExp(
    `^(?!.*(?:我(?:要是|如果|万一)?(?:不在|没(?:得)?)了|(?:要是|如果|万一)我?(?:不在|没(?:得)?|死)了)).*(?:(?:会不会|是不是(?:会|要)?|要不要|能不能)[^，。]{0,8}(?:告诉|通知|联系|找|打[电给到]|发[到给]|让|爆|说给|透露|打扰)[^，。]{0,8}${othersZh}|(?<!我)(?:会|要)(?:去)?[^，。我]{0,4}(?:告诉|通知|联系|找|打[电给到]|发[到给]|让|爆|说给|透露|打扰)[^，。]{0,8}${othersZh}[^，。]{0,10}(?:吗|嘛|么|吧|[?？])[?？]?$|有没[有得]?(?:给|跟|和|向)[^，。]{0,3}${othersZh}[^，。]{0,3}(?:说|讲|摆|提|打|发|联系)|爆通讯录|(?:会不会|会|是不是(?:会|要)?|要不要)[^，。别不]{0,4}(?:给|跟|向|往)(?:我|俺)(?:的|们)?${othersZh}[^，。]{0,3}(?:打电话|打过去|打|说|讲|发)|(?:我的?)?${othersZh}(?:会不会|会|是不是)[^，。]{0,4}(?:知道|晓得|收到)|(?:会不会|会|是不是(?:会|要)?|要不要)(?:再|去|也|直接)?打(?:到)?(?:我|俺)?(?:们)?的?${placesZh}|把我[^，。]{0,6}信息[^，。]{0,4}给(?:别人|第三方|其他))`,
    "u",
  ),
  en: new RegExp(
    String.raw`\b(?:will|are|would|do|does|can|could|did)\b (?:you|u|they|it|anyone|anybody|somebody|someone)\b[^.!]{0,20}\b(?:tell(?:ing)?|inform\w*|notify\w*|contact(?:ing)?|messag(?:e|ing)|text(?:ing)?|email(?:ing)?|call(?:ing)?|ring(?:ing)?|speak(?:ing)? to|talk(?:ing)? to)\b (?:to )?(?:all |everyone in |everybody in |people in )?(?:of )?(?:my |the )?${othersEn}\b|\b(?:will|is|are|does|do|did|would|can|could|gonna)\b (?:my |the )?${othersEn}\b[^.!]{0,16}\b(?:know|find out|see (?:this|it)|hear (?:of|about)|be told|have to know)\b|\bwho else (?:can|will|could|knows?|sees?|gets)\b|\bwho (?:do|will|would|are) (?:you|u|they) (?:share|tell|give|pass|sell|sharing|telling)\b|\bwho (?:hears|sees|reads|listens to) (?:this|it|these|what)\b|\b(?:will|would|are|do|can|could|gonna) (?:you|u|they|y['’]?all)\b[^.!]{0,12}\breport(?:ing)? (?:us\b|(?:me|him|her|them|my \w+) to (?:ice|immigration|the (?:police|cops|government|feds|home office|council|social)|cps|dhs|uscis))`,
    "iu",
  ),
});

/** How we are reached or when we are there, or something on file that is to be otherwise: none of it is done in a talk. */
export const asksForOurDesk = says({
  zh: /以后(?:都)?(?:打|拨|联系|发|找)(?:我)?(?:到|给|的)?(?:这个|新|另一个|另外)(?:的)?(?:手机)?(?:号|电话|，|\s|\d|$)|(?:新(?:的)?(?:手机)?号码?|新(?:的)?(?:电话|地址))(?:是|：|:)|(?:帮我|给我|想|要|怎么|咋|如何|能不能|可以)[^，。]{0,4}(?:改|换|更新|变更)(?:一下|个)?(?:我的?)?(?:预留|绑定|登记)?的?(?:手机号?码?|电话(?:号码)?|号码|地址|联系方式)/u,
  en: /\b(?:what(?:['’]?s| is| are)|(?:can|could|may) i (?:get|have)|give me|tell me|send me)(?: me)? (?:your|ya['’]?lls?|the|a|an)(?: \w+)? (?:phone |telephone |contact |customer service |fax )?(?:number (?:to|for|i can|there|for you)|phone number|telephone number|(?:opening |office |business |working )?hours|mailing address|postal address|e-?mail address|e-?mail)\b|\bwhat(?:['’]?s| is) your (?:number|e-?mail)\b|\b(?:are|is) (?:you|y['’]?all|your office|the office|the branch)(?: guys)? (?:open|closed)\b(?! to\b)|\bwhen (?:do|are) (?:you|y['’]?all)(?: guys)? (?:open|close)\b|\bmy (?:\w+ )?(?:address|e-?mail|(?:phone |cell |mobile )?number)(?: has| have|['’]?s)?(?: just)? changed\b|\bmy new (?:address|e-?mail|(?:phone |cell |mobile )?number) is\b|\b(?:update|change) my (?:address|e-?mail|(?:phone |cell |mobile )?number|contact details)\b|\b(?:got|have) a new (?:address|e-?mail|(?:phone |cell |mobile )?number)\b/iu,
});

/** What their proof is wanted for: "why do you need that", "what for", asked where it was asked for. */
export const asksWhyProof = says({
  en: /^\W*(?:(?:ok|okay|so|and|but|wait|sorry|um|uh|well|hang on|hold on)\b\W*)*(?:why(?: exactly| though)?|how come|what for|what(?:['’]?s| is) (?:this|it|that|all this) (?:about|for|regarding|in regards? to|concerning)|(?:why|how come) (?:(?:do|would|does|are|is|should|must) )?(?:you|u|y['’]?all|i|it|they|that|this)\b[^.!?]{0,16}\b(?:need|want|ask|asking|have to|tell|give|prove|know|matter)\b[^.!?]{0,40}|what (?:do|would|are|is) (?:you|u|y['’]?all|it|that|they)\b[^.!?]{0,16}\b(?:need|want|asking|use|using)\b[^.!?]{0,24} for)\W*$/iu,
});

/** They take it for a sale: "not interested", "whatever you're selling". */
export const takesUsForSale = says({
  en: /\bnot interested\b(?! in (?:pay|your plan))|\bwhat(?:ever)? (?:you['’]?re|you are|y['’]?all are|are you|u) (?:selling|offering|pushing)\b|\b(?:is|are) (?:this|you) (?:a |some )?(?:sales|selling|telemarket\w*|marketing)\b|\b(?:not buying|don['’]?t want to buy) any/iu,
});

/** How long it takes until somebody answers, or when they will. */
export const asksWhenAnswered = says({
  zh: /^(?:喂|哎)?[，, ]*(?:人(?:呢|在哪里?|去哪了?)|(?:同事|人工|客服)呢)[啊呀]?[?？]?$|(?:咋|怎么)(?:个)?(?:还|都)?(?:没|不)(?:得|有)?(?:人|同事|人工)|(?:要|得|还要|需要)?等(?:多久|多长时间|几分钟|几天|好久)|(?:多久|好久)(?:才)?(?:能|会|可以)?(?:有|给|出)?(?:结果|回复|答复|处理|联系|回我|有人)|(?:什么时候|啥时候|几点|哪天)[^，。]{0,4}(?:有人|同事|你们|他们|结果|回复|答复|处理)|(?:同事|你们|他们|人工|结果|回复|答复)[^，。还付]{0,6}(?:什么时候|啥时候|几点|哪天|多久|好久)/u,
  en: /^(?!.*\bto pay\b).*(?:\bhow long\b[^.!?]{0,12}\b(?:will|do|does|is|would|until|till|before|for|have i|am i)\b|\bhow long\W*$|\bwhen (?:will|do|can|would|are|is) (?:they|he|she|it|someone|somebody|a person|i|the|your)\b[^.!?]{0,16}\b(?:call|ring|contact|hear|get back|be in touch|reply|answer|phone|know|join|here)\b)/iu,
});

/** New credit, or what one lives by, is to pay for it. */
export const wouldBorrow = says({
  zh: /^(?!.*(?:(?<!要)不|没|别|甭|莫)[^，。]{0,3}(?:借|贷|卖)).*(?:(?:再|去|先|找|借)[^，。不没]{0,6}(?:借|贷)[^，。]{0,8}还|(?:小贷|网贷|高利贷|套现|信用卡)[^，。]{0,8}(?:借|还|先)[^，。]{0,4}(?:你|这|上|点)|借(?:一个|一笔|点)?(?:新的)?(?:来|去)还|(?:卖|抵押)(?:了|掉)?(?:房|车)[^，。]{0,4}还|(?:房子?|车子?)[^，。]{0,3}(?:卖|抵押)(?:了|掉)[^，。]{0,4}还)/u,
  en: /\b(?:take out|get|apply for|find)\b[^.!?]{0,10}\b(?:another|a new|a payday|a)? ?(?:loan|credit card|payday loan|cash advance)\b[^.!?]{0,20}\b(?:pay|clear|cover|settle)\b|\bborrow\w*\b[^.!?]{0,24}\bto (?:pay|clear|settle|cover)\b|\b(?:sell|selling|remortgag\w+|pawn\w*)\b[^.!?]{0,8}\b(?:my|the|our) (?:house|home|flat|car|van|ring|wedding)\b[^.!?]{0,24}\b(?:pay|clear|settle|cover)\b/iu,
});

/** A code or a password is about to be told, or was typed into some link. */
export const tellsSecret = says({
  zh: /(?:验证码|密码|口令|cvv)[^，。]{0,4}(?:是|发|给|告诉|\d{3,})|(?:填|输|给|发)(?:了)?(?:我的?)?(?:验证码|密码)|(?:链接|网址)[^，。]{0,6}(?:点|填|打开)|(?:短信|信息|邮件)[^，。]{0,6}(?:链接|网址)|点(?:了|开|进去)[^，。]{0,6}(?:链接|网址|验证码)|转(?:到|给|进)(?:了)?(?:一个|个)?(?:私人|个人)(?:账户|账号|卡|微信)/iu,
  en: /\b(?:verification code|one[- ]time (?:code|password|passcode)|passcode|otp|pin|password|cvv|security code)(?: number)?(?:['’]s| is|:| was)|\b(?:send|give|tell|text|read) you (?:my|the) (?:verification code|code|otp|pin|password|passcode)\b|\b(?:clicked|tapped|opened) (?:on )?(?:a|the|that|your) link\b/iu,
});

/** Whether somebody comes to their door, home or work: 会上门吗, "are you going to come to my house". */
export const asksOfVisit = says({
  zh: /^(?!.*(?:我(?:能|可以|要|想|去|自己|来|亲自|该)[^，。]{0,6}(?:上门|到|去)|你们?公司|上门(?:收|取|服务|办|还)|(?:来|上门)了|来过|来帮)).*(?:(?:会不会|会|要|得|敢|还|能不能|能|是不是(?:会|要)?|要不要|得不得|有没有)[^，。不]{0,8}(?:上门|派人来?|来人|(?:来|到|去|找到?)(?:我|俺)(?:们|的)?(?:家|屋头|老家|村|单位|公司|厂|门口|住处)[^，。]{0,4})[^，。]{0,4}(?:吗|嘛|么|不|吧|没有?|[?？])[?？。]*$|上不上门|(?:会不会|是不是(?:会|要)|得不得)[^，。不]{0,8}(?:上门|派人|(?:来|到|去|找到?)(?:我|俺)(?:们|的)?(?:家|屋头|老家|村|单位|公司|厂|门口))|(?:上门|到(?:我|俺)家)[^，。]{0,4}(?:怎么办|咋办|咋个办|咋整))/u,
  en: /^(?!.*\b(?:bailiffs?|sheriff|police|cops|court|enforcement|officers?|agents?|solicitor|lawyer|can i|should i)\b).*\b(?:will|are|is|do|does|would|can|could|gonna|going to|gon)\b[^.!?]{0,24}\b(?:(?:come|comin[g'’]?|show(?:ing)? up|turn(?:ing)? up|visit(?:ing)?|send(?:ing)?|knock(?:ing)?|pop(?:ping)?)\b[^.!?]{0,16}\b(?:to|at|on|round|by|over to) (?:my|our) (?:house|home|door|place|flat|apartment|address|work|workplace|job)\b|(?:somebody|someone|anybody|anyone|people) (?:come|comin[g'’]?|be comin[g'’]?) (?:round|around|over|to the (?:house|door))\b|visit(?:ing)? (?:me|us|my))/iu,
});

/** Whether money is taken from their pay or their accounts: 会不会扣我工资. */
export const asksOfDeduction = says({
  zh: /^(?!.*(?:能不能|可不可以|可以|帮我|直接)(?:从|用|帮|直接)?[^，。]{0,6}扣).*(?:(?:会不会|会|要|是不是(?:会|要)?|得不得)[^，。不]{0,10}扣(?!款日)[^，。]{0,4}(?:工资|薪水|微信|支付宝|银行卡|卡|存款|零钱|社保|医保|低保|养老|退休金|余额)[^，。]{0,6}$|扣(?:我|俺)?(?:的)?[^，。]{0,3}(?:工资|微信|支付宝|零钱|退休金|低保)[^，。]{0,6}(?:吗|嘛|么|不|没|[?？])[?？。]*$)/u,
});

/** Whether they will be called again: 还会不会再打电话. */
export const asksIfCalledAgain = says({
  zh: /^(?!.*(?:同事|人工|客服|专员|别|不要|莫)).*(?:(?:还|再|以后|之后|后面)(?:会不会|会|要|得不得|是不是(?:会|还)?)(?:再|一直|天天)?(?:给我|跟我)?(?:打(?:电话|给我|过来|来|$)|联系我|催我|发短信)[^，。]{0,4}(?:吗|嘛|么|不|[?？]|$)|会不会(?:再|还|天天|每天|一直)(?:给我|来)?(?:打(?:电话|过来|来|$)|联系我|催我))/u,
  en: /^(?!.*\b(?:stop|quit)\b).*\b(?:will|are|do|would|gonna)\b (?:you|u|y['’]?all|they)\b[^.!?]{0,16}\b(?:call(?:in[g'’]?)?|ring(?:ing)?|contact(?:ing)?|text(?:in[g'’]?)?|phon(?:e|ing)|bother(?:ing)?)(?: me)? (?:again|still|any ?more|every ?day|all the time)\b/iu,
});

/** What is asked of their data or of calls to come is no end of contact. */
export const asksNoStop = (text: string): boolean =>
  claimsDataRights(text) || asksIfCalledAgain(text);

/** A number or a way to reach us: 客服电话多少, "what's your number". */
export const asksOurNumber = says({
  zh: /^(?!.*(?:(?:哪|咋|怎么|谁)[^，。]{0,6}我的?(?:电话|手机|号码)|打不通)).*(?:(?:客服|官方|投诉|咨询|人工|总部|你们?(?:那边|公司|单位)?)(?:的)?(?:服务|联系)?(?:电话|热线|号码|联系方式)[^，。我]{0,3}(?:是)?(?:多少|几号?|啥|什么|好多|有(?:没有|吗|嘛|没)[?？。]*$|发我|给我|告诉我|呢)|(?:打|拨)(?:哪个|什么|好多)(?:电话|号码?)|(?:怎么|咋个?|如何|哪里|哪儿)(?:能|可以)?(?:联系|找)(?:到|得到)?(?:你们?|您们|客服))/u,
  en: /\bwhat(?:['’]?s| is) (?:(?:your|y['’]?alls?) (?:\w+ ){0,2}|the (?:(?:phone|contact|customer|service|support|complaints?|official|call|main|company) )+)(?:number|hotline|helpline)\b(?! (?:of|for) (?:my|the|this) (?:account|contract|loan))|\b(?:what|which) number (?:do|can|should|could) (?:i|we) (?:call|ring|dial|phone|use)\b|\bhow (?:do|can|could|would) (?:i|we) (?:contact|reach|get hold of|get in touch with|call|ring|phone) (?:you|y['’]?all|customer|someone there)\b/iu,
});

/** Where those are reached who watch over us: 银保监会电话多少, "what's the CFPB number". */
export const asksForRegulator = says({
  zh: /(?:[银金](?:保|融)?监(?:会|局|管总?局|管)?|监管(?:部门|机构|单位)?|人民银行|央行|消协|消费者协会|信访)(?:的|那边)?(?:投诉|举报|官方)?(?:的)?(?:电话|热线|号码|联系方式|网站)[^，。我]{0,3}(?:是)?(?:多少|几号?|啥|什么|呢|给我|告诉我)/u,
  en: /\b(?:cfpb|fca|ftc|fos|bbb|ombudsman|regulators?|attorney general)(?:['’]?s)?\b[^.!?]{0,16}\b(?:number|phone|hotline|website|contact|address)\b|\b(?:number|phone|hotline|website|contact)\b[^.!?]{0,12}\b(?:for|of|to)\b[^.!?]{0,8}\b(?:cfpb|fca|ftc|fos|bbb|ombudsman|regulators?|attorney general)\b|\bhow (?:do|can|could) i (?:contact|reach|report you to|complain to|get hold of) (?:the )?(?:cfpb|fca|ftc|fos|bbb|ombudsman|regulators?|attorney general)\b/iu,
});

/** When our people are there: 你们几点下班, "what are your hours". */
export const asksOurHours = says({
  zh: /^(?!.*(?:[我俺咱]|别|不要|莫|方便)).*(?:(?:你们?|客服|人工|同事|公司|营业厅)[^，。]{0,4}(?:几点钟?|啥时候|什么时候|好久|哪天)[^，。]{0,3}(?:上班|下班|开门|关门|营业|在线)|(?:^|你们?|客服|人工|公司|的)(?:的)?(?:上班|营业|工作|服务|办公)(?:的)?时间[^，。]{0,4}(?:是|几点|多少|呢|[?？]|$)|(?:周末|星期[六天日]|节假日|晚上|放假)(?:你们?|客服)?(?:有(?:没有)?人|上不上班|上班|营业)(?:在|上班|接)?(?:吗|嘛|么|不|没|[?？]))/u,
  en: /\bwhat(?:['’]?re| are|['’]?s| is) (?:your|the|y['’]?alls?) (?:(?:opening|office|business|working|phone) )?hours\b|\bwhat time (?:do|are) (?:you|y['’]?all|they) (?:open|close|shut|there)\b|\b(?:are you|is any(?:one|body)|is some(?:one|body)|are y['’]?all) (?:open|there|available|around|in) (?:on|at|over|during) (?:the )?(?:weekends?|saturdays?|sundays?|(?:bank )?holidays?|nights?)\b/iu,
});

/** Whether what they said was heard and noted: 听到没得, "did you get that". */
export const asksIfHeard = says({
  zh: /^(?:你们?|您)?(?:到底|都|刚才)?(?:听到|听见|听清楚?|听清|听进去|记下来?|记住|记到|晓得|明白)(?:了)?(?:没(?:得|有)?|吗|嘛|不)[啊哦呀]?[?？。！!]*$/u,
  en: /^\W*(?:so |and )?(?:did you|have you|do you|you) (?:even )?(?:got|get|hear|heard|note|noted) (?:that|me|it|what i said)(?: down)?\W*$/iu,
});

/** The days and sums of such a question are put forward by nobody. */
export const asksOnlyOfUs = (text: string): boolean =>
  asksOurHours(text) || asksForClearance(text) || asksWhyMore(text);
