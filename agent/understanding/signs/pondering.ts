import type { Language } from "../../../domain/locale.ts";
import { says } from "../said-words.ts";
import { patterns } from "../../../language/patterns/pattern.ts";

const words = patterns({
  zh: /(?:再|先)?(?:想想|考虑考虑|考虑一下|琢磨琢磨|商量(?:一下|商量)?)(?:再说)?[吧呗了看哈]?[。.]?$/u,
  en: /\b(?:think (?:about it|it over|on it)|sleep on it|(?:talk|speak|check|ask|discuss|run it)\b.{0,16}\b(?:my )?(?:wife|husband|partner|family|mom|mum|dad|accountant|boss))\b/iu,
});

/** True where somebody wants to think it over, or to ask somebody first: whom they name is no reason. */
export const isPondering = (text: string, language: Language): boolean =>
  words[language].test(text);

/** "Wait, will that cost more?": the talk is to wait, and not the payment. */
export const onlyPauses = says({
  zh: /^[^\p{L}]*(?:等(?:等|一下|一会儿?|下)|慢着)(?!.*(?:缓|延|晚|迟|宽限|推|拖|过[几一两个段]|以后|之后|下个?[月周]|再[还付交]|发工资|时间|日子)).*$/u,
  en: /^\W*(?:(?:oh|ok|okay|but|so|no|um|uh|hey|and)\b\W*)*(?:wait|hold on|hang on)\b(?! (?:for|until|till|a (?:week|month|few|couple|while|bit)|on (?:it|this|that)|off)\b)(?!.*\b(?:later|delay|defer\w*|postpone|push|extension|extend|more time|extra (?:time|day|week)|until|till|longer|weeks?|months?|put (?:it|this|that) off|move|wait)\b).*$/iu,
});
