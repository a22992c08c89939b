import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** Longer turns tell something, whatever else they chat of. */
const charsMax: Readonly<Record<Language, number>> = { zh: 24, en: 60 };

const chat = patterns({
  zh: /(?:讲|说)个?(?:笑话|故事|段子)|吃(?:饭|了|过)[^，。]{0,3}(?:没|吗|么)|(?:今天|现在)(?:是)?(?:星期|礼拜|周|几月|几号)几?[号日]?[了啊呀?？]*$|几点(?:钟)?了|(?:今天|外面|这)?(?:天气|好冷|好热|真冷|真热|下雨|下雪)|你(?:叫什么|几岁|多大|是男|是女|在干嘛|会唱歌|有对象)/u,
  en: /\b(?:tell|know) (?:me )?(?:a|any|another) (?:good )?(?:jokes?|stor(?:y|ies))\b|^\W*(?:(?:hi|hello|hey|so|well)\b\W*)*how (?:are|r) (?:you|u|ya)(?: (?:doing|today|going))*\W*$|\bwhat (?:day|date) is (?:it|today)\b|\bwhat['’]?s the (?:time|date|weather)\b|\bwhat time is it\b|\b(?:it['’]?s|it is|is it) (?:so |really |very |well )?(?:cold|hot|raining|snowing|sunny|freezing)\b|(?<!have an? )\b(?:lovely|nice|awful|terrible|miserable) (?:day|weather)\b|\b(?:what['’]?s your name|how old are you|do you have a name)\b/iu,
});

/** Money or a matter of the case beside it. */
const business = patterns({
  zh: /[\d元块钱]|还|付|费|[交付]不|欠|账|款|(?<!星)期|病|住院|工地|没法|开不了|停工|收成/u,
  en: /\d|\$|£|€|\b(?:pay\w*|owe\w*|debt|bill|money|account|work|job|sick|ill|balance|due|plan)\b/iu,
});

/** "Tell me a joke", 今天好冷哦: meant kindly or to pass the time, and neither a day nor a reason is in it. */
export const isSmallTalk = (text: string, language: Language): boolean =>
  text.length <= charsMax[language] && chat[language].test(text) && !business[language].test(text);
