import { says } from "./said-words.ts";

/*
 * What people ask about an agreement that was just noted. Each is answered from the agreement; none of it changes
 * anything.
 */

/** Its days and its sums: "when's the last payment", 最后一期是哪天, "what did I agree to". */
export const asksOfSchedule = says({
  zh: /(?:最后[一]?(?:期|笔|次)|[第首头][一二三四五六七八九十\d]*(?:期|笔|次)|下一?个?(?:期|笔|次)|每一?(?:期|个?月|笔|次)|[几多少]+期)[^，。]{0,8}(?:哪[天一]|几[号月时]|什么时候|啥时候|何时|多少|好多钱?|多久|好久)|好久(?:扣|还|交|开始还?)[^，。]{0,3}(?:第一|首|头一|下一?)[期笔次]|(?:什么时候|啥时候|几号|哪天)(?:扣|还|交)[^，。]{0,3}(?:第一|首|头一|下一?)[期笔次]|(?:一共|总共|还)?(?:要|是|分)?(?:还|交|付)?(?:几期|多少期)|(?:几号|哪天|什么时候|啥时候)(?:来着|开始?还|扣|到期|还(?!会|能|可|是|要|有|行))|^[^\p{L}]*(?:那)?是[^，。]{0,5}(?:[号日]|周.|星期.)(?:还|付)?(?:吗|么|对吧|吧|是吧)[?？]?$|(?:刚才|我)?(?:答应|同意|约定|定|登记|记)的(?:是|都)?(?:什么|啥|哪|多少|几)/u,
  en: /\bwhen(?:['’]?s| is| are| do| does| will| would)\b[^.!?]{0,24}\b(?:last|first|next|final|second|1st|payments?|instal?ments?|due|start\w*|finish\w*|end\w*|pay)\b|\bwhat(?:['’]?s| is| are| was| were)?(?: the)? (?:day|date|dates|schedule|plan|last|first|next|final)\b|\bhow (?:many|much)\b[^.!?]{0,24}\b(?:payments?|instal?ments?|each|per month|a month|every month|months)\b|\bwhat (?:exactly )?(?:did|do|was|is|have) (?:i|we|it)\b[^.!?]{0,12}\b(?:agree\w*|pay\w*|sign\w*|noted|again)\b|\b(?:remind|tell) me (?:again )?(?:what|when|how much|which|of)\b|^\W*(?:(?:so|and|wait|ok|okay|sorry|um|uh)\b\W*)*(?:is|was) (?:it|that|the (?:first|last|next) (?:one|payment)) (?:on |for |due )*(?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|\bhow much\b[^.!?]{0,20}\b(?:left|remain\w*|owe|to go)\b[^.!?]{0,10}\bafter\b|^\W*(?:(?:so|and|ok|okay|but)\b\W*)*(?:will|does|would|is) (?:that|it|this) (?:then )?(?:clear|cover|settle|pay off|finish|be|take care of)(?: off)? (?:it|that|this|them|all|everything|the (?:lot|debt|loan|balance|whole))\b[^.!]{0,16}$|\bhow long (?:does|is|will|do)\b[^.!?]{0,12}\b(?:it|plan|go|take|last|pay)\b/iu,
});

/** To have it otherwise, now: "can I change the date", 能不能改一下. What may be done later is only asked. */
export const asksToChange = says({
  zh: /^(?!.*(?:以后|之后|到时|万一|如果|要是|随时|中途)).*(?:能不能|可不可以|可以|能|想|要|需要)[^，。]{0,8}(?:改|换|调整|推迟|挪|提前(?!(?:把[^，。]{0,6})?(?:还|结|付|清|一次)))/u,
  en: /^(?!.*\b(?:later on|if|whenever|any ?time|in the future|some ?time|afterwards)\b).*\b(?:(?:can|could|may|might) (?:i|we|you)|(?:is it|would it be) possible to|i(?:['’]d like| want| need| have)? to|wanna|gotta)\b(?: \w+){0,2} (?:change(?! my mind)|move|push|switch|shift|adjust)\b/iu,
});

/** Whether it was taken down, and rightly: 没登记错吧, "did you get that right". */
export const asksIfNoted = says({
  zh: /没(?:有|给我|帮我)?(?:登记|[弄搞写记说听算])[^，。]{0,3}(?:错|不对|漏)吧|(?:登记|记)(?:好|上|对|成功|下来?)了?(?:吗|没有?|不|么|嘛)[?？]?$/u,
  en: /\b(?:did|have) (?:you|u) (?:get|got|put|note|noted|write|written|take|taken) (?:that|it|this|everything) (?:down )?(?:right|correctly|down|properly)\b|\b(?:is|was) (?:it|that|everything) (?:all )?(?:noted|saved|booked|set up|registered)(?: (?:right|correctly|properly|now))?\s*\?/iu,
});

/** Whether they may still go back on it: 我能不能反悔, "can I change my mind later". */
export const asksToGoBack = says({
  zh: /(?:能不能|可不可以|得不得|可以不可以|能|可以)[^，。]{0,4}(?:反悔|变卦|改主意)(?=[^，。]{0,4}$)|(?:反悔|变卦|改主意)(?:得(?:行|了|到))?(?:吗|么|嘛|不|没)[?？]?$/u,
  en: /\b(?:can|could|may|am) i (?:\w+ )?(?:(?:change|changing) my mind|back out|pull out)\b/iu,
});

/** To pay sooner than was agreed, and no other day: 那我提前还, "I'll pay it early". */
export const meansToPayEarly = says({
  zh: /提前(?:把[^，。]{0,6})?(?:还|结|付|清)/u,
  en: /\b(?:pay|clear|settle)(?: (?:it|this|that|them|some|off|the rest|everything))* (?:early|ahead of time|sooner)\b/iu,
});

/** To be told before the day: "can you text me a reminder", 到时候提醒我一下. */
export const asksForReminder = says({
  zh: /(?<!(?:不用|不要|不必|别|甭)(?:再)?)提醒(?:我|咱|一下|下|一声)|(?:给我|发个?|有没有|会不会|会有|设个?)[^，。]{0,4}提醒/u,
  en: /(?<!(?:n['’]?t|not|no need to) )\bremind me\b(?! (?:again )?(?:what|how|who|which|of|when (?:is|are|do|does|was|will|the|my|it)))|\b(?:send|text|email|e-mail|get|set|give|have|receive|want|need|is there|are there|any)\b[^.!?]{0,20}\breminders?\b/iu,
});

const askEn =
  "(?:(?:^|[.,;!?]|\\b(?:and|so|but|or|ok|okay|also|this|this is))\\W*(?:can|could|may|might|would|how (?:do|can|would)) (?:i|you|we|it|they)\\b|\\bis it possible\\b|\\b(?:able|possible|allowed) to\\b)";

/**
 * Whether it could be otherwise, in general or one day: "can I change the date later", "could I pay by card instead", "can
 * you move the second payment". Nothing is put in its place, and nothing of it is undone by asking.
 */
export const asksIfChangeable = says({
  en: new RegExp(
    `${askEn}[^.!]{0,40}\\b(?:change|move|push|switch|shift|adjust|reschedule|skip|miss|delay)\\b[^.!]{0,30}\\b(?:later|(?:second|third|fourth|next|last|one|other|2nd|3rd|4th) (?:payment|one|instal?ment)s?|a payment)\\W*$|${askEn}[^.!]{0,40}\\b(?:weekly|bi-?weekly|fortnightly|every (?:two|other|2) weeks|every week|by the week|by (?:card|check|cheque|phone|bank|transfer|direct debit|paypal|cash|post|mail)|with (?:a |my )?(?:card|check|cheque|cash)|over the phone|online|in cash)\\b|\\b(?:can|could|may|am|might) i (?:\\w+ )?(?:cancel(?:l?ing)?|(?:able|allowed) to cancel)\\W*$|\\b(?:is it|would it be) (?:ok|okay|possible|too late) to cancel\\W*$`,
    "iu",
  ),
});
