import { says } from "../../said-words.ts";

/** Told of what was agreed with one of us before, and nobody is asked for: 上次跟你们的人说好了. */
export const agreedWithPerson = says({
  zh: /^(?!.*(?:转|找|叫|换|接)[^，。]{0,4}(?:人工|真人|他|她|那个|客服|同事)).*(?:跟|和|与)你们?(?:的|那边的?|公司的?)?(?:人|同事|客服|经理|工作人员)[^，。]{0,4}(?:说|谈|讲|约|商量|聊|沟通)(?:好|过|定|妥|了)/u,
  en: /^(?!.*\b(?:put me|transfer|connect|speak to (?:him|her|them)|talk to (?:him|her|them))\b).*\b(?:agreed|arranged|settled|sorted)\b(?: (?:it|this|that|already|something|a plan))* with (?:your (?:people|colleague|agent|team|manager|supervisor|guy)|one of you|someone (?:at|from) your)\b/iu,
});

const oneOfUs =
  "(?:some(?:one|body)|an? (?:guy|lady|girl|woman|man|person|agent|rep)|your \\w+|one of (?:you|your \\w+)|the (?:last|other) (?:guy|lady|girl|woman|man|person|agent)|you (?:guys|lot|people|all)|you|y['’]?all)";
const terms =
  "(?:(?:[$£€]?\\d+|ten|twenty|thirty|forty|fifty|sixty|a hundred|one hundred|two hundred)(?: (?:dollars|bucks|quid|pounds))? (?:a|per|every|each) (?:month|week|fortnight)|payment plan|arrangement|instal?ments)";

/** What they agreed on with one of us before this talk: only the records know it. */
export const claimsEarlierDeal = says({
  en: new RegExp(
    `\\b(?:had|have|made|got|set up|['’]ve) (?:already )?(?:an? |this )(?:deal|agreement|arrangement|plan)(?: set up)? with ${oneOfUs}\\b(?! (?:else|at my|from my))|\\b(?:spoke|talked|agreed)(?: on \\w+)? (?:to|with) (?!my |his |her |the |our |step|citizens|national|it )\\w+\\b[^.?!]{0,40}\\b(?:we|she|he|they)(?:['’]?d)? (?:agreed|said|set (?:me )?up|gave me|put me on|let me (?:do|pay))\\b[^.?!]{0,20}\\b${terms}|\\b(?:we|i) (?:already )?agreed(?: on| to)? ${terms} with ${oneOfUs}\\b`,
    "iu",
  ),
});

/** An ailment of some days that is over; what it cost them is another matter. */
export const hadPassingIllness = says({
  en: /^(?!.*\b(?:still|long covid|hospital\w*|icu|ventilator|lungs?|heart|kidneys?|since|never (?:been|got)|cancer|died|passed|mental\w*|disab\w*|depress\w*|anxi\w*)\b).*\b(?:i|we)(?: (?:just|all|both))? (?:had|caught|got over|was off with|were off with|was out with|came down with|got) (?:the |a |bad |really )*(?:covid|flu|cold|food poisoning|stomach bug|norovirus|chest infection|strep(?: throat)?)\b/iu,
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
