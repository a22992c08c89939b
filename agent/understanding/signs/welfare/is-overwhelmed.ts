import type { Language } from "../../../../domain/locale.ts";
import { says, spokenLanguage } from "../../said-words.ts";
import { tellsGreatAge } from "./tells-great-age.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** Of oneself: seventy and more, or old. */
const old = patterns({
  zh: /[我俺](?:这个?)?(?:今年|都|已经|快|也|马上|是|[，, ])*(?:[七八九]十[来多几好]?[几多一二三四五六七八九]?|[789]\d)(?:岁|好?几|多)*(?:的人|的老)?(?:[了啦咯喽，。, ]|$)|[我俺](?:也|都|是|真)?(?:老了|老喽|老咯|老啦|(?:上了?)?年纪大?|(?:上了?)?岁数大?|(?:就是)?一?个?(?:孤|糟)?老(?:太婆|太太|头子?|婆子|汉|人家))|[我俺]?七老八十|(?:^|[，。 ])人(?:也|都|一)?老[了喽咯啦]|^老[了喽咯啦]/u,
  en: /\bi(?:['’]m| am|m) (?:(?:nearly|almost|about|going on|only|just|turned|now|already|a|an|over|past) )*(?:(?:seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|odd))?|[789]\d)\b(?! ?(?:dollars|pounds|bucks|quid|euros|percent|per cent|%|short|behind|days|down|off|over|k\b|grand|minutes|miles|st\b))|\bi(?:['’]m| am|m) an? (?:[789]\d|(?:seventy|eighty|ninety)(?:[- ]\w+)?)[- ]years?[- ]old\b|\bat (?:seventy|eighty|ninety|[789]\d)\b(?!:)(?: ?(?:years?|now)|[.!,]|$)|\bin my (?:late |early |mid )?(?:seventies|eighties|nineties)\b|\bi(?:['’]m| am|m) (?:just |only )?(?:an? )?(?:very |poor )?(?:elderly|old)\b(?! enough| school| hand| customer)|\bat my (?:time of life|age)\b/iu,
});

/** What is said is not followed, heard or kept in mind. */
const lost = patterns({
  zh: /(?:听不(?:大|太|怎么)?|没(?:大|太|怎么)?听)(?:清|懂|明白|见|来)|(?:不|没)(?:大|太|咋|怎么|很)?(?:懂|明白|会(?:弄|搞|用|看))|[搞弄看记分整认闹]不(?:大|太)?(?:懂|清|明白|醒豁|来|住|了|到)|转头就忘|脑(?:子|壳|袋|筋)[^，。]{0,3}(?:转|不|糊|乱|慢)|眼睛?(?:也|都)?(?:花|瞎|看不)|耳(?:朵|根)(?:也|都)?(?:背|聋|沉|不)|不晓得|糊涂|反应不过来/u,
  en: /\b(?:don['’]?t|do not|can['’]?t|cannot|can not|didn['’]?t|never)(?: \w+){0,2} (?:follow|understand|keep up|make (?:out|head|sense)|know (?:what|anything|about|how|the first)|hear|see|remember|read|work (?:it|this|that|these))\b|\bmuddled?\b|\bconfus\w+|\blost track\b|\bmy (?:memory|eyes|hearing|mind)\b|\bforget(?:ful| things)\b|\btoo (?:fast|much|quick) for me\b|\b(?:over|above) my head\b|\b(?:haven['’]?t|not) (?:got )?(?:a clue|the foggiest|the first idea)\b|\b(?:no good|hopeless|useless|lost) (?:with|at) (?:this|it|these|all|that)\b/iu,
});

/** A relative sees to their money: by these words alone, of a child, or of anybody who might share a house. */
const keeper = patterns({
  zh: /(?:儿子|女儿|闺女|姑娘|儿媳妇?|媳妇|孙子|孙女|老伴|侄[儿女子]|外甥女?|女婿|娃儿?|幺儿|孩子)们?[^，。]{0,4}(?:在管|管(?!我要|不)|帮我(?:弄|管|办|搞|整)|替我|给我(?:弄|管|办|搞|整)|打理|经手|操心)/u,
  enYounger:
    /\bmy (?:son|daughter|niece|nephew|grand\w+|daughter-in-law|son-in-law|carer|neighbou?r)\b[^.?!]{0,14}\b(?:do(?:es)?|handles?|sees? to|looks? after|takes? care of|manages?|sorts?(?: out)?|deals? with|runs?)\b[^.?!]{0,10}\b(?:money|bills?|banking|paperwork|finances|accounts?|letters)\b/iu,
  enAny:
    /\bmy (?:son|daughter|niece|nephew|grand\w+|daughter-in-law|son-in-law|carer|neighbou?r|husband|wife|late husband)\b[^.?!]{0,40}\b(?:do(?:es|ne)?|did|handles?|sees? to|looks? after|takes? care of|manages?|sorts?(?: out)?|deals? with|runs?|pays?)\b[^.?!]{0,16}\b(?:money|bills?|bank\w*|paperwork|finances|accounts?|letters|forms)\b/iu,
});

/** A memory that fails, which at a great age is more than forgetfulness. */
const forgets = says({
  zh: /记性(?:也|又|都|越来越|真的?|很|太|，)*(?:不|差|坏|没)|(?:老是?|总是?|什么都?|啥都?|转头|转眼)(?:就|也)?忘/u,
  en: /\bmy memory\b|\b(?:keep|always) forget\w*|\bforget (?:things|everything|all of it)\b/iu,
});

/** True where what is said is not followed, heard or kept in mind. */
export const isLost = (text: string): boolean =>
  lost[spokenLanguage(text)].test(text) || forgets(text);

/**
 * True where somebody very old, or whose money a relative sees to, says that this is beyond them: what they agreed
 * to now they might not have understood.
 */
export function isOverwhelmed(text: string, language: Language): boolean {
  const isLost = lost[language].test(text);
  if (tellsGreatAge(text) && forgets(text)) return true;
  if (language === "zh") return old.zh.test(text) && (isLost || keeper.zh.test(text));
  if (isLost && keeper.enYounger.test(text)) return true;
  return old.en.test(text) && (isLost || keeper.enAny.test(text));
}
