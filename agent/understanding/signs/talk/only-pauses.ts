import { says } from "../../said-words.ts";

/** "Wait, will that cost more?", "can you hold on a sec": the talk is to wait, and not the payment. */
export const onlyPauses = says({
  zh: /^[^\p{L}]*(?:等(?:等|一下|一会儿?|下)|慢着)(?!.*(?:缓|延|晚|迟|宽限|推|拖|过[几一两个段]|以后|之后|下个?[月周]|再[还付交]|发工资|时间|日子)).*$/u,
  en: /^\W*(?:(?:oh|ok|okay|but|so|no|um|uh|hey|and|sorry|please|just)\b\W*)*(?:wait|(?:can|could|would|will) (?:you|u) (?:please |just )*(?:hold|hang on|wait|give me an? (?:sec|second|moment|minute|min))|hold (?:on|up|please|the line)|hold(?=\W*$)|hang on|give me a (?:sec|second|moment|minute|min))\b(?! (?:for|until|till|a (?:week|month|few|couple|while|bit)|on (?:it|this|that)|off)\b)(?!.*\b(?:later|delay|defer\w*|postpone|push|extension|extend|more time|extra (?:time|day|week)|until|till|longer|weeks?|months?|put (?:it|this|that) off|move|wait)\b).*$/iu,
});
