import { says } from "../../said-words.ts";

/*
 * A threat or an insult that was made in our name, told of by whoever heard it: 说要到我家来, "he said he'd send guys to my
 * house". What they say they will do themselves is another matter.
 */

const ourZh =
  "(?:(?<![给跟和向对把])(?:你们?|恁们?)(?:的|那个|那边|公司|家)*(?:人|客服|业务员|经理|同事|催收员?|小.|姓.的)?|催收(?:的|员|公司|那边)?(?:人)?|业务员|(?:打电话|来电话?|电话里)的?(?:那个)?(?:人|男的|女的)?|(?:那个)?小[王李张刘陈赵周吴杨黄])";
const placeZh =
  "(?:[我俺咱](?:们|的|们的)?(?:家|屋头|屋里|老家|单位|公司|厂里|村里?|店里|门口|楼下|[娃儿孩子女]{1,2}的?学校|[爸妈爹娘老汉丈母婆]{1,2}(?:家|屋头)?)|(?:娃儿?|孩子|儿子|女儿)的?(?:学校|幼儿园))";
const sendsZh = "(?:喊|叫|找|派|带)(?:些|几个|一帮|一伙)?(?:人|兄弟|社会上的?人|外访)";
const deedsZh =
  "(?:泼(?:红?油?漆|粪)|堵(?:我|俺)?(?:家)?(?:的)?(?:门|屋头)|砸(?:我|俺)(?:家|屋|店|玻璃)|拉横幅|贴大字报|弄死(?:我|俺)|打断(?:我|俺)|卸(?:我|俺)|(?:我|俺)好看|弄(?:我|俺)全家)";

/** Who is left out: one's own people speak of coming too, and what is only feared or asked was not said. */
const unsaidZh =
  "(?!.*(?:会不会|是不是(?:会|要)|如果|要是|万一|怕(?:你们|催收|他们)|没(?:有)?(?:骂|威胁|说)|别(?:骂|威胁|吓)|[我俺](?:今天|现在|也|就|要|去|马上|一定)*(?:带|喊|叫|找)人|会(?:骂|威胁|吓)|(?:妈|爸|爹|婆|公|哥|姐|弟|妹|友|戚|同学|东|师|医生|院|警察|快递)[^，。]{0,3}说))";

/** True where they tell of a threat or an insult that somebody of ours made. */
export const tellsOfThreat = says({
  zh: new RegExp(
    `^${unsaidZh}.*(?:${ourZh}[^，。]{0,14}(?:说|讲|喊|敢|就|要)[^。]{0,12}(?:${sendsZh}[^。，]{0,4}(?:来|去|到|上门)|${deedsZh})|(?:^|[，。,\\s]|还|他|她|他们)(?:说|讲|威胁)(?:了|我)?(?:不还(?:钱)?)?(?:要|就|就要|会)(?:到|去|来|上|跑到?|找到?)${placeZh}|${ourZh}[^，。]{0,14}(?:说|讲)[^，。]{0,6}(?:要|就|就要|会)(?:到|去|来|上|跑到?)${placeZh}|${ourZh}[^，。]{0,8}(?:威胁|恐吓|吓唬|骂|辱骂|羞辱|侮辱)(?:了|过|着)?(?:[我俺](?!.{0,4}不是)|人)|骂(?:了)?[我俺](?:是)?(?:个)?(?:老赖|骗子|不要脸|废物|畜生|垃圾))`,
    "u",
  ),
  en: /^(?!.*\b(?:if|unless|afraid|scared|worried|are you|will you|would you|do you|gonna you|did ?n['’]?t|never|no ?(?:one|body)) (?:\w+ ){0,3}?(?:threat\w*|send\w*|show\w*|insult\w*))[^]*(?:\b(?:you|u|y['’]?all|your (?:\w+ )?(?:guys?|man|woman|people|agents?|collectors?|colleagues?|company|lot)|the (?:last |other )?(?:guy|person|man|woman|lady|collector|agent)|(?:one|somebody|someone) (?:of|from) (?:you|your) ?\w*)\b(?: \w+){0,3}? (?:threatened|threatening|threatens) (?:me|us|my|to (?:come|send|show|tell|call|hurt|go))\b|\b(?:your (?:\w+ )?(?:guys?|man|woman|people|agents?|collectors?|colleagues?)|the (?:last |other )?(?:guy|collector|agent|one) (?:from|at|who)|one of (?:you|your) ?\w*|you (?:guys|people|lot))\b[^.!?]{0,30}\b(?:said|says|told me|saying)\b[^.!?]{0,20}\b(?:come|coming|send\w*|show(?:ing)? up|turn(?:ing)? up|be) [^.!?]{0,20}\b(?:my|our) (?:house|home|door|place|flat|work|job|kids?['’]?s? school|mum['’]?s|mom['’]?s|mother['’]?s)\b|\b(?:your (?:\w+ )?(?:guys?|man|woman|people|agents?|collectors?|colleagues?)|the (?:last |other )?(?:guy|collector|agent)|you (?:guys|people|lot))\b[^.!?]{0,20}\bcalled me (?:an? )?(?:\w+ )?(?:deadbeat|thief|criminal|liar|scum\w*|loser|bum|trash|bitch|cunt|idiot|low ?life|names|worthless)\b)/iu,
});
