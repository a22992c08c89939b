import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** That somebody around the debtor is left alone: 别再打我妈电话, "stop ringing my work". */
const others = patterns({
  zh: /(?:别|不要|不准|不许|不能|停止|莫)(?:再|去|总|老)?(?:给|往|跟|向|打|联系|找|骚扰|打扰|烦|发|催)[^，。]{0,6}?[我俺](?:的)?(?:妈|爸|父|母|爹|娘|老公|老婆|媳妇|爱人|丈夫|妻子|对象|男朋友|女朋友|儿子|女儿|孩子|娃|哥|弟|姐|妹|家里?人|亲戚|亲人|朋友|同学|同事|领导|老板|单位|公司|邻居|房东|爷爷|奶奶|外公|外婆|岳)/u,
  en: /\b(?:stop|quit|don['’]?t|do not|no more|never)\b(?: \w+){0,3}? (?:call|ring|phon|contact|text|bother|harass|email|messag)\w*(?: \w+){0,2}? (?:my|our) (?:old |own )?(?:mum|mom|mam|mother|dad|father|parents?|folks|wife|husband|partner|boyfriend|girlfriend|fianc\w+|ex|son|daughter|kids?|children|brother|sister|family|relatives?|in-?laws?|neighbou?rs?|friends?|mates?|roommates?|landlord|boss|manager|employer|work(?:place)?|job|office|colleagues?|co-?workers?|grand\w+|nan|uncle|aunt\w*|cousins?)\b/iu,
});

/** The debtor is meant too: "stop calling me and my wife". */
const oneself = patterns({
  zh: /(?:联系|打扰|骚扰|找|打给|烦)[我俺](?![的]?(?:妈|爸|父|母|爹|娘|老|媳|爱|丈|妻|对象|男|女|儿|孩|娃|哥|弟|姐|妹|家|亲|朋|同|领|单|公|邻|房|爷|奶|外|岳))|[我俺](?:的)?(?:电话|手机|号|微信|短信)|[我俺](?:和|跟|与|、)|(?:和|跟|与)[我俺](?!的?(?:妈|爸|父|母|爹|娘|老|媳|爱|丈|妻|对象|男|女|儿|孩|娃|哥|弟|姐|妹|家|亲|朋|同|领|单|公|邻))|给我(?:打|发)|这个号|一切|所有|全都|永远|都别|(?:别|不要)再(?:打|联系|来)(?:电话)?(?:了|，|,|$)/u,
  en: /\b(?:call|ring|phon|contact|text|bother|harass|email|messag)\w* (?:me|us)\b|\bat all\b|\banyone\b|\banybody\b|\bthis (?:number|house)\b|\bmy (?:\w+ )?(?:phone|cell|mobile|number|line|house)\b|\balone\b|\b(?:all|any) contact\b|\bcease\b|(?:^|[.!,] ?)stop (?:calling|ringing|texting)\s*[.!,]/iu,
});

/**
 * True where the debtor asks that others are not contacted about the debt. Nobody may be: it is a complaint
 * for a person to look into, and no wish of the debtor's to be left alone.
 */
export const sparesOthers = (text: string, language: Language): boolean =>
  others[language].test(text) && !oneself[language].test(text);
