import { says } from "../../said-words.ts";

/** What was said or agreed in an earlier call is asked for; how somebody spoke then, or what they claimed, is not. */
export const asksLastTime = says({
  zh: /^(?!.*(?:说话|态度|骂|吓|威胁|吼|说我|你们上(?:次|回)(?:说|答应|承诺))).*(?:上次|上回|上一次|前一次)[^，。？?]{0,6}(?:(?:怎么|咋|如何)(?:说|讲|谈|聊|约|定|商量)|(?:说|讲|谈|聊|约|定|答应|商量|承诺)(?:好|定|到|过|了|的|是|还)*(?:什么|啥|哪(?:里|儿|了|天|一天|步)?|几号|多少))/u,
  en: /\bwhat (?:did|had|have) (?:we|i) (?:say|said|agreed?(?: on| to)?|talk(?:ed)? about|discuss(?:ed)?|arranged?|decided?|promised?)\b[^.?!]{0,25}\blast (?:time|call|week|month)\b|\blast (?:time|call)\b[^.?!]{0,12}\bwhat (?:did (?:we|i)|was (?:said|agreed|arranged))\b|\bwhat was (?:said|agreed|arranged)\b[^.?!]{0,15}\blast (?:time|call)\b|\bwhere did we leave (?:it|things|off)\b/iu,
});
