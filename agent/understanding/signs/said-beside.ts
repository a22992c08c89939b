import { says } from "../said-words.ts";

/** Told of what was agreed with one of us before, and nobody is asked for: 上次跟你们的人说好了. */
export const agreedWithPerson = says({
  zh: /^(?!.*(?:转|找|叫|换|接)[^，。]{0,4}(?:人工|真人|他|她|那个|客服|同事)).*(?:跟|和|与)你们?(?:的|那边的?|公司的?)?(?:人|同事|客服|经理|工作人员)[^，。]{0,4}(?:说|谈|讲|约|商量|聊|沟通)(?:好|过|定|妥|了)/u,
  en: /^(?!.*\b(?:put me|transfer|connect|speak to (?:him|her|them)|talk to (?:him|her|them))\b).*\b(?:agreed|arranged|settled|sorted)\b(?: (?:it|this|that|already|something|a plan))* with (?:your (?:people|colleague|agent|team|manager|supervisor|guy)|one of you|someone (?:at|from) your)\b/iu,
});

/** They are with the police now, whatever for: no time to talk, and no loan that was stolen. */
export const isAtPolice = says({
  zh: /^(?!.*(?:报案|报了?警|冒|盗|骗|偷)).*我?(?:现在|正|还|人)*在(?:派出所|公安局|警察局)(?:里|做笔录|呢|这|了|，|。|$)/u,
  en: /^(?!.*\b(?:stole\w*|theft|fraud\w*|report\w*|scam\w*|identity)\b).*\bi(?:['’]m| am) (?:still |just |currently )?(?:at|in) (?:the |a )?police (?:station|custody)\b/iu,
});

/** Whoever taught a course said so; a child at school speaks of other things. */
export const teachesCourse = says({
  zh: /^(?!.*(?:岁|年级|小学|初中|高中|未成年|成年|作业|上学|放学|爸|妈|小朋友)).*(?:老师|讲师|教练)[^，。]{0,8}(?:还|贷|借|分期|退|签|学费|办)/u,
  en: /\bthe (?:teacher|instructor|coach) (?:said|told)\b[^.!?]{0,30}\b(?:pay|loan|refund|sign)\b/iu,
});

/** An ailment, somebody else's complaint, or the number of somebody else that changed: "an old back complaint", 他电话换了. */
export const complainsOfNothing = says({
  zh: /(?:他|她|人家|机主)[^，。]{0,4}(?:电话|号码|手机|号)[^，。]{0,2}[换改变](?:了|掉)/u,
  en: /\b(?:back|knee|heart|skin|chest|stomach|medical|health) complaint|\bmy (?:neighbou?rs?|wife|husband|customers?|boss|landlord) (?:\w+ )?complain/iu,
});
