/** What the words beside a day say that it is; a deadline is any day by which something is asked. */
export type DateClaim =
  | "reply"
  | "due"
  | "asOf"
  | "expiry"
  | "deferral"
  | "delay"
  | "latest"
  | "legal"
  | "contact"
  | "lastContact"
  | "deadline"
  | "past";

const named = (groups: readonly (readonly [DateClaim, string])[]): RegExp =>
  new RegExp(groups.map(([claim, words]) => `(?<${claim}>${words})`).join("|"), "giu");

/** `past` words name a day that lies behind: what was to be done by then is no deadline any more. */
export const dateWords: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: named([
    [
      "lastContact",
      "(?:最近|上|前|最后)一?次(?:联系|通话|沟通|电话|打|致电)|(?:最近|上)一?次(?:是|在)",
    ],
    ["contact", "联系[过到了]|联系记录|[打通][过了][^，,。]{0,3}电话|通过话|沟通[过了]|聊过|致电"],
    ["deferral", "延[^，,。]{0,5}还款日|新的?还款日"],
    [
      "asOf",
      "截至|到今天|到现在|今天是?$|(?<!(?:优惠|活动|方案|减免)[^，,。]{0,6})截止到|更新|数据|数字",
    ],
    ["past", "本应|本该|原应|原定|应该?在|应于|应当?在"],
    ["due", "还款日|到期|应还|该还|账单|逾期|未还"],
    ["expiry", "有效|截止|优惠|方案|失效|过期|活动|减免|最后一天|保留|开到|开放到|通道"],
    ["legal", "立了?案|判决|判了|受理|裁定|执行|起诉|法院|诉讼|开庭|本案|此案|案件"],
    ["delay", "延|宽限|推迟|往后推|缓|再还"],
    ["latest", "最晚|最迟|不晚于|[给能][您你]?约"],
    ["reply", "答复|答应|回复"],
    ["deadline", "请|务必|之前(?:还|付|结|处理)|前[^，,。]{0,3}(?:还|付清|结清)"],
  ]),
  en: named([
    [
      "lastContact",
      "\\b(?:last|latest|most recent(?:ly)?) (?:spoke|talked|contact(?:ed)?|in touch|call(?:ed)?|conversation|message|time we)\\b|\\bmost recently\\b",
    ],
    [
      "contact",
      "\\b(?:(?:were|was|been|got) in touch|contacted|spoke|spoken|talked|called you|reached (?:out|you)|(?:tried|attempt\\w*) to (?:reach|call|contact)|conversation|got hold of)\\b",
    ],
    ["deferral", "\\bnew (?:due |payment )?date\\b"],
    ["asOf", "\\b(?:as (?:of|at)|updated?|figures)\\b"],
    ["past", "\\b(?:supposed to|meant to|expected|should have|were to|was to|had to)\\b"],
    [
      "due",
      "\\b(?:due(?! until)|overdue|since|missed|payable|fell behind|went unpaid|scheduled for)\\b",
    ],
    [
      "expiry",
      "\\b(?:offers?|take advantage|waiver|available|expires?|expiring|expiry|valid|good|ends|runs out|closes|gone|last day|deadline|arrangement|discount)\\b",
    ],
    [
      "legal",
      "\\b(?:(?:judge?ment|enforcement|filed)[^,.;]* since|ccj|enforcement|judge?ment|filed|filing|issued|court|entered|lawsuit|(?<!(?:would|will|might|may|could|that|it|days?) )suit(?! (?:you|your|us|best|better))|ruled|ordered|claim|hearing)\\b",
    ],
    [
      "delay",
      "\\b(?:defer\\w*|postpone\\w*|push\\w*|moves?|moving|(?:gives?|giving) you (?:until|till)|due until|wait|extend\\w*|breathing space|grace)\\b",
    ],
    ["reply", "\\btake (?:this|it|that|the offer) up\\b|\\btaken up\\b|\\bdecide\\b"],
    ["latest", "\\b(?:latest|last date|(?:no|any) later than|not later than|no more than)\\b"],
    ["deadline", "\\b(?:(?:pay|clear|settle)(?!ment)\\w*\\b.*\\b(?:by|before|until)|until)\\b"],
  ]),
};
