import { says } from "../../said-words.ts";

/** An intent against somebody else's life: 我要去把我老板捅了, "I'm going to kill him tonight". */
const intent = says({
  zh: /[我俺](?:就|真的?|一定|今晚|今天|明天|现在|马上)*(?:要|去|想)(?:去)?(?:把)?[^，。自]{1,14}(?:弄死|捅(?:了|死)|砍(?:了|死)|杀(?:了|死|掉)|打死|干掉)/u,
  en: /\bi(?:['’]m| am) (?:going to|gonna) (?:kill|shoot|stab|murder) (?:him|her|them|my|that|the|this)\b|\bi(?:['’]ll| will) (?:kill|shoot|stab|murder) (?:him|her|them|that (?:man|guy|bastard|bitch))\b/iu,
});

const noIntent = says({
  zh: /游戏|电影|鸡|鱼|猪|牛|羊|鸭|蚊子|蟑螂|老鼠|价|时间|病毒|怪|不(?:想|会|要|敢)|把[我俺](?:自己)?(?:弄|打|杀|砍)/u,
  en: /\b(?:game|movie|time|bugs?|mosquito\w*|laugh\w*|battery|engine|not)\b|n['’]t\b/iu,
});

/** True where somebody says that they mean to kill another: a person has to hear it, and no money is talked of. */
export const meansToKill = (text: string): boolean => intent(text) && !noIntent(text);
