import { pattern } from "../../../../language/patterns/pattern.ts";
import { says } from "../../said-words.ts";

const lead =
  "^\\W*(?:(?:i (?:just |totally |completely )?forgot(?: (?:all )?about it)?|it slipped my mind|ok|okay|yes|yeah|yep|fine|sure|alright|all right|right|well|sorry|so|then|look|honestly|and|oh|no problem|no worries|um|uh)\\b\\W*)*";
const will =
  "(?:(?:i['’]?ll|i will|i can|i could|(?:i['’]?m|i am) (?:going to|gonna|happy to|able to)|let me|lemme|i(?:['’]d like| want| would like) to|i wanna|gonna) (?:(?:just|probably|definitely|also|go ahead and) )*)";
const when =
  "(?: (?:on|by|some ?time|later|this|next|first|thing|in|the|at|today|tonight|tomorrow|now|right|straight|away|immediately|asap|morning|afternoon|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d{1,2} (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*(?: \\d{1,2})?|\\d{1,2}(?:st|nd|rd|th)|week|weekend|sure|then|please|thanks|online|app|through|via))*\\W*$";
const it =
  "(?:it|this|that|the (?:bill|balance|debt|account|whole thing|thing|card|loan))(?: (?:off|out|up|sorted|paid|done|settled|cleared|over with|in full|all))*";

/** A payment and at most its day: "I can pay Friday", "I'll do it right now". */
const payment = pattern(
  new RegExp(
    `${lead}${will}(?:pay|do|send|make|sort|settle|clear|handle|cover|take care of|get)(?: you)?(?: (?:${it}|a payment|the payment|my payment))?${when}`,
    "iu",
  ),
);

/** What is owed is to be paid, cleared or taken care of, and no part of it. */
const all = pattern(
  new RegExp(`${lead}${will}(?:pay|sort|settle|clear|handle|take care of|get) ${it}${when}`, "iu"),
);

/** "Full 12/05": all of it and its day in figures. */
const fullOn = pattern(
  /^\W*(?:(?:in|the|yes|ok|okay) )*full(?: (?:on|by))? \d{1,2}[/.-]\d{1,2}\W*$/iu,
);

const now = pattern(/\b(?:now|right away|straight ?away|immediately|asap)\b/iu);

/** True where somebody says that they pay, on some day or none, and chooses no plan by it. */
export const saysToPay = (text: string): boolean => payment.test(text);

/** True where that is all of it: "I'll pay it today", "let me just settle that". */
export const saysToPayAll = (text: string): boolean => all.test(text) || fullOn.test(text);

/** 我现在就还, 忘了，马上还: at once, and no sum. */
const nowZh = pattern(
  /^(?:[^，。,\d一二三四五六七八九十百千万折半]{0,8}[，,。 ])?(?:好|行|嗯|那|哦|[，, ])*(?:我|俺|咱)*(?:现在|马上|立马|立刻|这就)(?:就|去|来|先|给你们?)*(?:还|付|转|交)(?:款|钱|上|掉|给你们?|进去)*[吧啊哈呀嘛。！!]*$/u,
);

/** True where it is to be at once. */
export const saysToPayNow = (text: string): boolean =>
  (payment.test(text) && now.test(text)) || nowZh.test(text);

/** The same in words of paying: "I'll pay now"; "I'll do it right now" may be of a little. */
export const paysOutright = (text: string): boolean =>
  saysToPayNow(text) && (/\bpay\b/iu.test(text) || nowZh.test(text));

/** With the next wages: 发工资就还, "I'll pay when I get paid". */
export const paysAtPayday = says({
  zh: /^(?!.*(?:没发|不发|拖欠|拖着|[吗?？])).*(?:发(?:了)?(?:工资|薪水?|钱)|(?:工资|薪水)(?:到账|到了|下来|发了?))(?:了|后|以后|之后|那天|我|[，, ])*(?:就|马上|立马|第一时间)(?:全|都|给你们?|来|能|可以)*(?:还|付|转|交)/u,
  en: /\b(?:i['’]?ll|i will|i can|gonna|going to|i['’]?m)\b[^.?!]{0,10}\b(?:pay|send|do|sort|clear|settle)\b[^.?!\d]{0,16}\b(?:when|once|as soon as|after|the day) (?:i(?:['’]?m| am| get) paid|my (?:wages?|pay|salary|pay ?che(?:ck|que))\b|payday)|\b(?:when|once|as soon as|after) (?:i get|i['’]?m|i am) paid,? i(?:['’]?ll| will| can) (?:pay|send|do|sort|clear|settle)\b/iu,
});

/** So much a month, and nothing else. */
const muchAMonth = pattern(
  /^(?:那|要不|这样|就|我|俺|，|,|\s)*(?:每个?月|一个月|月月)(?:我)?(?:就|先|能|可以|只能|最多|给你们?)*(?:还|付|给)(?:你们?)?[\d一二两三四五六七八九十百千]+(?:块|元)?(?:钱)?(?:可以|行|好|成)?[吧嘛了啊吗？?。！!]*$/u,
);

/** True where so much a month is what they would pay, and nothing else is told: 我每个月还一百. */
export const saysSoMuchAMonth = (text: string): boolean => muchAMonth.test(text);
