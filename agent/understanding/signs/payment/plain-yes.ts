import type { Language } from "../../../../domain/locale.ts";
import { isQuestion } from "../../said-words.ts";
import { pattern, patterns } from "../../../../language/patterns/pattern.ts";

/** Words that say yes by themselves. */
const yes = patterns({
  zh: /对|是的?|可以|阔以|妥(?!协)|巴适|好|行|[没莫](?:有|得)?(?:问题|意见)|按(?:照)?[你您]们?说的|登记|记[上下]|^记[嘛噻吧呗]|^管[啊嘞呗]?[，。,.!！\s]*$|恁个|确认|同意|就这样|就这么|要得|中|成|ok|嗯嗯|^嗯+[，。,.!！\s]*$|没错/iu,
  en: /\b(?:yes|yeah|yep|yup|ya|aye|right|correct|confirm\w*|sure|ok|okay|kk?|agreed?|deal|fine|perfect|sounds good|that works|works for me|go ahead|absolutely|exactly|please do|spot on|lovely|grand|great|cool|bet|course|al(?:l )?right|m+ ?hm+|uh ?huh|go for it|sign me up)\b|^\W*(?:(?:ok|okay|yes|yeah|just|please|right|fine)\b\W*)*(?:do (?:it|that)|go on)\b|^\W*y\W*$|👍|👌/iu,
});

/** Questions, conditions, doubts and scorn: with one of these a yes is none. */
const hedges = patterns({
  zh: /[?？]|吗|么$|(?<=\p{Script=Han}|\d)(?<!^[嗯恩哦对是的好行，, ]*)[是对]吧[。\s]*$|如果|要是|假如|万一|尽量|尽力|考虑|商量|可能|也许|应该|好像|大概|不一定|再说|看情况|才怪|(?<!按照?)你们说|谁说|个屁|怎么|什么|不过|但是|可是|再看|试试|争取|不是|不了|不行|不对|不要|对不起|对了|烦|等[等下一]|等(?:发|到|有)|只要|除非|前提|估计|恐怕|没准|悬|不敢|不确定|不知道|得问(?!题)|先问|看工资|问一?下|想问|你们$|先算|算算|看看|先记|来着|随便|无所谓|别登记|没答应|没同意|行不行|好不好|^(?:我|我这)?好了[啊呀]?[。！!]*$|嗯[…。.]{2,}|嗯…|(?:有|借到|给[我你]?|同意|到账|发|拿到|要到|收到|卖|说行|点头|还我)[^，。,]{0,8}[就才](?:能|可以|会)?(?:还|给|付|转|行|有)/u,
  en: /\?|\b(?:if|unless|might|may|maybe|perhaps|possibly|try|hope\w*|think about|ask my|talk to|speak to|check with|depends?|probably|guess|suppose|not sure|should be able|dream on|yeah right|who says|you said|i hear you|did i|what happens|but|though|until i|as long as|provid(?:ed|ing)|assuming|once|when i|subject to|depending|should be|fingers crossed|hopefully|reckon|hang on|hold on|wait|whatever|not|never)\b|n't\b/iu,
});

/** "Do it": an order, though it begins as a question may. */
const orders = pattern(
  /^\W*(?:(?:ok|okay|yes|yeah|just|please|right|fine)\b\W*)*do (?:it|that)\b[^?]*$/iu,
);

/** All that may stand beside a yes: courtesy, and the arrangement itself said once more. */
const beside: Readonly<Record<Language, RegExp>> = {
  zh: /[没莫](?:有|得)?(?:问题|意见)|按(?:照)?[你您]们?说的|^管[啊嘞呗]?|没错|对头|巴适|安逸|妥妥?的?|阔以|中中|谢谢|谢了|多谢|感谢|辛苦|麻烦|再见|拜拜|不好意思|说定|一言为定|登记|安排|准时|按时|准备|一定|肯定|保证|绝对|放心|明白|知道了|清楚|记[上下]来?|^记(?=[嘛噻吧呗])|定下?来?|到时候?|时候|官方|通过|软件|app|ok|yes|[对是可以好行确认同意就这样那么要得中成嗯恩哦噢哎诶的啊呀吧了呢哈嘛啦哒呗喽恁噻撒咯嘞你您们我俺咱按照个来办会能还付给转交打款钱上清分期每月号日周星期礼拜元块下本年第首先把都全一二三四五六七八九十两百千万零〇\d\s\p{P}\p{S}]/giu,
  en: /\b(?:yes|yeah|yep|yup|ya|aye|right|correct|confirm\w*|sure|ok|okay|kk?|agreed?|deal|fine|perfect|sounds?|good|works?|absolutely|exactly|do|spot|lovely|grand|great|cool|bet|of|course|al(?:l )?right|m+ ?hm+|uh ?huh|y|sign|all|brilliant|amazing|awesome|wonderful|ideal|nice|happy|glad|that(?:'?s| is| will| would)?|it(?:'?s| is| will)?|this|these|those|is|are|was|be|been|i(?:'?m|'?ll|'?d| am| will)?|we(?:'?ll)?|will|would|can|gonna|going|pay\w*|send|the|an?|on|by|at|for|in|and|so|very|much|well|then|now|just|let'?s|go|ahead|with|set|up|note|record|put|me|my|down|you|your|thanks?|thank you|cheers|please|appreciate\w*|mate|love|sir|ma'?am|miss|bye|goodbye|from|through|via|app|to|each|every|per|months?|monthly|weeks?|weekly|days?|instal?ments?|plan|full|amount|rest|later|half|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|tomorrow|today|next|first|second|third|fourth|fifth|\w+th|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dollars?|bucks?|pounds?|quid|cents?|pence|\d+(?:st|nd|rd|th)?)\b|[\s\p{P}\p{S}\d]/giu,
};

/**
 * A yes that binds nobody against their will: said in words, with nothing beside it but courtesy and the arrangement
 * itself. Silence, a sigh, a story or scorn is none: what is not certainly a yes is asked once more.
 */
export function isPlainYes(text: string, language: Language): boolean {
  if (isYes(text, language)) return true;
  // "Correct, 没问题.": a yes in both languages.
  if (!/\p{Script=Han}/u.test(text) || !/[a-z]|\p{Extended_Pictographic}/iu.test(text))
    return false;
  const chinese = text.replaceAll(/[^\p{Script=Han}?？]+/gu, "");
  const english = text.replaceAll(/\p{Script=Han}+/gu, " ");
  return isYes(chinese, "zh") && isYes(english, "en");
}

const isYes = (text: string, language: Language): boolean =>
  yes[language].test(text) &&
  !hedges[language].test(text) &&
  text.replaceAll("’", "'").replaceAll(beside[language], "") === "";

/** True where a question, a condition or a doubt stands beside whatever else is said. */
export const isHedged = (text: string, language: Language): boolean =>
  hedges[language].test(text) || (isQuestion(text) && !orders.test(text));
