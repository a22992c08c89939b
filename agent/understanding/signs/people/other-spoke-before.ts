import { says } from "../../said-words.ts";

const closeZh =
  "(?:老公|老婆|爱人|媳妇|妻子|丈夫|爸爸?|妈妈?|儿子|女儿|孩子|小孩|哥哥?|姐姐?|弟弟?|妹妹?|朋友|同事|室友|同学|别人)";
const closeEn =
  "(?:husband|wife|partner|mum|mom|dad|mother|father|son|daughter|kid|brother|sister|friend|colleague|roommate|flatmate)";

/**
 * What was said so far was somebody else's: 刚才不是我，是我弟弟在打字, "that wasn't me before, my brother was typing". A loan or
 * a payment that "wasn't me" is another matter.
 */
export const otherSpokeBefore = says({
  zh: new RegExp(
    `(?:(?:刚才|刚刚|方才|前面|上面)(?:跟你们?)?|之前(?=跟你|聊|说话|打字|回))(?:聊天?|说话?|打字|回复?|发|接电话|在)*的?(?:那?个?人)?(?:都|也)?(?:不是我(?=$|[，,。 ！!吧啊呀本在说])(?!.{0,3}(?:借|办|贷|签|还|点|付))|是(?:我)?${closeZh}(?:在|用|拿|帮我|替我|跟你们?)*(?:手机)?(?:打字|说话?|聊|回|发|打的|接的?)(?!钱|工资|红包))`,
    "u",
  ),
  en: new RegExp(
    String.raw`\b(?:that|it|this) (?:was ?n['’]?t|was not) (?:really |actually )?me (?:before|just now|earlier|typing|texting|talking|speaking|writing|until now|a (?:minute|moment|second) ago)\b|\b(?:that|it) was (?:actually |really )?my ${closeEn}\b (?:who was )?(?:typing|texting|talking|speaking|writing|before|just now)\b|\bmy ${closeEn} (?:was|has been) (?:the one )?(?:typing|texting|writing|talking to you|speaking to you|chatting)\b`,
    "iu",
  ),
});
