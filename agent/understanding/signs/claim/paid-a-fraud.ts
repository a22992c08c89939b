import { says } from "../../said-words.ts";

/**
 * Money went to somebody who only passed for us, or to those who sell a way out of debts: 还到一个经理的微信了, "I paid a guy who
 * said he was from your company". Where the money is has to be found out, and nobody is asked for it again before.
 */
export const paidFraud = says({
  zh: /(?:还|转|付|打|汇|交)(?:错)?(?:钱)?(?:到|给|进|去)了?(?:一个|个|他|她|那个|对方|你们)?(?:[^，。]{0,6}(?:的))?(?:私人|个人|微信|支付宝|自称|冒充|假)[^，。]{0,10}(?:了|过|$)|(?:还|转|付|打|汇|交)(?:到|给|进)了?(?:一个|个|那个)?(?:自称|说(?:他|她|自己)?是|冒充)[^，。]{0,3}你们|(?:反催收|债务(?:优化|重组|规划|代理)|代理维权|停息挂账)[^，。]{0,6}(?:说|让|叫|教)[^，。]{0,8}(?:不用|不要|可以不|别|不必|先不)(?:再)?(?:还|付|理)|(?:交|付|转|给|打)(?:了|过)?(?:钱)?(?:给)?(?:反催收|债务(?:优化|重组|规划|代理)|代理维权)/u,
  en: /\b(?:paid|sent|gave|transferred|wired)\b[^.!?]{0,40}\b(?:pretend\w*|claim\w*|sa(?:id|ys|ying)|posing|impersonat\w*)\b[^.!?]{0,24}\b(?:you|your (?:company|team|agent|office|colleague|bank))\b|\b(?:paid|sent|gave|transferred|wired)\b[^.!?]{0,30}\b(?:a (?:guy|man|woman|person|stranger|scammer|fake \w+)|someone|somebody|some (?:guy|man|woman))\b[^.!?]{0,30}\b(?:venmo|zelle|cash ?app|paypal|gift cards?|bitcoin|crypto|western union|personal account|whatsapp)\b|\b(?:paid|sent|gave|transferred|wired)\b[^.!?]{0,20}\b(?:scammers?|fraudsters?|fake (?:collector|agent|company|account))\b/iu,
});

/** A loan that others talked them into or took in their name: 被公司骗去贷款, "tricked into a training loan". */
export const borrowedForOthers = says({
  zh: /(?:被|让|给)(?:[^，。]{0,8})(?:骗|忽悠|诱导|哄)(?:去|着|我|得|了)*(?:贷|办|借|签|做)(?:了)?(?!吗|了吗)|把?(?:我的?)?(?:账号|账户|名字|名义|手机|实名|信息|身份证?)(?:借|给)(?:给|了)*[^，。]{0,8}(?:贷款?|借款?|办|套现?)(?:的|了|过)/u,
  en: /\b(?:tricked|conned|scammed|duped|deceived|misled|fooled) (?:me |us )?into (?:\w+ ){0,3}(?:loan|credit|contract|agreement|borrowing|signing)\b/iu,
});
