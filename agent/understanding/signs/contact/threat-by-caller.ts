import { says } from "../../said-words.ts";
import { threatenedInOurName } from "./tells-of-harassment.ts";
import { tellsOfThreat } from "./tells-of-threat.ts";

/*
 * Threats by whoever called: one of ours, or somebody who passed for us. Which of them it was nobody in this talk can know.
 */

const callerZh =
  "(?:有个?人|(?:打电话|来电话?|电话里)的?(?:那个)?(?:人|男的|女的)?|对方|那边|那个?人|催收(?:的|员)?)";
const othersZh =
  "(?:家里?人?|[爸妈爹娘]{1,2}|父母|老公|老婆|媳妇|爱人|孩子|娃|儿子|女儿|单位|公司|厂里|同事|老板|领导|朋友|亲戚|邻居|通讯录|村[里上]?的?人?|全村|学校|老师|所有人)";
const deedZh = `(?:(?:上门|过来|派人|叫警察|让警察)?(?:来)?抓(?:我|俺|人)|(?:打断|弄死|砍|卸)(?:了)?[我俺]|(?:上门|找人)(?:来)?(?:打|揍|收拾|搬东西)|(?:去|到)?(?:告诉|通知|打电话给|闹到|贴到|发给|跟)[我俺]?(?:们)?(?:的)?(?:全部|所有)?${othersZh}|(?:让|叫)[我俺](?:坐牢|吃官司|好看))`;

/** Left out: what is feared, asked or meant by themselves, and what one's own people say. */
const unsaidZh =
  "(?!.*(?:会不会|是不是(?:会|要)|如果|要是|万一|怕|没说|不会|(?:妈|爸|爹|娘|公|婆|哥|姐|弟|妹|友|戚|师|医生|警察|法院)[^，。]{0,3}说|[我俺](?:就|要|会|也)说))";

const doerEn =
  "(?:someone|somebody|some (?:guy|man|woman|dude|lady|person)|a (?:guy|man|woman|person|caller)|whoever (?:called|rang)|they|(?:the|that) (?:guy|man|woman|person|caller) (?:who |that )?(?:called|rang|phoned|texted)?)";
const deedEn =
  "(?:arrest(?:ing)? me|have me arrested|(?:put|throw|send)(?:ing)? me (?:in|to) (?:jail|prison)|lock(?:ing)? me up|break(?:ing)? my|hurt(?:ing)? me|beat(?:ing)? me|(?:come|coming|send(?:ing)? (?:someone|somebody|people|guys)|show(?:ing)? up) (?:to|at|round to|over to) my (?:house|home|work|job|door|place)|tell(?:ing)? (?:all )?(?:my|everyone|everybody)\\b)";

/** Whoever called said that they would come, hurt, arrest or tell others: 有人打电话说要上门抓我, "someone called and said they'd come arrest me". */
const tellsOfCaller = says({
  zh: new RegExp(
    `^${unsaidZh}.*(?:${callerZh}[^。，\\s]{0,12}(?:说|讲|威胁|吓唬?)|^(?:还|又|就|他们|对方|，)*(?:说|威胁|吓唬)(?:我|俺)?)[^，。\\s]{0,8}(?:要|会|就)?[^，。\\s]{0,3}${deedZh}`,
    "u",
  ),
  en: new RegExp(
    `^(?!.*\\b(?:if|afraid|scared that|worried|will you|would you|are you|do you|didn['’]?t|never)\\b)[^]*\\b${doerEn}\\b[^.!?]{0,40}\\b(?:said|saying|says|told me|telling me|threaten\\w*)\\b[^.!?]{0,40}\\b${deedEn}`,
    "iu",
  ),
});

/** True where they were threatened by somebody who called: by one of ours, as far as they can know. */
export const wasThreatened = (text: string): boolean =>
  tellsOfCaller(text) || tellsOfThreat(text) || threatenedInOurName(text);

/** Whether it was us is asked of what was just told: 是不是你们, "was that you". */
export const asksIfUs = says({
  zh: /^(?:那|那么|到底|这|这个|他|她|他们|刚才|难道)*(?:是不是|是)你们(?:公司|单位|这边|那边)?(?:的人)?(?:打|干|说|让|叫|派|发|弄|搞)?(?:来)?的?(?:人)?(?:吗|嘛|么|吧|啊|呀)?[?？。]*$/u,
  en: /^\W*(?:(?:so|but|and|wait|hang on)\b\W*)*(?:(?:was|is|were) (?:that|it|this|they|he|she) (?:really |actually )?(?:you|one of (?:you|yours|your \w+)|(?:from|with) (?:you|your \w+)|you guys|your (?:people|company|guy|lot))|did you (?:guys )?(?:call|send|do) (?:that|it|him|her|them))\W*$/iu,
});

/** What is threatened goes on as they speak: they are in danger now. */
export const goesOnNow = says({
  zh: /砸门|踹门|撬门|敲门|堵|在(?:我|俺)?(?:家)?(?:门口|楼下|外面)|现在|来了/u,
  en: /\b(?:(?:right )?now|outside|at (?:my|the|our) (?:front )?door|banging|pounding|kicking|they['’]?re here|he['’]?s here)\b/iu,
});
