import { says } from "../../said-words.ts";
import { tellsOfHarassment } from "./tells-of-harassment.ts";
import { wasThreatened } from "./threat-by-caller.ts";

/*
 * What was done to them in our name: others were called or told, the hour was forbidden, a promise was not kept, or one
 * kind of people is singled out. Few say "I want to complain"; it is a complaint all the same, and a person looks into it.
 */

const aroundZh =
  "(?:家里?人|家属|老婆|老公|爱人|媳妇|丈夫|妻子|对象|前[妻夫]|[男女]朋友|[爸妈爹娘哥弟姐妹姨舅叔]|父母?|母亲|父亲|孩子|娃|儿子|女儿|亲戚|亲友|爷爷|奶奶|外[公婆]|单位|公司|同事|老板|领导|朋友|同学|邻居|房东|通讯录|紧急联系人|村[里长干]|厂里|学校|班主任)";
const aroundEn =
  "(?:mum|mom|mam|mama|momma|ma|mother|dad|daddy|pops|father|folks|parents?|people|wife|husband|partner|spouse|ex|girlfriend|boyfriend|fianc\\w+|family|kids?|children|son|daughter|brother|sister|auntie|aunt\\w*|uncle|cousins?|grand\\w+|granny|nan|nana|in-?laws?|relatives?|boss|work(?:place)?|job|employer|manager|supervisor|hr|office|co-?workers?|colleagues?|friends?|mates?|homeboys?|neighbou?rs?|flatmates?|roommates?|landlord|landlady|church|pastor|references?)";
const weEn =
  "(?:you|u|ya|y['’]?all|ya['’]?ll|you (?:guys|people|lot|all|folks)|somebody from (?:there|your \\w+)|one of (?:you|y['’]?all)|your (?:people|guys?|lot|company|agents?|colleagues?|collectors?))";
const doneEn =
  "(?:called|rang|phoned|texted|messaged|emailed|contacted|told|harass\\w+|bother(?:ed|ing|in)\\b|visited|went to|blew up|(?:showed|turned) up (?:at|to)|call(?:ing|in)|ring(?:ing|in)|phon(?:ing|in)|text(?:ing|in)|messag(?:ing|in)|contact(?:ing|in)|tell(?:ing|in)|left (?:\\w+ ){0,3}(?:messages?|voicemails?) (?:with|for|at|on))";
const doEn = "(?:call|ring|phon|text|messag|contact|tell|told|bother|harass|email|talk)\\w*['’]?";
const myOthers = `(?:to |with |at |up |on )?(?:my|our) (?:\\w+ )?${aroundEn}\\b`;

const theyZh = "(?:(?<![给跟和向对让找请问])你们?|催收|有人)";
const howeverZh =
  "(?:咋|怎么|为什么|为啥|凭什么|干嘛|干吗|居然|竟然|还|都|又|老是?|总|天天|一直|把)";
const reachZh = "(?:打电话|打|联系|找|骚扰|告诉|通知|发|说)";

/** Others around them were called or told, or are: it is said as done, or asked how anybody could. */
const reachedOthers = says({
  zh: new RegExp(
    `^(?:还|也|又|连|昨天|前天|今天|[，,\\s])*(?:给|跟)[我俺](?:的|们)?${aroundZh}(?:也|都)打了?(?:电话|过)?(?:了)?[。！!]*$|^(?!.*(?:会不会|是不是(?:会|要)|会(?:去)?(?:给|打|联系|找|告诉|通知)|别|不要|如果|要是|万一|敢|再(?:给|打|找)|没(?:有)?(?:打|联系|找|告诉)|能不能|可不可以|可以)).*(?:${theyZh}[^，。？?]{0,6}${howeverZh}[^，。？?]{0,4}${reachZh}(?:了|过|到|给|电话|短信|消息|信息|得)*[我俺](?:的|们)?${aroundZh}|${theyZh}[^，。？?]{0,6}${reachZh}(?:电话|短信)?(?:了|过|到)(?:了|过|给)?[我俺](?:的|们)?${aroundZh}|${theyZh}[^，。？?]{0,4}${reachZh}(?:给)?[我俺](?:的|们)?${aroundZh}[^，。？?]{0,4}了(?:$|[，。！!])|(?:有人|催收的?)[^，。？?]{0,6}${reachZh}(?:了|过|到|给)*[我俺](?:的|们)?${aroundZh}|${theyZh}[^，。？?]{0,6}[给跟]了?[我俺](?:的|们)?${aroundZh}[^，。]{0,2}(?:打|发|说)(?:了|过|电话|短信|消息))`,
    "u",
  ),
  en: new RegExp(
    `^(?!.*\\b(?:if|unless|whether|hope|haven['’]?t|didn['’]?t|never|did you|have (?:you|u|y['’]?all)|(?:are|r|were|will) (?:you|u|y['’]?all)\\b(?! (?:always|really|still))))[^]*\\b${weEn}(?:['’]ve|['’]re)?(?: (?:have|has|had|done|been|be|just|even|already|went|and|also|all|actually|still|literally|keep|keeps|kept|stay|on|always|straight|up|out|here|is|are|was|were))* ${doneEn} ${myOthers}|\\b(?:somebody|someone|they) (?:keeps? |kept |been |just |has |have |be )*(?:called|rang|phoned|contacted|calling|callin|ringing|phoning|contacting) ${myOthers}`,
    "iu",
  ),
});

/** "How u gonna call my mama", "who told y'all to call her", 谁让你们打给我妈的: asked, and done already. */
const asksHowDared = says({
  zh: new RegExp(
    `(?:谁(?:让|叫|允许|准|同意)|凭什么|凭啥|为什么|为啥|干嘛|干吗|怎么能|咋能|怎么可以)(?:你们?)?(?:能|可以|要)?(?:去)?(?:打|联系|找|骚扰|告诉|通知|发)[^，。]{0,6}(?:[他她]|[我俺](?:的|们)?${aroundZh})`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:why|how come)\\b[^.?!]{0,14}\\b(?:you|u|ya|y['’]?all|ya['’]?ll|they)\\b[^.?!]{0,14}\\b${doEn} ${myOthers}|\\bhow (?:come )?(?:(?:are |r )?(?:you|u|ya|y['’]?all|ya['’]?ll)(?: guys| people)? (?:gonna|gon['’]?|finna|gone)|(?:you|u|ya|y['’]?all|ya['’]?ll)(?: guys| people)? (?:going to|goin to|just|even)) (?:be )?${doEn} ${myOthers}|\\b(?:how dare|who (?:told|said|gave|let|allowed|asked|authori[sz]ed)) (?:you|u|ya|y['’]?all|ya['’]?ll)(?: guys| people)?(?: \\w+){0,4}? ${doEn} (?:${myOthers}|(?:her|him|them)\\b)`,
    "iu",
  ),
});

/** Others tell of it, or were angry about it: "my mama said y'all called", 我妈接到你们电话, "you got me in trouble at work". */
const heardByOthers = says({
  zh: new RegExp(
    `[我俺](?:的|们)?${aroundZh}[^，。]{0,6}(?:接到|收到)(?:了|过)?(?:你们?|催收)[^，。]{0,4}(?:的)?(?:电话|短信|消息|信息)|[我俺](?:的|们)?${aroundZh}[^，。]{0,4}(?:说|讲|告诉我)[^，。]{0,3}(?:你们?|催收)[^，。]{0,6}(?:(?:打|找|联系|骚扰)(?:了|过|到|给|电话)*[他她]|[给跟][他她](?:打|发|说))`,
    "u",
  ),
  en: new RegExp(
    `\\bmy (?:\\w+ )?${aroundEn} (?:just |has |is |was )*(?:said|says|sayin\\w*|told me|tells me|tellin\\w* me|texted me|called me)(?: that)? (?:${weEn}|they|somebody|someone)(?: \\w+){0,2} (?:called|rang|phoned|texted|contacted|told|${doEn}in)|\\b(?:got|getting|gettin|gonna get|had) me (?:in trouble|fired|written up|wrote up|sacked|embarrassed)\\b[^.?!]{0,12}\\b(?:at|with) (?:my )?(?:work|job|boss)\\b`,
    "iu",
  ),
});

/** An hour at which nobody may be called. */
const forbiddenHourZh =
  "(?:(?:早上|早晨|清早|清晨|大早上|一大早|今早)(?:[1-7]|[一二两三四五六七])点|凌晨|(?:大?半夜|三更半夜|深更半夜)(?:[一二两三四五六十\\d]+点)?(?:半|多)?|大清早|夜里(?:\\d|[一二两三四五十]|1[0-2])+点|(?:昨天)?(?:晚上|昨晚)(?:十[一二]?|1[0-2]|2[23])点(?:半|多)?)";
const forbiddenHourEn =
  "(?:at|before|like|around|about|past|after) (?:like |about |around )?(?:(?:[1-7](?::\\d\\d)?|one|two|three|four|five|six|seven)(?: ?a\\.?m\\b|(?: o['’]?clock)?(?: in the| this) (?:damn |freaking )?morning)|(?:9|10|11|nine|ten|eleven)(?::\\d\\d)?(?: ?p\\.?m\\b| o['’]?clock at night| at night)|midnight)";
const rangEn =
  "(?:called|rang|phoned|texted|messaged|calling|callin|ringing|phoning|texting|textin|woke)";

/** They were called in the night or at dawn, or ask whether that is allowed. */
const rangAtNight = says({
  zh: new RegExp(
    `^(?!.*(?:别|不要|可以(?:在)?|方便|麻烦|请|要是|如果|给你|时差|国外)).*(?:${forbiddenHourZh}[^，。]{0,6}(?:打|来|发|催)[^，。]{0,10}(?:合适|合法|合规|允许|像话|礼貌|规定|有病|什么意思|啥意思|让不让|了|过|来的|吵)|(?:凭什么|为什么|为啥|怎么|咋|居然|竟然|还)[^，。]{0,6}${forbiddenHourZh}[^，。]{0,6}(?:打|来电|发|催)|${forbiddenHourZh}(?:居然|竟然|还|也|都)[^，。]{0,4}(?:打|来电|发|催)|(?:^|[，。,\\s])(?:${theyZh})[^，。会能]{0,6}${forbiddenHourZh}[^，。]{0,4}(?:打(?:电话|给?我|来|过来)|来电|发|催))`,
    "u",
  ),
  en: new RegExp(
    `\\b(?:${weEn}|they|somebody|someone|phone)\\b[^.?!]{0,20}\\b${rangEn}\\b[^.?!]{0,20}\\b${forbiddenHourEn}|\\b(?:(?:are|r) (?:you|u|ya|y['’]?all)(?: \\w+)? (?:allowed|supposed|permitted) to|is it (?:\\w+ )?(?:legal|ok|okay|allowed|right)|(?:how|why|what gives) (?:\\w+ ){0,3}?(?:you|u|y['’]?all))\\b[^.?!]{0,16}\\b(?:call|ring|phon|text)\\w*\\b[^.?!]{0,12}\\b${forbiddenHourEn}`,
    "iu",
  ),
});

/** Somebody of ours promised what is not kept: "the last guy said if I paid 500 the rest would be forgiven". */
const promiseBroken = says({
  zh: /(?:上次|之前|上回|前面|上个月|那个|你们)(?:那个|有个|的|那)?(?:人|同事|客服|催收员?|专员|小姐|小哥|女的|男的|业务员|经理)[^，。]{0,6}(?:说|答应|承诺|保证)(?:了|过|好|的)?[^。]{0,14}(?:不用(?:再)?还|(?:就|都)(?:算)?(?:结清|了结|清了|没事了|两清|完事)|免(?:掉|了|除)|减免|一笔勾销|就算了|不再(?:追|催|找))/u,
  en: /\b(?:the last|the other|another|your|one of your|that|the) (?:guy|person|lady|man|woman|agent|rep\w*|collector|colleague|dude|girl|one|people|supervisor|manager|fella|bloke)\b[^.?!]{0,24}\b(?:said|told|promised|swore|agreed|says)\b[^.?!]{0,40}\b(?:forgiv\w*|wip(?:e|ed) (?:out|off|clean)|waiv\w*|writ\w+ off|be (?:done|it|all|settled|cleared|over|enough)|dropped|paid off|nothing (?:more|else)|would(?:n['’]?t| not) (?:have to|owe|be charged)|leave me alone)\b/iu,
});

const kindsEn =
  "(?:black|brown|mexican|latin\\w*|hispanic|asian|african|muslim|jewish|immigrants?|foreign\\w*|gay|trans|native|gypsy|traveller|irish|polish|minorit\\w+|colou?red|people of colou?r)";

/** One kind of people is said to be singled out. */
const singledOut = says({
  zh: /(?:就|只|专门?|光)(?:会|敢|知道)?(?:欺负|针对|坑|盯着?|催|对)(?:我们?|咱们?)?(?:这些|这种)?(?:外地人?|农村人?|乡下人?|农民工?|穷人|女人|女的|老年?人|少数民族|打工的|残疾人)|(?:你们?|这(?:就)?是)[^，。]{0,6}歧视|看不起(?:我们?)?(?:外地|农村|乡下|穷|打工)/u,
  en: new RegExp(
    `\\b(?:only|just|always)\\b[^.?!]{0,14}\\b(?:do|doin|doing|treat\\w*|call\\w*|target\\w*|harass\\w*|pick\\w*|go\\w* after|come after|mess\\w*)\\b[^.?!]{0,24}\\b${kindsEn}\\b|\\b(?:because|cause|cuz|coz|bc|cos) (?:i['’]?m|i am|we['’]?re|we are) (?:a |an )?${kindsEn}\\b|\\b(?:you|u|y['’]?all|this|that|they|your \\w+)(?:['’]?(?:s|re))?\\b[^.?!]{0,14}\\b(?:racist\\w*|racism|racial\\w*|discriminat\\w+|profiling|bigot\\w*)\\b`,
    "iu",
  ),
});

/** Somebody at work, at home or next door was angry: after "don't call them" it says that they were called. */
export const othersAreAngry = says({
  zh: new RegExp(
    `[我俺](?:的|们)?${aroundZh}[^，。]{0,6}(?:生气|发火|不高兴|骂我|说我|翻脸|急了|找我谈话)`,
    "u",
  ),
  en: new RegExp(
    `\\bmy (?:\\w+ )?${aroundEn}(?:['’]s| is| was| got| gets| be| went)? (?:\\w+ )?(?:mad|angry|upset|pissed|furious|livid|annoyed|fuming|embarrassed|nuts|off)\\b`,
    "iu",
  ),
});

const signs = [
  reachedOthers,
  asksHowDared,
  heardByOthers,
  rangAtNight,
  promiseBroken,
  singledOut,
  wasThreatened,
  tellsOfHarassment,
] as const;

/** True where they tell of a wrong done in our name: a complaint, whether or not the word is said. */
export const tellsOfWrong = (text: string): boolean => signs.some((tells) => tells(text));
