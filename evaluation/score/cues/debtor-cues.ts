import type { Language } from "../../../domain/locale.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";

type Words = Readonly<Record<Language, RegExp>>;

/** Plain signs of distress or anger in what is said, beside what the model of emotions hears. */
const distress: Words = {
  zh: /哆嗦|发抖|呜+|怎么送孩子|不认这个|求(?:你|您)?(?:了|求)|求求|难受|化疗|活不(?:下去|了)|让不让人活|还让.{0,3}活|撑不住|崩溃|受不了|睡不着|想死|死了算|吓(?:唬|死|人)|报警|犯法|凭什么|什么态度|神经病|有病|烦(?:不烦|死)|你这人|你这什么|听不懂|别说了|你敢|我上哪|说不动|欺人太甚|气死|没完没了|骚扰|过分|哭|救命|害怕|丢人|逼死|绝望|怎么办啊|好好说话|你们?还是人吗|缺德|流氓|混蛋|滚|凭啥|不讲理|讲(?:不讲|点)(?:道理|理)|有完没完|(?:别|不要)(?:再)?(?:逼|吓|骂|催)我|逼(?:我|人)(?:太|去|死|上)|欺负(?:人|我|老)|(?:要|快|逼)疯|走投无路|心(?:慌|脏(?:都|受)|里(?:堵|难))|(?:整|一)(?:宿|夜|晚).{0,4}(?:没|不)睡|睡不(?:着|好)|吃不下|(?:浑身|手|腿)(?:都|直|在)?(?:抖|哆嗦)|委屈|冤枉|恶心|无耻|放屁|(?:他|你)妈的|妈的|不像话|我(?:要|去)(?:告|曝光)你|黑社会|土匪|强盗|怎么活|给你跪|扛不住|顶不住|想哭|眼泪|急(?:死|哭|疯)|抑郁|焦虑|难过|伤心|无助|抬不起头|没脸见|我(?:真|实在)(?:的)?(?:不行|没办法|没路|撑不|累)|没活路|良心|说(?:的)?(?:是)?人话|(?:你们?)?(?:什么|啥)(?:东西|玩意|素质)|别(?:这样|那样)(?:行吗|好不好|对)|(?:跟|和)你(?:们)?(?:说|讲)(?:了)?(?:多少|[几八]百|好几)(?:次|遍|回)/u,
  en: /\bshaking\b|\bcry(?:ing)?\b|\bplease (?:don['’]t|stop)|\bcan['’]t (?:sleep|cope|take|breathe|do this)|\bscar(?:ed|ing)\b|\bterrified\b|\bridiculous\b|\bdon['’]t you dare\b|\bhow dare\b|\bleave me (?:alone|be)|\bstop (?:it|calling|harass)|\bharass|\bi want to die|\bbreaking down\b|\boh my god\b|\bare you (?:serious|kidding|joking|threatening)|\byou what\b|\bdisgust|\bdisgrace|\bout of order\b|\bsick of\b|\bfed up\b|\bdesperate\b|\bpanic|\bi swear\b|\bscrew you|\bf\*+|\bfuck|\bbullsh|\bshut up|\bthreat|\bgoing to be sick|\bdid you (?:not )?hear what i|\bneither!|\bwhat did i just say|\bi said (?:don|no|stop)|\bdon['’]t contact me|\bnothing till\b.{0,4}said|\bliterally just said|\bi won['’]t be here|\bdo what you want|\bdoing my head in|\bmy head\b.{0,10}\bspinning|\bnot paying you twice|\bi can['’]t find|\bbeg(?:ging)? you|\bmy (?:mum|mom|dad|son|daughter|wife|husband)(?:['’]s| is| just)? (?:dead|died|passed|dying)|\bno point\b|\bup at night\b|\bjerk\b|\bi(?:['’]m| am) (?:so |really |just |absolutely |very |honestly )?(?:stressed|frightened|exhausted|ashamed|humiliated|furious|livid|fuming|drowning|overwhelmed|done with|tired of|losing (?:it|my mind|sleep)|falling apart|at (?:my wit|the end of)|struggling to (?:breathe|cope)|in tears|a wreck)|\bthis is (?:harassment|a joke|insane|crazy|outrageous|unbelievable|unfair|bull|wrong on|torture|a nightmare)|\bwhat is wrong with you|\bwho do you think you|\bgo to hell|\bget lost|\bback off\b|\bfor (?:god|christ|pete|heaven|crying)|\bunbelievable\b|\b(?:you['’]re|are you) (?:even |not )?listening|\bgive me a break|\b(?:i['’]ve|i) (?:already |literally |just )?told you\b.{0,20}\b(?:times|again|already|once|before)|\bend of my (?:rope|tether)|\bwhat (?:am i|do you want me) (?:supposed )?to do\b|\bi don['’]t know (?:what to do|how i)|\bthe nerve\b|\bcan['’]t (?:go on|stand|deal with|handle) (?:this|it|any|you)|\bnot (?:a |an )?(?:animal|criminal|liar|machine)\b|\bhow can you\b|\bhave you (?:no|any) (?:heart|shame|decency)|\bheartless\b|\bbull(?:y|ied|ying)\b|\bdisrespect|\bdon['’]t (?:talk|speak) to me like|\bwatch your (?:mouth|tone)|[A-Z]{4,}|!\s*$/,
};

export const isDistressed = (text: string, language: Language): boolean =>
  distress[language].test(text);

/** Words that ask for a person or announce a complaint so plainly that no question can change them. */
const plain: readonly (readonly [Trigger, Words])[] = [
  [
    "dispute",
    {
      zh: /哪有.{0,8}[千百万块]|(?:数|钱|金额)(?:不对|有问题|算错)|我没(?:借|欠)(?:过|这么|那么)|不是我借的/u,
      en: /\b(?:not|isn['’]t|wasn['’]t) (?:my|mine)\b.{0,12}\b(?:debt|loan|account|card)|\bnever (?:took|borrowed|had|opened)\b|\b(?:amount|balance|figure) (?:is|['’]s) wrong|\bi don['’]t owe\b/i,
    },
  ],
  [
    "human",
    {
      zh: /(?:转|找|要|换|叫|给我|说)(?:个|一个|一下|你们?的?|的)*(?:人工|真人|主管|经理|领导|负责人|能(?:查账|做主|管事)的人|会说话的)/u,
      en: /\b(?:speak|talk|put me|get me|want|give me|need|transfer me)\b[^.?!]{0,20}\b(?:manager|supervisor|human|real person|an? (?:actual )?person|someone else|somebody else|your boss|representative)/i,
    },
  ],
  [
    "complaint",
    {
      zh: /我(?:要|会|得|去|就)?(?:投诉|举报)|投诉(?:你|你们)|打?12378|一二三七八|银保监|金融监管/u,
      en: /\b(?:make|file|put in|raise|lodge) a (?:formal )?complaint|\b(?:i['’]m|i['’]ll|i will|going to|gonna) (?:complain|report (?:you|this))|\bombudsman\b|\bCFPB\b|\battorney general\b/i,
    },
  ],
];

/** Words that only ask who is there, though a person is named in them. */
const noRequest: Words = {
  zh: /真人(?:你)?叫|是(?:不是)?真人/u,
  en: /\bare you (?:a )?(?:real|human)/i,
};

/** Triggers that the words alone raise, beside those that were understood. */
export const plainTriggers = (text: string, language: Language): Trigger[] =>
  noRequest[language].test(text)
    ? []
    : plain.flatMap(([trigger, words]) => (words[language].test(text) ? [trigger] : []));

const relative: Words = {
  zh: /我(?:爸|妈|父亲|母亲|老公|老婆|爱人|儿子|女儿|孩子|爷爷|奶奶|公公|婆婆|弟|哥|姐|妹|家里?老人)[^，。]{0,8}(?:住院|生病|病|手术|摔|癌|中风|脑梗|化疗)/u,
  en: /\bmy (?:mum|mom|mother|dad|father|son|daughter|kid|wife|husband|partner|brother|sister|nan|gran\w*)(?:['’]s)?\b[^.?!]{0,30}\b(?:sick|ill|rehab|hospital|surgery|cancer|stroke|hip|care)\b/i,
};

/** An illness that is told of a relative. */
export const isOfRelative = (text: string, language: Language): boolean =>
  relative[language].test(text);
