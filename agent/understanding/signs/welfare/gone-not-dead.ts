import type { Language } from "../../../../domain/locale.ts";
import type { Trigger } from "../../../../domain/vocabulary.ts";
import { otherRoles } from "../people/other-roles.ts";
import { pattern, patterns } from "../../../../language/patterns/pattern.ts";

/** Somebody has left a job or a home: 离职了, 搬走了, 不在这上班了. */
const leftPlace = pattern(
  /离(?:了|的)?职|辞(?:了|的)?(?:职|工)|跳槽|搬|退(?:租|房)|不在(?:我们|咱们)?(?:这|那)?(?:里|儿|边|公司|单位|厂)?(?:上班|住|干|工作|做)|不(?:住|干)(?:这|在这|了)|调(?:走|动|岗|去)|换(?:了)?(?:工作|地方|公司)|走了?[，, ]?(?:去|回)?(?:上班|出差|上学|买菜|打工|外地|工地)|没了(?:工作|活|收入|钱|房|信号|电)|(?:开|辞)除|被辞|不在(?:我们|咱们)(?:这|公司|单位|厂)|跟(?:别人|人家|人|别个|别的?[男女]人?|小三)[^，。]{0,4}[跑走过]|离家出走|回娘家|[走跑]了[，, ]*不回来/u,
);

/** Death in plain words, or what comes with it. */
const death = pattern(
  /死(?!心|机|活|板|皮|盯|贵|了(?:这)?条?心)|去世|过世|离世|逝世|病逝|病故|身故|亡|人世|人没了|丧|葬|火化|入土|埋|坟|墓|后事|骨灰|遗|咽气|抢救|没救|没挺|牺牲|往生|归西|生前|销户|出事|车祸|意外|癌|病|医院|节哀|灵|接不了/u,
);

/** What may be said of the dead by those who avoid the word. */
const veiledDeath = pattern(/走|没[了嘞]|不在|没挺|没救|烧|销|接不了|老了|节哀|故|喝没|过了/u);

/** Somebody is where the living are: "she's in the hospital", "he's in jail". */
const liesElsewhere = pattern(
  /\b(?:(?:he|she|they|who)(?:['’]?s|['’]?re| is| are| was| has been)|is|['’]s|been|was|got) (?:\w+ ){0,3}?(?:in|at|into) (?:the |a )?(?:hospital|icu|er|a ?& ?e|intensive care|surgery|rehab|jail|prison|county|court|the army|ward)\b/iu,
);

/** Death in English, or what comes with it. */
const deathEn = pattern(
  /\b(?:die[ds]?|dead|dying|deaths?|deceased|pass(?:ed|ing|es)?|late|gone|los[st]\w*|funeral|estate|buried|burial|cremat\w*|ashes|kill\w*|hospice|widow\w*|rest|heaven|angels|lord|morgue|remains|no (?:longer|more)|slipped|made it|never|end|machine|pronounced|stone|grave\w*|peace\w*|brain|hours|days left|last)\b/iu,
);

const adult = patterns({
  zh: /[我俺](?:今年|都|已经|也|是|快|马上|早就?|[，, ])*(?:[二三四五六七八九]十[一二三四五六七八九多几来]?|十[八九]|1[89]|[2-9]\d)(?:好?几|多)?(?:岁|[了啦]|的人)|[我俺](?:已经|都|早就?)*成年|[我俺]是(?:个)?(?:大人|成年人)|[我俺](?:们)?(?:就)?是(?:一?个)?(?:做|干|搞|跑|开|送)?(?:高空作业|高空|高压电|外墙|工地|装修|防水|焊工|电工|外卖|快递|货车|出租车?|网约车|滴滴)[^，。我]{0,3}$/u,
  en: /\bi(?:['’]m| am|m) (?:actually |already |over )?(?:an adult|(?:a )?grown|1[89]\b|[2-9]\d\b|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)/iu,
});

/** 我爸不在家: a parent is out; grown people say so, too. */
const parentOut = pattern(
  /[我俺](?:的)?(?:爸|妈|爹|娘|父亲|母亲|爸妈|老爸|老妈)(?!爸|妈)(?:现在|今天|他|她|也|都|[，, ])*(?:不在|没在|出去|出门|上班|买菜|下楼|睡)/u,
);

/** Children, or what fills their days. */
const childhood = pattern(
  /岁|作业|年级|上学|放学|学校|幼儿园|小学|初[一二三中]|高[一二三中]|未成年|动画|叔叔|阿姨|玩|一个人|自己在家|老师|小朋友|陌生人|爸爸|妈妈/u,
);

/** A loss of long ago of somebody who was neither the debtor's partner nor child. */
const oldLoss = patterns({
  zh: new RegExp(
    `[我俺](?:的)?(?!老公|老婆|爱人|丈夫|妻子|媳妇|儿|女|孩|娃|对象|闺)${otherRoles.zh}[^，。]{0,2}(?:前几|早些|(?:[三四五六七八九十好多几]|十几|二十几?|[1-9]\\d|[3-9])+(?:来|多)?)年(?:以)?(?:前)?[^，。]{0,3}(?:去世|过世|走|没|不在|死)了?|[我俺](?:的)?(?:爸|妈|爷爷|奶奶|外公|外婆|父亲|母亲|爹|娘)[^，。]{0,3}(?:走|去世|过世|没)了?(?:好多|很多|好些|[四五六七八九十]|十几|二十)年了?`,
    "u",
  ),
  en: /\bmy (?:\w+ )?(?:nan|gran\w*|mum|mom|mam|mother|dad|father|parents?|brother|sister|aunt\w*|uncle|cousin|niece|nephew|friend|mate|neighbou?r|boss|in-?laws?|father-in-law|mother-in-law)\b[^.!?]{0,12}\b(?:died|passed(?: away| on)?|dead)\b[^.!?]{0,12}?\b(?:(?:(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|several|many|some|[3-9]|[1-9]\d)\+? (?:odd )?)?(?<!couple of |few |two |2 |one )years (?:ago|back)|decades ago|in (?:19\d\d|20(?:0\d|1\d|2[0-2]))|when i was (?:a |only |just |very )*(?:kid|child|little|young|small|baby|teenager|boy|girl|\d))/iu,
});

/** What it has done, or does, to whoever tells of it; or an illness, told beside it. */
const suffering = patterns({
  zh: /难|撑|崩溃|抑郁|走不出|一个人|靠我|哭|痛|病|癌|孤|还没|缓不|医院|想他|想她|活|睡不|失眠|至今|照顾/u,
  en: /\b(?:cop(?:e|ing)|depress\w*|griev\w*|grief|struggl\w*|miss (?:him|her|them)|hard|difficult|alone|lonely|can['’]?t|cannot|never (?:got|been|recovered)|breakdown|therap\w*|ptsd|anniversary|cry\w*|ill\w*|sick|cancer|disab\w*|anxi\w*|mental\w*|hospital|drink\w*|vulnerab\w*|ever since|still|lost everything|suicid\w*|kill\w*|end it|care for|carer|just|recently|yesterday|last (?:week|month|night))\b/iu,
});

/** Nobody has died: somebody left a job or a home, or no word could be one of death. */
export const leftAlive = (text: string): boolean => leftPlace.test(text) && !death.test(text);

/** True for a death that lies years back, told without any word of what it does to the debtor now. */
export const tellsOldLoss = (text: string, language: Language): boolean =>
  oldLoss[language].test(text) && !suffering[language].test(text);

/** True where somebody says to be of age, or that a parent is out, and nothing tells of a child. */
const isGrown = (text: string, language: Language): boolean =>
  adult[language].test(text) ||
  (language === "zh" && parentOut.test(text) && !childhood.test(text));

/** They left, are ill or locked up, or no word could be one of death. */
const tellsOfNoDeath = (text: string, language: Language): boolean =>
  language === "zh"
    ? leftAlive(text) || (!death.test(text) && !veiledDeath.test(text))
    : liesElsewhere.test(text) && !deathEn.test(text);

/** Triggers that are not meant where people have moved on, grown up, or were lost long ago. */
export function notMeantOfPeople(text: string, language: Language): readonly Trigger[] {
  const isAlive = language === "zh" && leftAlive(text);
  return [
    ...(tellsOfNoDeath(text, language) ? (["deceased"] as const) : []),
    ...(isAlive && !suffering.zh.test(text) ? (["vulnerable"] as const) : []),
    ...(isAlive && !/[我俺]/u.test(text) ? (["selfharm"] as const) : []),
    ...(isGrown(text, language) ? (["minor"] as const) : []),
    ...(tellsOldLoss(text, language) ? (["vulnerable"] as const) : []),
  ];
}
