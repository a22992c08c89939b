import type { Language } from "../../domain/locale.ts";
import { pattern } from "../../language/patterns/pattern.ts";

/** What is read from the words themselves, in either language, whatever the call is held in. */
type ByLanguage = Readonly<Partial<Record<Language, RegExp>>>;

export const says = (said: ByLanguage): ((text: string) => boolean) => {
  const zh = said.zh && pattern(said.zh);
  const en = said.en && pattern(said.en);
  return (text) => zh?.test(text) === true || en?.test(text) === true;
};

/** The language that a text is written in. */
export const spokenLanguage = (text: string): Language =>
  /\p{Script=Han}/u.test(text) ? "zh" : "en";

/** Something is asked, in a form that asks. In the south-west 嘛 softens an assent (要得嘛), and 不 at the end asks (要交钱不). */
export const isQuestion = says({
  zh: /[?？]\s*$|(?:吗|(?<!^(?:那|就|嗯|哦|行|[，,、 ])*(?:要得|好|就?[恁这]个|就?这样|就?这么|登记|记[上下]?|对头|得行|[没莫](?:得|有)?(?:问题|意见))(?:办|定|弄|整|起|了)?)嘛|么|呢)[啊呀]?[。！!]*$|(?<!不(?:晓得|知道)[^，。]{0,6})有[没莫]得|得不得|(?<!不)(?!动不动|时不时|信不信|烦不烦|不)(\p{Script=Han})不\1|(?<=\p{Script=Han}{2})(?<!我|俺|就|才|偏|可|绝|决|也|都|说|真|还|哎|唉|不)不[?？。]*$|怎么|怎样|如何|咋|哪[里儿个边些]|去哪|是谁|多久|多长时间|什么时候(?!都|也)|(?:是|有|能|会|要)(?:不|没)(?:是|有|能|会|要)|可不可以|请问|^[^，。]{0,2}为(?:什么|啥)|(?<!(?:知道|晓得|问[我他]?)[^，。]{0,5})为(?:什么|啥子?)(?:是|会|要|还|多|扣|没)|(?<![了过等这那老有])好久(?=扣|开始|还(?!没)|到期|有人|来|打|给|能|可以|要|回)|是(?:多少|什么|啥|几)|(?:接下来|然后|之后)(?:呢|怎|要|会|干)/u,
  en: /\?\s*$|^\W*(?:(?:and|so|but|ok|okay|well|um|uh|sorry|then|hi|hello)\b\W*)*(?:(?:who|whos|what|whats|when|whens|where|wheres|why|how|hows|which)\b|(?:can|could|do|does|did|is|are|am|will|would|should|may)(?:n['’]?t)? (?:i|you|we|they|he|she|it|this|that|these|there|the|my|your|anybody|anyone|somebody|someone)\b)/iu,
});

/** Yes and nothing more: to a question for a day it names none. */
export const isBareYes = says({
  zh: /^[^\p{L}]*(?:(?:是|对|嗯|好|行|可以|成|中|要得)[的啊呀吧了哦嘛]*[^\p{L}]*)+$/u,
  en: /^\W*(?:(?:yes|yeah|yep|yup|aye|right|sure|ok|okay|fine|please|thanks|thank you|correct|all ?right|great)\b\W*)+$/iu,
});

/** The last of the days that were named as possible. */
export const namesLastDay = says({
  zh: /最晚|最迟|最后(?:那|一)?天|^(?:那|好|行|嗯|可以|[，, ])*就?(?:定)?(?:那一?|这一?)天(?:吧|好了|呗|嘛|了)?[。.！!]*$/u,
  en: /^\W*(?:(?:ok|okay|yes|well|then|so|let['’]?s do|make it|do|on)\b\W*)*(?:that|the same) (?:day|date)(?: then| please)?\W*$|\b(?:the )?(?:latest|last) (?:day|date|one|possible|you (?:can|have))\b|\bas late as (?:possible|you can)\b/iu,
});

/** Payments by the day, the week, the fortnight or the payday: none of them can be set up, plans are monthly. */
export const paysByWeek = says({
  zh: /每(?:个|隔?[一二两1-3])?个?(?:周|星期|礼拜)|(?:一|两|二)个?(?:周|星期|礼拜)(?:还|付|给|转|[\d一二三四五六七八九])|按周|周付|(?:每|一|天)天(?:我)?(?:能|可以|就|都|先|给你们?|，)*(?:还|付|给(?!我)|转|交)[^，。]{0,2}[\d一二两三四五六七八九十百]/u,
  en: /\b(?:a|an|per|each|every(?: (?:other|two|2|second))?|by the) (?:weeks?|wk|fortnight|pay ?day|pay ?che(?:ck|que)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:weekly|fortnightly|bi-?weekly|semi-?monthly)\b|\b(?:twice|two times) (?:a|per|each) month\b|\d(?: (?:dollars|bucks|pounds|quid|euros))? (?:(?:a|per|each|every) day|daily)\b/iu,
});

/** A figure or which one it is is asked for, and nothing is chosen: "what's the lowest?", 最低的是多少. */
export const asksFigure = says({
  zh: /多少|几块|几元|是哪|多久|多长时间|好久|几期|好多(?:钱|嘛|哦|[?？]|$)/u,
  en: /\b(?:what(?: is|['’]?s| would| are)|how much|which)\b/iu,
});

/** What remains of the debt. */
export const namesRest = says({
  zh: /剩下|剩余|余下|其余|尾款/u,
  en: /\bthe (?:rest|remainder|remaining|balance)\b|\bwhat['’]?s left\b|\bwhat is left\b/iu,
});

/** One payment, and no row of them: "just the one 400", "a one-off", 就这一次. */
export const paysOnce = says({
  zh: /[就只](?:这|还|付|交|给)?(?:这)?一[次笔回]|(?:不是|没说|没要|不要|别)(?:每个?月|月月|分期)|单(?:次|笔)/u,
  en: /\b(?:just|only) (?:the |this |that )?(?:one|once)\b(?! (?:month|more))|\b(?:one|1)[- ](?:time|off)\b|\bnot (?:every|each|per|a) month\b|\bnot monthly\b/iu,
});

/** When the first of several payments is to be. */
export const namesStart = says({
  zh: /开始|第一期|头一期|首期/u,
  en: /\b(?:start|begin)(?:s|ing)?\b|\bfirst (?:one|payment)\b/iu,
});

/** They ask not to be asked any more. */
export const wantsNoQuestions = says({
  zh: /(?:别|不要|不许|少|甭|莫)(?:再|老|总|一直)*(?:追|逼|盘|多)?问(?:了|我|个没完|东问西|那么多|这么多|来问去)|别问$|(?:今天|现在|这会儿?|暂时|真的|都说了)?[，, ]*(?:不想|不愿意?|懒得)(?:再)?(?:谈|聊|说)(?:这个|这事|这些|钱|了|$)|别(?:再)?(?:跟|和)我(?:谈|提|说)(?:钱|这个|这事)/u,
  en: /\b(?:stop|quit|no more) (?:with (?:the|your) |the |your )?(?:asking|questions?|questioning|quizzing|grilling)\b|\b(?:don['’]?t|do not) (?:ask|question|quiz|push|pressure) me\b|\bleave it (?:alone|there|at that)\b|^\W*(?:(?:no|nah|just|ok|okay|please|then)\b\W*)*leave it\W*$|\b(?:don['’]?t|do not|not) (?:really )?(?:want|wanna|feel like|gonna|going) (?:to )?(?:talk\w*|discuss\w*|speak\w*)(?: about)? (?:it|this|that|money)\b/iu,
});

const hiddenFromZh =
  "(?:[爸妈爹娘]{1,2}|父母?亲?|母亲|老公|老婆|媳妇|爱人|丈夫|妻子|对象|[男女]朋友|家里?人|屋头人?|孩子|儿子|女儿|同事|单位|公司|厂里|老板|领导|主管|朋友|邻居|村里人?)";

/** Nobody else is to hear of it. */
export const wantsItKept = says({
  zh: new RegExp(
    `(?:别|不要|不能|千万|不许|莫)(?:再|去)?(?:让|叫|给|跟|和|向|告诉|通知|透露给?)[^，。！？,?!]{0,8}(?:知道|晓得|说|讲|听|妈|爸|父|母|老公|老婆|媳妇|爱人|丈夫|妻子|家里?人|家里|孩子|儿子|女儿|同事|单位|公司|老板|领导|朋友|别人|任何人|外人|其他人)(?!.{0,4}(?:打电话|打了))|(?:别|不要|不能|千万|不许|莫)(?:再|去)?(?:让|叫|给|跟|和|向|告诉|通知)(?:[他她]们?|人家)(?:知道|晓得|说|讲|$|[，。！!,啊呀吧嘛])|[我俺](?:们?家)?的?${hiddenFromZh}(?:都|还|也|根本|并)*(?:不(?:知道|晓得)|蒙在鼓里)(?=[，。！!,]|$|这|我(?:在|有)?(?:借|欠|贷))|(?:${hiddenFromZh}|[他她]们?)(?:要是|如果|万一|一旦|要)(?:让)?(?:知道|晓得|发现)了?[^。！？!?]{0,8}(?:离婚|离(?:了|家)|分手|不要我|不理我|不认我|气死|气病|吵|闹|完了|完蛋|打死|赶我|骂死|断绝|翻脸|开除|炒|丢工作|没法|抬不起头)`,
    "u",
  ),
  en: /\b(?:don['’]?t|do not|please not|never|can['’]?t|cannot|won['’]?t|must ?n['’]?t) (?:ever |please )?(?:tell|inform|let|mention (?:it|this|any of this) to|talk to|speak to|say anything to)\b[^.!?]{0,20}\b(?:mum|mom|mam|mother|dad|father|parents?|wife|husband|partner|spouse|girlfriend|boyfriend|family|kids?|son|daughter|brother|sister|boss|work|employer|friends?|flatmates?|roommates?|landlord|anyone|anybody|any ?one else|others?)\b|\bmy (?:mum|mom|mother|dad|father|parents?|wife|husband|partner|spouse|girlfriend|boyfriend|family|kids?|boss) (?:does ?n['’]?t|do ?n['’]?t|must ?n['’]?t|can['’]?t|cannot|has no idea) (?:(?:even )?(?:know|find out)(?: about (?:this|it|any of (?:this|it)|the (?:debt|loan|card|money))|\W*$|,| and\b| please\b)|about (?:this|it)\b)|\b(?:leave|divorce|dump|disown|fire|sack) me if (?:she|he|they) (?:ever )?(?:knew|knows?|found out|finds? out|heard|hears?)\b/iu,
});

/** Thanks and nothing more. */
export const isBareThanks = says({
  en: /^\W*(?:(?:ok|okay|oh|right|lovely|great|all ?right|ah)\b\W*)*(?:thank you|thanks|ta|cheers|thx|much appreciated)\b(?:\W*(?:so much|very much|a lot|love|mate|pal|dear|hun|sir|ma['’]?am|for (?:that|telling me|letting me know|the info\w*)))*\W*$/iu,
});

/** Nobody is to be called at this number or place: 别往这打, "don't ring here". */
export const wantsPlaceLeft = says({
  zh: /(?:别|不要|不用|甭|莫)(?:再|老|总)*(?:往|朝|给|向)?(?:我们?|咱们?)?(?:这(?:里|儿|边|个?号码?|个?电话)?|公司|单位|厂里|家里?|店里)(?:再)?(?:打|拨|联系|找)/u,
  en: /\b(?:don['’]?t|do not|stop|quit|never|no more)\b(?: \w+){0,2} (?:call|ring|phon|contact|text)\w* (?:here|this (?:number|place|office|house)|us here|our (?:office|number|house))\b/iu,
});

/** The debt itself is spoken of, and not only what was read back. */
export const speaksOfDebt = says({
  zh: /欠|借|贷|债|账[单目户]?|冒用|盗用|还(?:过|清)了/u,
  en: /\b(?:ow(?:e|es|ed|ing)|debts?|borrow\w*|loans?|account|balance|mine|never (?:opened|had|took|signed)|paid)\b/iu,
});

/** Something of what was agreed is to be otherwise. */
export const wantsChange = says({
  zh: /改|换(?:个|到|成|一)|推(?:迟|后|到)|挪|提前(?!(?:把[^，。]{0,6})?(?:还|结|付|清|一次))|往后/u,
  en: /\b(?:change|move|switch|push|shift|make (?:it|that)|different (?:day|date)|another (?:day|date)|(?:day|date|week) (?:later|after|earlier)|sooner|rather)\b/iu,
});

/** The day on which their wages come. */
export const tellsPayday = says({
  zh: /发(?:工资|薪|钱)|开支|开工资|薪水/u,
  en: /\b(?:get|gets|got|getting|am|be) paid\b|\bpay ?(?:day|che(?:ck|que))\b|\bwages?\b/iu,
});

/** A sum or a day that is only about so much, or the last that it may be. */
export const isAbout = says({
  zh: /左右|上下|大概|大约|差不多|之间|最[晚迟早多少]|顶多|至多|前后|来块|以前|之前/u,
  en: /\b(?:about|around|roughly|approx\w*|ish|or so|between|at (?:the )?(?:latest|earliest|most|least)|up to|no later than|somewhere|give or take)\b/iu,
});

/** One thing in the place of another. */
export const saysInstead = says({ zh: /换成|改成|还是/u, en: /\binstead\b/iu });

/** A sum is to be otherwise, and not a day. */
export const speaksOfSum = says({
  zh: /金额|数额|钱数|少[还付]|[还付]少|多[还付]|[还付]多/u,
  en: /\b(?:amounts?|sums?|how much|less|lower|smaller|more money)\b/iu,
});

/** Words of paying, of money or of how to divide it. */
export const speaksOfPaying = says({
  zh: /[还付给转交款钱元块期分]|全部|一半|结清|每月|月底|工资/u,
  en: /\b(?:pa(?:y|id)\w*|plans?|months?|monthly|weeks?|weekly|instal\w*|half|full|all|everything|dollars?|bucks?|pounds?|quid|money|afford|settle\w*)\b|[$£]/iu,
});

/** A farewell, or that they have to go. */
export const takesLeave = says({
  zh: /再见|拜拜|挂了|先这样|回头[聊说]|不[聊说]了|没空|在忙|(?:得|要|该)走了/u,
  en: /\b(?:(?:good)?bye|ta-?ra|cheerio|farewell|good night|see you|take care|talk (?:later|soon)|hang(?:ing)? up|leave me|stop|(?:got|gotta|have|need) to (?:go|run)|gotta (?:go|run)|must go|busy|not now)\b/iu,
});

/** A currency is named beside the figure. */
export const namesMoney = says({
  zh: /[元块钱¥￥]/u,
  en: /[$£]|\b(?:dollars?|bucks?|pounds?|quid|cents?|pence)\b/iu,
});

/** "I can't pay 300", 拿不出300: it is that sum which they cannot pay, and nothing was refused. */
export const cannotPaySum = says({
  zh: /(?:还|付|拿|凑|掏)不(?:起|了|出|上)来?[^，。,.]{0,4}[\d一二两三四五六七八九]+[百千万\d块元]/u,
  en: /\b(?:can'?t|cannot|can not|couldn'?t|unable to|not able to)\s+(?:\w+\s+){0,2}(?:pay|do|afford|manage|find|spare)\s+(?:\w+\s+){0,2}[$£]?\d/iu,
});

/** No and nothing more. */
export const isBareNo = says({
  zh: /^[^\p{L}]*(?:(?:不+是?的?|不对|不行|不好)[啊呀吧了哦嘛]?[^\p{L}]*)+$/u,
  en: /^\W*(?:(?:no|nope|nah|not right|no way)\b\W*)+$/iu,
});

/** Something is only supposed: what would be if. */
export const supposes = says({
  zh: /如果|要是|假如|万一|的话/u,
  en: /\b(?:if|suppose|supposing|say i)\b/iu,
});

/** It comes on top of what there is. */
export const addsToIt = says({
  zh: /另外|再(?:多|加|另)|额外|还(?:可以|能)再|除此之外|除了这/u,
  en: /\b(?:another|also|as well|on top|extra|additional(?:ly)?|plus|too)\b/iu,
});

const planWords: ByLanguage = {
  zh: /分期|分[一二两三四五六七八九十\d]|每个?月|[个期]月|[\d一二三四五六七八九十]期|慢慢|延期|宽限/u,
  en: /\b(?:instal?ments?|plans?|month\w*|week\w*|spread|split|bits?|defer\w*|longer)\b/iu,
};

/** A plan, or a way to pay over time, is named. */
export const namesPlan = says(planWords);

/** A plan is named as what they do not want: 不想分期, "no plan please". */
export const turnsPlanDown = says({
  zh: /(?:不|别)(?:想|要|用|需要|考虑|愿意?|打算|接受|做|办|搞)?(?:再|什么)?(?:分期|延期)/u,
  en: /\b(?:no|not|don['’]?t|do not|without|never)(?: (?:\w+)){0,3} (?:instal?ments?|(?:payment )?plans?|deferrals?)\b/iu,
});
