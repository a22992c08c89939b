import type { Language } from "../../../../domain/locale.ts";
import { hiddenCard } from "../../../../language/card-numbers.ts";
import { asksWhereToPay } from "../contact/asks-our-address.ts";
import { tellsOfFailedPayment } from "./payment-failed.ts";
import type { Understanding } from "../../../../domain/understanding.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** A card that is held out to us, or a wish to pay with one here. */
const card = patterns({
  zh: /(?:刷|用|报|给|念|说)(?:你们?|您)?(?:一下)?(?:我的?|张|下)?(?:信用卡|银行卡|储蓄卡|卡号|卡)(?!在|丢|被|里)[^，。]{0,6}(?:行|可以|付|还|号|吗|给你)|卡号(?:报|给|告诉|念)/u,
  en: /\b(?:take|use|give|read|charge|put it on|pay (?:with|by|on|over))\b[^.?!]{0,18}\b(?:debit|credit|bank|visa|mastercard|my|a|the)? ?cards?\b(?! companies| company)|\bcard (?:number|details|over the phone)\b/iu,
});

/** How and where money can be sent. */
const channel = patterns({
  zh: /^(?:那|好|行|嗯|[，, ])*(?:现在|接下来|下一步|具体)?(?:我)?(?:该|要|应该)?(?:怎么|咋个?|如何)(?:操作|弄|办理)[呢啊呀]?[?？。]*$|(?:怎么|怎样|咋个?|如何|在哪里?|在哪儿|去哪里?|到哪里?|往哪里?|用什么|通过什么|从哪里?)(?:去|可以|能|才能)?(?:还(?=[款钱给上呢啊呀?？，。]|$)|付|交|转(?!人)|打[款钱])|(?:还|付|转|打|存|充)(?:款|钱)?(?:到|去|进)(?:哪|什么|哪个)|(?:网址|网站|公众号|账号|链接|二维码|App)(?:是|叫)?(?:什么|多少|哪个|发)|(?:能|可以|可不可以|能不能|可否)[^，。]{0,4}(?:用|拿|走|转)?(?:微信|支付宝|自动扣款|转账|对公)|(?:会|要|是)(?:不会|不是)?自动(?:还|扣|付|划|转)[^，。]{0,3}(?:吗|么|嘛|不|的|[?？])|(?:微信|支付宝|对公|转账)[^，。]{0,3}(?:能|可以|行)(?:还|付|转|不|吗)|(?:App|应用|软件)[^，。]{0,4}(?:打不开|登不上|登录不了|进不去|闪退|用不了)|(?:付款|还款|支付|缴费|收款)的?(?:链接|二维码|码)(?:呢|在哪|在什么地方|没看到|找不到|没收到)|给我[^，。]{0,4}(?:银行卡号|账号|收款)|(?<!(?:别|不要|不许|不用)再?(?:给我)?)(?:发|给|推|传)(?:我|给我|一下|个|一个|条|过来)*(?:付款|还款|支付|缴费|收款)?(?:的)?(?:链接|二维码|付款码|收款码|网址|账号|账户)|(?:想|要|能|可以)(?:去|到|上|来)(?:你们?)?(?:那里?|的)?(?:柜台|网点|营业厅|门店|公司)(?:那?里?)?(?:去)?(?:还|付|交)/iu,
  en: /\b(?:which|what) (?:bank )?account (?:number )?(?:do|should|can|would|shall) (?:i|we) (?:pay|send|transfer|wire|deposit)\b|\b(?:how|where) (?:do|can|could|would|should|am) (?:i|we)(?: supposed to| even| actually| go to)? (?:pay|make (?:a|the|that) payment|send (?:it|the money|that|payment))|\bhow (?:to pay|does (?:the )?payment work)|\b(?:what(?:'?s| is)|which|where(?:'?s| is)) (?:the |your )?(?:website|web site|app|link|payment (?:page|link|address)|account (?:number )?to pay)\b|\b(?:can|could|may) (?:i|we|you)\b[^.?!]{0,24}\b(?:direct debit|auto ?pay|zelle|venmo|cash ?app|paypal|checks?|cheques?|bank transfer|wire|standing order|apple pay|google pay|money order)\b|\bdo (?:you|u|y['’]?all|they) (?:accept|take|do)\b[^.?!]{0,16}\b(?:direct debits?|auto ?pay|zelle|venmo|cash ?app|paypal|cash|checks?|cheques?|bank transfers?|standing orders?|apple pay|google pay|money orders?)\b|\b(?:will|would|does|do) (?:it|that|this|you|they|the (?:money|payments?))\b[^.!?]{0,14}\b(?:taken|take|deducted?|debited?|come out|go out)\b[^.!?]{0,12}\b(?:automatic\w*|by itself|of my (?:account|bank)|from my (?:account|bank|card))|\bwho (?:do|should|would|can) i make (?:the|a|my|it|checks?|cheques?)\b[^.!?]{0,16}\b(?:out )?to\b|\b(?:is|are|will) (?:it|they|that|this|the payments?|the plan)(?: be)? (?:automatic\w*|taken out)\b|\bwhere (?:to|do i) send (?:it|the|payment)|\b(?:send|text|email|e-mail|message|give|forward)(?: me| us| over| through)? (?:a|the|your|that|some|me a|me the)? ?(?:(?:secure|payment|pay|online|direct) )*(?:link|payment page|payment details|bank details|web ?site|qr code)\b|\b(?:want|wanna|like|rather|prefer|going|gonna|trying)(?: to)? (?:mail|send|bring|drop off|post)(?: you| yall| in| over)?(?: an?| my| the| some)? (?:checks?|cheques?|money orders?|cash)\b/iu,
});

/** Somebody who has come to pay, and has not said how much or when. */
const ready = patterns({
  zh: /^(?:你好|您好|喂)?[，, ]*(?:我)?(?:想|要|来|打算|准备|是来)(?:要|把)?(?:还款|还钱|还账|付款|交钱|还一?点|把钱还了)(?:的|了|吧)?[。!！]?$/u,
  en: /^\W*(?:(?:hi|hello|hey|yes|yeah|so|um|ok|okay|good (?:morning|afternoon|evening))\b\W*)*(?:i(?:['’]m| am| was| just| do)*|just)? ?(?:want(?:ed|ing)?|wanna|need(?:ed)?|(?:woul)?['’]?d like|like|calling|looking|trying|here|ready|hoping)(?: to| in to)? (?:make (?:a|my|the) payment|pay (?:my|the|this) (?:bill|balance|account|debt|loan)|pay (?:this|it)(?: off)?|sort (?:this|it|my account) out|settle (?:up|this|my account))\W*$/iu,
});

/** A question about the way to pay: by a card told here, or by whichever way there is; or a wish to pay. */
export function readPaymentQuestion(
  text: string,
  language: Language,
): Understanding["paymentQuestion"] {
  if (ready[language].test(text)) return "ready";
  // A number that was held out is hidden already, and its answer says that none is taken: what is left is how to pay.
  if (text.includes(hiddenCard)) return "channel";
  if (card[language].test(text)) return "card";
  return channel[language].test(text) || asksWhereToPay(text) || tellsOfFailedPayment(text)
    ? "channel"
    : undefined;
}
