import { says } from "../../said-words.ts";
import { pattern } from "../../../../language/patterns/pattern.ts";

/** This debt is not paid yet, or will be: other lenders, earlier instalments and proof asked for later are no claim. */
export const isNotYetPaid = says({
  zh: /不[用要必]转(?:人工|接)?了|^(?:那|要是|如果|万一|假如|我|[，, ])*多[还付]了?(?:的话)?[^，。\d]{0,4}(?:退不退|退吗|退不|(?:能|会|给)(?:不(?:能|会|给))?退|(?:怎么|咋个?)退)|(?:要不|不如|有本事|那|干脆)(?:要不)?[你您]们?(?:来|就|倒是)?[替帮给]我(?:把?钱)?[还付](?:了|上)?(?:吧|呗|啊|得了|呀|好了)?|还了(?:花呗|借呗|微粒贷|白条|信用卡|房贷|车贷|别家|别的|其他|他们|亲戚|朋友|\p{Script=Han}行)|(?:你们的|这期|这个月的?|这笔|剩下的)[^，。]{0,4}(?:还没|没)(?:有)?(?:还|付)|还没(?:还|付)(?!清楚)|(?:还|付)(?:完|清)(?:了|这笔)?(?:以后|之后|后)?[^，。]{0,4}(?:给我?|能|可以|会不会|开|有没有)[^，。]{0,6}(?:证明|额度|消|撤|删|恢复)|(?:我)?还了(?:你们)?(?:还|能|会)(?:给|再给|有|让)|(?:下周|明天|后天|下个?月)[^，。]{0,4}(?:还|付)(?!了)|(?:会|要|是)(?:不会|不是)?自动(?:还|扣|付|划|转)/u,
  en: /\b(?:haven['’]?t|have not|not|didn['’]?t|never) (?:\w+ ){0,2}paid (?:you|yours|this|it)\b(?!.{0,12}\bbecause\b)|\bonce (?:i['’]?ve|it['’]?s|this is) paid\b|^\W*(?:(?:so|and|ok|okay|wait|um|uh)\b\W*)*(?:will|would|does|do) (?:it|that|this|you|they|the (?:money|payments?))\b[^.!]{0,14}\b(?:taken?|deduct(?:ed)?|debit(?:ed)?|charged?|come out|go out|withdrawn?)\b|\b(?:when|after|if) i(?:['’]?ve)? (?:pay|paid) (?:it|this|you)\b/iu,
});

/** A claim in so many words that stands all the same. */
export const saysPaid = says({
  zh: /(?:已经|早就?|昨天|前天|上周[一二三四五六日末天]?|上个?月|就|都)[^，。没]{0,6}(?:还清|还完|结清|付清|全还|还了|付了|转了)/u,
  en: /\b(?:already|i) paid (?:it|this|you|that|the (?:full|whole))\b/iu,
});

/** A way to pay is asked for, or did not work, or a payment was promised: nothing of it claims that one was made. */
const paysLater = says({
  zh: /(?:跟|和|给|向)?(?:你们?|您们?|客服|同事|那个|上次)[^，。]{0,10}(?:说|讲|答应|约|保证)(?:过|好|了|的)*[^，。]{0,8}(?:\d+|[一二三四五六七八九十]+)[号日](?:还|付|交|转)(?!了|过|清)|(?:卡|账户|账号)(?:也|都|已经)?(?:被|让)?[^，。]{0,4}(?:封|冻|停|注销|限制)[^。]{0,12}(?:能|可以|怎么|咋)[^，。]{0,6}(?:用|还|付|转|微信|支付宝)|(?:付|还|转|扣)(?:款)?(?:不了|不上|不出去|失败|不成功)|报错|错误码/u,
  en: /\b(?:told|said|promised|agreed|explained|spoke)\b[^.!?]{0,48}?\b(?:i['’]?d|i would|i['’]?ll|i will|ill|i was (?:going to|gonna)|i could|i can|i['’]?m (?:going to|gonna)|im gonna|to|gonna) (?:\w+ )?(?:pay|send|make (?:a|the|my) payment|do \W?\d+)\b|\b(?:can|could|may|should|do) i (?:just |still |also )?(?:use|pay (?:you |yall |it |this )?(?:with|by|through|on|over|using)|do it (?:with|by|through)|send (?:it|you|yall)?)\b[^.!?]{0,30}\b(?:cash ?app|zelle|venmo|paypal|apple pay|google pay|checks?|cheques?|cash|money order|debit|prepaid|another|different|cards?|bank|app|website|phone)\b|\bcard (?:\w+ ){0,2}(?:declined|rejected|denied|not (?:work|accept)\w*)\b|\b(?:won['’]?t|wouldn['’]?t|didn['’]?t|doesn['’]?t|did not) (?:let me pay|go through|take my (?:card|payment|money)|accept)\b/iu,
});

/** Money that left, whatever was said beside it. */
const madePayment = says({
  zh: /(?:已经|早就?|昨天|前天|都)(?:就)?(?:还清|还完|结清|付清|还了|付了|转了|交了|扣了)|还过了|[扣划]走/u,
  en: /\b(?:paid|i sent|i['’]ve sent|ive sent|already (?:sent|made|settled|cleared)|went through|been taken|was taken|took (?:it|the money|my money)|came out|charged (?:me|twice)|cleared)\b/iu,
});

/** True where a payment is promised or asked about, or did not work, and none was made. */
export const onlyMeansToPay = (text: string): boolean => paysLater(text) && !madePayment(text);

/** Their wages came, and no payment of theirs: "I just got paid", "got paid Friday but it's all gone". */
const wages = pattern(
  /(?:^|[.,;!?]\s*|\b(?:i|we|ive|i['’]ve|i['’]d|but|and|so|when|since|because|cause|yeah|yes|well|only|just|finally) )(?:(?:only|just|finally|already|actually|have|had|did|do|always|usually|only just) )*(?:got|get|gets|getting|was|were|am) paid\b(?! (?:it|that|this|you|off|in full|back|up|for (?:it|this|that|you)|through|to you)\b)/iu,
);

/** True where somebody was paid by others, and says of no payment that they made. */
export const onlyGotWages = (text: string): boolean =>
  wages.test(text) && !madePayment(wages.replaceAll(text, " "));

/** All of it, or a payment, is named beside a day that is still to come, and no word of a payment made. */
const onDay = pattern(
  /^\W*(?:(?:yes|yeah|ok|okay|so|um|just|i want|i['’]d like|i can do|make|do|a|the|my|to) )*(?:full|whole|entire|one|single) (?:payment|amount|balance|sum)\b[^.!?]{0,30}\b(?:today|tonight|tomorrow|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next \w+|\d{1,2}(?:st|nd|rd|th)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
);

/** It was made. */
const done = pattern(/\b(?:was|were|sent|made|went|already|done)\b/iu);

/** True for a payment and its day alone, which is a promise: "full payment on Friday". */
export const namesDayOfAll = (text: string): boolean =>
  onDay.test(text) && !madePayment(text) && !done.test(text);

/** A sum beside a way of sending it, and no word of having sent it to us: "zelle 4000 dollars". */
const sumAlone = pattern(
  /^\W*(?:(?:by|via|through|with|it was|on|over) )*(?:zelle|venmo|cash ?app|paypal|wire|western union|gift cards?|bitcoin|crypto)\b\W*(?:like |about |around )?[$£]?\d?[\d,.]*k?(?: ?(?:dollars|bucks|pounds|quid|grand|thousand))?\W*$/iu,
);

/** True for the name of a way to send money, with or without a sum, and nothing else. */
export const namesWayOnly = (text: string): boolean => sumAlone.test(text);
