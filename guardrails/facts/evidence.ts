import type { DateRole, MoneyRole, SpanRole } from "./values/known-facts.ts";

/*
 * A true number in a false place is the commonest lie: the interest said as the balance, the last day of
 * an offer as the due date. So a value other than the one a listener takes for granted (what is owed, when
 * it was due) may only be said in a sentence, or after a question, that has a word for what it is.
 */
const waiving =
  /减|免|省|少|优惠|折|降|扣掉|抹掉|waiv|\boff\b|sav(?:e|ing)|discount|less|leav|left|lower|bring|down|drop|forgiv|knock|reduc|\bcut|come down|go(?:es|ne)\b|fall|remov|credit|instead|take/i;

/** What must be somewhere in the text for an amount to be said in that role. */
export const moneyEvidence: Readonly<Partial<Record<MoneyRole, RegExp>>> = {
  principal: /本金|本身|借|principal|capital|borrow|lent|original/i,
  interest: /息|interest/i,
  lateFee: /违约金|滞纳金|费|罚|\bfees?\b|charge|penalt|\blate\b/i,
  instalment:
    /(?<![到逾延展长定过]|宽限|有效)期(?![间待望])|每[个]?月|个月|月[供付还]|分[成为]?[\d一二两三四五六七八九十半]|每[次笔]|首[付次笔]|第一[次笔]|instal|month|(?<!(?:full|late|single|one|this|minimum|part|a) )payments?\b|\beach\b|split|\bplan|parts?\b|\bways\b|apiece|\bfirst (?:one|pay|instal|[$£€\d])|[\da-z] first\b|\btimes\b|\bper\b|\b(?:over|with) (?:\d{1,2}|[a-z]+(?:-[a-z]+)?)(?=[,.;]|$)|\ba pop\b/i,
  last: /(?<![到逾延展长定过]|宽限|有效)期(?![间待望])|个月|末|最后|尾|instal|month|payment|last|final|plan|to finish|at the end/i,
  waived: waiving,
  feeAfterWaiver: waiving,
  settlement: new RegExp(
    `${waiving.source}|一次|清|全|只[需要]?[交还付]|(?:one|single) payment|that['’]s it|in full|settl|clos(?:e[sd]?|ing)|done|finish|paid off|pay-?off|even|square|\\ball\\b|clear|at once|lump`,
    "i",
  ),
  minimum:
    /最低|最少|至少|不低于|不少于|起|先|还|付|minimum|least|smallest|lowest|start|begin|down|less than|part|pay|anything|below|today|\bnow\b/i,
};

/** The same for a day. */
export const dateEvidence: Readonly<Partial<Record<DateRole, RegExp>>> = {
  asOf: /截至|截止|更新|数据|数字|今天|目前|现在|到|as (?:of|at)|updat|figure|today|current|now\b/i,
  expiry:
    /优惠|方案|有效|截止|减|免|到期|前|最后|内|过了|活动|开到|开放|通道|答复|以后|之后|保留|条件|take (?:this|it) up|until|\btill\b|through|after|terms|table|offer|expir|valid|\bgood|ends?\b|run|until|last|clos|gone|\bby\b|before|deadline|discount|waiv|arrangement/i,
  deferral:
    /延|宽限|推迟|推|缓|再还|再给|多给|晚|\bgive you\b|\bback\b|until|\btill\b|defer|postpon|push|mov(?:e|ing)|wait|extend|extension|delay|\bnew\b|grace|breathing|hold/i,
  legal:
    /法院|判|立案|受理|诉|案|执行|裁|enforce|ccj|court|judg|fil(?:ed|ing)|suit|case|claim|legal|ruled|order/i,
  contact:
    /联系|电话|通话|沟通|聊|致电|短信|\bcall|contact|touch|spoke|speak|talk|reach|messag|wrot|writ/i,
  lastContact:
    /联系|电话|通话|沟通|聊|致电|短信|\bcall|contact|touch|spoke|speak|talk|reach|messag|wrot|writ/i,
  latest:
    /最晚|最迟|不晚于|最远|约到|之?前|latest|last da(?:y|te)|later than|furthest|between|up to|before|\bby\b|through/i,
};

/** The same for a span of time. */
export const spanEvidence: Readonly<Record<SpanRole, RegExp>> = {
  overdue:
    /逾期|晚|拖|过|欠|迟|没还|账龄|到的?期|到今天|至今|已经|算起|现在是|今天是|\bcounting from\b|\b(?:was|were) due\b|\bmissed\b|\bbeen\b|overdue|late\b(?! (?:fee|charge|payment fee))|behind|past|since|passed|arrears|\bago\b|\bold\b/i,
  deferral:
    /延|展期|推|宽限|推迟|缓|晚|等|再|pause|\bback\b|mov(?:e|ing)|more time|defer|postpon|push|wait|extend|extension|delay|grace|breathing|hold|more|give|have|take/i,
  latest: /内|最晚|最迟|最远|within|latest|have|out\b|no more than|from today|book/i,
  expiry:
    /优惠|还有|剩|截止|有效|结束|之?后|方案|left|offer|to use\b|available|clos|ends?\b|expir|discount|run|remain/i,
  statutory:
    /异议|投诉|答复|核实|回复|工作日|disput|validat|complain|object|appeal|advice|breathing|moratorium|respond|answer|write/i,
};
