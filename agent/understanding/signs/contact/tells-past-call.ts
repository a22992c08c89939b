import { says } from "../../said-words.ts";

/** When they were called, and not when they may be: 昨天下午打的, "you rang yesterday afternoon". */
export const tellsPastCall = says({
  zh: /^(?!.*(?:再打|别打|明天|后天|下周|晚点|等会|改天|方便|开车|开会|在忙|很忙|上班|没空)).*(?:昨[天晚日]|前[天晚]|大前天|上周|上个?(?:星期|礼拜|月)|今早|刚才|刚刚|星期.|周[一二三四五六日天])[^，。]{0,8}(?:打(?:来|过来|给我)?的|(?:打|来)(?:了|的)?[^，。还给]{0,4}电话|发(?:来)?的(?:短信|消息)?)/u,
  en: /^(?!.*\b(?:call (?:me )?(?:back|again)|tomorrow|later|instead|driving|busy|at work|in a meeting|can['’]?t talk)\b).*\b(?:you|they|he|she|somebody|someone|it)\b[^.!?]{0,14}\b(?:called|rang|phoned|texted)\b[^.!?]{0,20}\b(?:yesterday|last (?:night|week|month|\w+day)|the other day|this morning|(?:two|three|a few|\d) days ago|earlier)\b/iu,
});
