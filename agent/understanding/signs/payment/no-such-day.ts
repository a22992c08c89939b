import { says } from "../../said-words.ts";

/** A day that no calendar has: 11月31号, "February 30th", "the 31st of June"; the 29th of February may be one. */
export const namesNoSuchDay = says({
  zh: /(?<![\d十])(?:0?2|二)月份?(?:3[01]|三十一?)(?![\d一二三四五六七八九])|(?:(?<![\d十])(?:0?[469]|[四六九])|11|十一)月份?(?:31|三十一)(?!\d)|(?<!\d)(?:1[0-2]|[1-9])月份?(?:3[2-9]|[4-9]\d)[号日]/u,
  en: /\b(?:feb(?:ruary)?\.? (?:the )?(?:30|31|thirtieth|thirty[- ]first)|(?:apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)\.? (?:the )?(?:31|thirty[- ]first)|(?:30th|thirtieth|31st|thirty[- ]first) (?:of |day of )?feb(?:ruary)?|(?:31st|thirty[- ]first) (?:of |day of )?(?:apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?)|(?:2\/3[01]|(?:[469]|11)\/31)(?!\/?\d))(?:st|th)?\b/iu,
});
