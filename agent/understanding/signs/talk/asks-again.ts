import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

const words = patterns({
  zh: /^(?:喂|啊|嗯|哦|那个|不好意思|对不起|你好)?[，, ]*(?:[你您]?(?:刚才?|刚刚)?(?:说|讲)(?:的)?(?:啥|什么|的?是什么)(?:了|来着|呀|啊|呢)?|(?:我)?(?:没|听不)(?:太)?(?:听)?(?:清楚?|见|明白|懂)(?:[你您]说(?:的)?(?:啥|什么))?|(?:麻烦)?(?:[你您])?(?:再|重新|重复)(?:给我)?(?:说|讲|来)?一?[遍次下]|(?:这|那|你(?:这|说的)?)?(?:话)?(?:是)?(?:什么|啥)意思|什么[?？]|啥[?？]|啊[?？])(?:[，, ]*(?:听不清楚?|没听清楚?|再说一?[遍次]|你说(?:啥|什么)))*(?:呢|吧|行吗|好吗|可以吗|呀|啊|了)?[。?？!！]*$/u,
  en: /^\W*(?:(?:sorry|pardon|excuse me|um|uh|wait|hang on|hello|huh|hm+|what)\b\W*)*(?:(?:could|can|would|will) you (?:please )?(?:say|repeat|go over|run) (?:that|it)(?: (?:again|once more|one more time|back))?(?: (?:for me|by me|please|to me))*(?: again)?|(?:say|come) (?:that )?again|what (?:did|was) (?:you|that|it)(?: (?:just )?(?:say|saying|said))?(?: again| just now)?|what(?:['’]s| is) that(?: again)?|i (?:didn['’]?t|did not|couldn['’]?t|can['’]?t|missed) (?:quite )?(?:hear|catch|get|that|make out)(?: (?:you|that|any of that|what you said|all of that))*(?: (?:very |so |too |that )?(?:well|good|clearly|properly))?|repeat (?:that|it)|one more time|what (?:do|did) you mean(?: by that)?|i (?:don['’]?t|didn['’]?t) (?:understand|follow|get (?:it|that|you))|pardon(?: me)?|come again|what\?+|sorry\?+|huh\?*)(?: please)?\W*$/iu,
});

/** Slower or louder is said again too, whatever reason stands beside it. */
const slower = patterns({
  zh: /^[^，。]{0,6}(?:(?:慢一?点|大声一?点)(?:儿)?(?:(?:说|讲)|[。！!，, ]|$)|说慢|大点声|声音大)(?!.*还)/u,
  en: /\b(?:(?:(?:can|could|would) you|please|^\W*)\s*slow(?:er)? down|(?:speak|talk|go|say (?:it|that)) (?:a bit |a little )?(?:more )?(?:slow(?:er|ly)|louder)|(?:speak|talk) up|you['’]re too (?:fast|quick|quiet))\b/iu,
});

/** True for a turn that asks to hear what was said once more, or slower, and says nothing else that matters. */
export const asksAgain = (text: string, language: Language): boolean =>
  words[language].test(text) || slower[language].test(text);
