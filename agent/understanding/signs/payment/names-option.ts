import { says } from "../../said-words.ts";

/** The payment of all at once, as it was listed: "the waiver one", 一次性那个. */
export const namesFullOption = says({
  zh: /(?:一次性|一笔|减免|免违约金|免滞纳金)(?:还清|付清|结清)?的?(?:那|这)(?:个|种|项)|选(?:一次性|减免)/u,
  en: /^\W*(?:(?:ok|okay|yes|yeah|i(?:['’]ll| will)?|take|do|want|like|prefer|go with|let['’]?s|the|that|with|then|just|i['’]?d|think)\b\W*)*(?:waiver|(?:late )?fee (?:waived|waiver)|(?:one|single|full|lump sum) payment|lump sum|full|discounted)(?: (?:one|option|thing|please|then|off))*\W*$|\bthe one with (?:the |\S+ of the )?(?:late )?(?:fee|waiver|discount)\b/iu,
});

/** Putting it off, as it was listed: "the move to December", "the payment holiday", 延期那个. */
export const namesDeferral = says({
  zh: /(?:延期|推迟|延后|缓)(?:还款)?的?(?:那|这)(?:个|种|项)/u,
  en: /^(?!.*\?)\W*(?:(?:ok|okay|yes|yeah|well|so|i|ill|id|i(?:['’]ll|['’]d| will| would)|take|do|want|like|prefer|go|with|let['’]?s|can|could|have|get|just|maybe|think|then)\b\W*)*the (?:move|moved|moving|push|pushed|later (?:date|day|one)|deferral|deferred|postponed|payment holiday|extension|delayed)\b/iu,
});

/** A deferral is asked for by name: "can I defer it a month", 能不能延期一个月. */
export const asksToDefer = says({
  zh: /(?:能不能|可不可以|可以|能否|能|想|要|申请|帮我)[^，。]{0,6}(?:延期|延后|延一|推迟|缓一?缓|宽限|晚一?点还)/u,
  en: /\b(?:can|could|may|would|want|like|need)\b[^.!]{0,20}\b(?:defer\w*|postpone\w*|push (?:it|this|that|the payment)|delay (?:it|this|the payment)|extension|put (?:it|this|that|the payment) off)\b/iu,
});

/** The payment itself is to be moved to a day: "move it to December 23". */
export const movesPayment = says({
  en: /\b(?:(?:move|push|shift|delay|defer|postpone) (?:it|the payment|that|my payment|everything|this)(?: off| back| out)?|put (?:it|the payment|that|my payment|everything|this) (?:off|back)) (?:to|till|until) \w+/iu,
});

/** A time of their own to wait for, or the question how long it may be: no more than one month is taken as offered. */
export const namesOwnTime = says({
  zh: /[天周日号年]|礼拜|星期|多久|多长|最长|最晚|最迟|几个|[两二三四五六半]个?月|什么时候|下个?月|月[底初中末]|工资|发薪|有钱|等[^，。]{1,12}(?:了|再|以?后|完|好|出来|到|下来)|再[说看讲谈]/u,
  en: /\b(?:days?|weeks?|fortnight|bit|while|little|how (?:long|far|much|late)|when|until|till|latest|longest|furthest|weekend|pay ?day|paid|next|year|christmas|months|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|spring|summer|tax|after|once|if|later|half)\b/iu,
});
