import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** Who says outright that they are a relative, a friend or a colleague of whoever is asked for. */
const words = patterns({
  zh: /^(?:喂|你好|您好|哦|嗯|不是?|其实|说实话|老实说|那个|不好意思|对不起|等[等下一]下?|[，,。\s])*[我俺](?:们)?(?:其实)?(?:就|只)?是(?:他|她|机主|人家)?的?(?:家里人|家人|家属|亲属|亲戚|老婆|媳妇|爱人|妻子|老公|丈夫|妈妈?|爸爸?|母亲|父亲|儿子|女儿|哥哥?|姐姐?|弟弟?|妹妹?|室友|同事|邻居|朋友|房东)(?=$|[，,。！!？?、\s吧啊呀]|您|你|跟|有)/u,
  en: /^\W*(?:(?:hi|hello|hey|yeah|yes|no|oh|sorry|um|uh|well|actually|so|ok|okay|wait|look|to be honest)\b\W*)*(?:this is|i['’]?m|i am|it['’]?s|you['’]?re (?:speaking|talking) (?:to|with)) (?:actually |just |only )?(?:his|her|their) (?:ex-?|step|older |younger |big |little |elder )?(?:wife|husband|spouse|partner|girlfriend|boyfriend|son|daughter|mother|mum|mom|father|dad|brother|sister|aunt|uncle|cousin|niece|nephew|friend|neighbou?r|flatmate|roommate|housemate|landlord|landlady|colleague|coworker|co-worker|boss|carer|assistant|grandson|granddaughter|grandmother|grandfather|nan|gran)\b/iu,
});

/** Another person took over, or is named as whoever speaks now: "hey this is Jake his roommate typing". */
const tookOver = patterns({
  zh: /(?:现在|这会儿?)(?:是)?[我俺](?:是)?(?:他|她|机主)的?(?:老婆|老公|媳妇|爱人|妈|爸|儿子|女儿|哥|姐|弟|妹|朋友|室友|同事)|(?:捡到|拿着|用)(?:了)?(?:他|她|别人)的?手机|(?:^|[，。,\s话钱说])(?:他|她)?(?:就|刚|刚才)?把(?:这个?)?(?:手机|电话)(?:交|递|塞|给)(?:给)?(?:了)?我(?!砸|摔|弄|搞|打|没收|修|充|用|玩)|[我俺](?:在|来|现在|就|只是)*(?:替|帮|代)(?:他|她)(?:来)?(?:打字|打的字|回(?:你|复|消息|信息|话)|发(?:消息|信息)|说话)/u,
  en: /\b(?:this is|it['’]?s|i['’]?m|i am) (?!alone\b)[a-z]+,? (?:his|her|their|(?:[a-z]+)['’]s) (?:ex-?)?(?:wife|husband|partner|girlfriend|boyfriend|son|daughter|mother|mum|mom|father|dad|brother|sister|friend|flatmate|roommate|housemate|carer|landlord|colleague|coworker)\b|\bi(?:['’]?m| am) not (?!the|a|an|sure|going|able|really|in|at|on|paying|here|happy|interested|your|that|very|too|so|well|ok|okay|good|working|alone|safe|ready|done|sorry|him\b)[a-z]+,? i(?:['’]?m| am) (?:his|her|their)\b|\b(?:found|picked up|using|got|have|had) (?:his|her|their) phone\b|\b(?:he|she) (?:just )?(?:gave|handed|passed|tossed|shoved) (?:me (?:the|his|her|this) (?:cell ?)?phone|(?:the|his|her|this) (?:cell ?)?phone (?:over )?to me)\b(?! (?:numbers?|bills?|back|as|for (?:my|our|his|her|a|christmas|free)|last|when|years?|case|charger|to fix|contract))|\bi(?:['’]?m| am) (?:just |only |the one )?(?:typing|texting|writing|answering|replying|responding|speaking|talking)(?: (?:this|back|to you|here))? (?:for|on behalf of|instead of) (?:him|her|them|(?:my|his|her) (?:wife|husband|partner|girlfriend|boyfriend|son|daughter|mother|mum|mom|father|dad|brother|sister|friend|roommate|flatmate))\b(?! to\b|['’]s\b)/iu,
});

const away =
  "(?:mov(?:ed|ing)(?: (?:out|away|on|to \\w+))?|(?:in|to|at|on) (?:the |a )?(?:jail|prison|county|custody|rehab|work|school|college|church|holiday|vacation|hospital|shower|bath|army|navy)|locked up|incarcerated|deported|overseas|abroad|deployed|asleep|sleeping|not (?:here|home|in|available|around)|out|away|left)";

/** Asked whether they are somebody, they say where that one is: "he moved", "hes in jail". */
const isAway = patterns({
  zh: /(?!)/u,
  en: new RegExp(
    `^\\W*(?:(?:no|nah|nope|oh|sorry|um|uh|well|hi|hello|hey|yeah)\\b\\W*)*(?:he|she)(?:['’]?s| is| was| has)?(?: (?:been|just|currently|still|actually|now|already|got|gone))* ${away}\\b[^.!?]{0,30}\\W*$`,
    "iu",
  ),
});

/** True where somebody tells where the person is whom they were asked for, and so is another. */
export const tellsWhereTheyAre = (text: string, language: Language): boolean =>
  isAway[language].test(text);

/** True where somebody says to be another than the person who is asked for. */
export const isSomeoneElse = (text: string, language: Language): boolean =>
  words[language].test(text) || tookOver[language].test(text);
