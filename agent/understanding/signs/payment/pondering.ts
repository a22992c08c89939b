import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";
import { says } from "../../said-words.ts";

const words = patterns({
  zh: /(?:再|先)?(?:想想|考虑考虑|考虑一下|琢磨琢磨|商量(?:一下|商量)?)(?:再说)?[吧呗了看哈]?[。.]?$/u,
  en: /\b(?:think (?:about it|it over|on it)|sleep on it|(?:talk|speak|check|ask|discuss|run it)\b.{0,16}\b(?:my )?(?:wife|husband|partner|family|mom|mum|dad|accountant|boss))\b/iu,
});

/** A span of time to think in, which is no day to pay on: 给我一天想想, "give me a day to think". */
export const wantsTimeToThink = says({
  zh: /(?:给|容|让|留)[我俺咱](?:们)?(?:点|些|[一两二三几半]个?)?(?:天|晚上?|夜|时间|周|星期|礼拜|功夫)(?:的?时间)?[^，。]{0,2}(?:想|考虑|琢磨|合计)(?!办法|辙)|(?:想|考虑|琢磨)(?:上)?[一两二三几](?:天|晚上?)/u,
  en: /\b(?:a|one|the|some|few|couple(?: of)?|two|three|more|another|until (?:\w+))(?: (?:more|little|good))? (?:days?|nights?|weeks?|weekend|hours?|minutes?|mins?|moments?|time|while|bit|second|sec) to (?:think|consider|decide|mull|process|look (?:it|this) over|go over (?:it|this))\b|\b(?:think|consider|mull|decide)(?: (?:about|on|over))?(?: (?:it|this|that))?(?: over)? (?:till|until|for|over) (?:a |the |an |next )?(?:days?|nights?|weekend|week|bit|while|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|\b(?:let|leave) (?:me|it) (?:till|until)\b[^.!?]{0,12}\bto (?:think|decide|consider)\b/iu,
});

/** Not to be hurried: 莫催我, "don't rush me". */
export const wantsNoRush = says({
  zh: /(?:别|莫|不要|甭|少|不用)(?:再|老|总|一直|天天|这么|那么|慌|一个劲儿?|这样)*(?:来)?催(?:我|俺|嘛|噻|了|啦|$|[，。])/u,
  en: /\b(?:don['’]?t|do not|stop|quit|no need to) (?:keep )?(?:rush|hurry|hassl|push|pressur|chas|nagg?)(?:e|ing)?(?:ing)? me\b/iu,
});

/** Put off until something has happened, and no day of it: 等我把猪儿卖了再说, "once I've sold the car, then we'll talk". */
export const putsOff = says({
  zh: /等(?!哈|下|一|会)[^，。]{1,14}(?:再说|再看|再谈|再讲)|(?:有钱|发了?财|好转|缓过来|找到工作)[^，。]{0,4}再(?:说|还|看|谈)/u,
  en: /\b(?:when|once|after) i(?:['’]ve| have) (?:sold|got|found|sorted|finished|heard)\b|\b(?:when|once|after) i (?:sell|find|sort)\b[^.?!]{0,30}\b(?:then|we['’]?ll talk|i['’]?ll (?:call|talk|let you know|see))\b|\btalk (?:about (?:it|this) )?(?:again )?(?:when|once|after) i\b/iu,
});

/** True where somebody wants to think it over, or to ask somebody first: whom they name is no reason. */
export const isPondering = (text: string, language: Language): boolean =>
  words[language].test(text);

/** No day can be named: 说不准, "I don't know yet", "as soon as I can". */
export const cannotNameDay = says({
  zh: /不知道|不晓得|不清楚|说不[准好定]|不好说|没谱|不(?:太)?确定|不一定|看情况|再说|尽快|尽量|等(?:我|发|到|有)/u,
  en: /\b(?:(?:don['’]?t|do not) (?:really )?(?:know|remember)|dunno|not (?:really )?sure|unsure|no idea|(?:can['’]?t|cannot|couldn['’]?t) (?:say|tell|promise|give|name|commit)|depends?|when(?:ever)? (?:i|my|the|it)|as soon as|soon|later|some ?time|eventually|not yet|let (?:me|you) (?:know|see|check)|have to (?:see|check|ask))\b/iu,
});
