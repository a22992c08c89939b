import { says } from "../said-words.ts";

/*
 * What stands between somebody and their yes to what was read back. It is answered before they are asked once more: the
 * same terms again would be no answer.
 */

/** They would ask at home first, think, or do not know whether the money will be there. */
export const isInTwoMinds = says({
  zh: /(?:先|还?得|要|想|等我?)[^，。]{0,3}(?:问|商量|跟|和)(?:哈|下|一下|一哈|问)?[^，。]{0,4}(?:婆娘|老婆|媳妇|老公|爱人|对象|男人|女人|屋头|屋里|家里|爸|妈|老汉|娃|儿子|女儿|孩子)|(?:不晓得|不知道|不确定|不敢说|说不准|拿不准|没把握)[^，。]{0,10}(?:有没[有得]|有钱没|够不够|拿不拿|还不还|能不能|得不得|发不发|到不到)|怕(?:到时候?|那天|到那天)[^，。]{0,6}(?:还不|拿不|没得|没有|凑不|不够)|(?:再|让我|容我|我得|我要|我)(?:想|考虑|琢磨)(?:一想|想|一?下|一?哈|考虑|琢磨)(?!办法)/u,
  en: /\b(?:ask|talk to|speak to|check with|discuss (?:it|this) with|run (?:it|this) by) my (?:wife|husband|partner|girlfriend|boyfriend|mum|mom|dad|parents|family|son|daughter|kids)\b|\b(?:don['’]?t|do not|not) (?:know|sure|certain) (?:if|whether) (?:i['’]?ll|i will|i|there['’]?ll|the money|my (?:pay|wages?|check))\b|\b(?:think (?:about it|it over|on it)|sleep on it)\b/iu,
});

/** The first day is too early for them, and they name no other. */
export const findsItEarly = says({
  zh: /(?:早|赶|急)了(?:一?点|一?些|噻|嘛|哈)?[吧啊呀哦，。,.\s]*$|(?:太|有点|有些)(?:早|赶|急)|(?:能不能|可不可以|可以|能)[^，。]{0,3}(?:晚|迟|推后|往后)[^，。]{0,2}(?:一?点|几天|些)[^，。]{0,3}$|(?:赶|来)不(?:及|赢)/u,
  en: /\b(?:too|bit|little|rather) (?:early|soon)\b|\b(?:a (?:bit|little|few days)|some(?:what)?|any) later\b/iu,
});

/** They never said so: 谁说的十号, "who said the tenth". */
export const disownsTerms = says({
  zh: /(?:谁|哪个|啥时候|什么时候|几时)(?:跟你|给你)?(?:说|讲|答应|同意)(?:的|过|了)(?!算)/u,
  en: /\bwho (?:said|told you|says)\b(?! (?:hello|hi)\b)|\bwhen did i (?:say|agree|promise)\b/iu,
});
