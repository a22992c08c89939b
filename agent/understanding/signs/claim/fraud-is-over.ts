import { says } from "../../said-words.ts";

/** A theft of identity that was settled, or was about something else. */
const over = says({
  zh: /(?:盗|冒|诈骗|身份)[^。]{0,12}(?:已经|早就?|都)?(?:了?结|结案|解决|处理(?:完|好)|过去|没事)(?:了|完)|(?:盗|冒|诈骗)[^。]{0,12}(?:是|的是)(?:另外?一?|别的|其他|以前)(?:那)?(?:张|笔|个|家)?/u,
  en: /\b(?:identity theft|identity|fraud|stolen|id theft)\b[^.!?]{0,24}\b(?:is|was|got|['’]s|been|has been)? ?(?:all |now |already )?(?:closed|resolved|over|settled|cleared up|done with|finished|sorted)\b|\b(?:identity theft|fraud|stolen|id theft)\b[^.!?]{0,40}\b(?:was|is|that['’]?s|for|on|about|with) (?:an?other|a different|some other|my other|the other) (?:card|account|loan|debt|bank|company)\b|\b(?:identity|fraud|stolen|stole|hacked|id theft)\b[^.!?]{0,60}\b(?:this|that)(?: one| debt| loan| card| account)?(?: here)?(?: is|['’]?s) (?:actually |really |definitely )?(?:mine|my own|on me|me)\b/iu,
});

/** It goes on, or is about this debt, too. */
const goesOn = says({
  zh: /这(?:笔|个|张)?(?:也|又|还)(?!是我)|又被|也(?:是|被)(?!我)|还没|没(?:有)?(?:解决|结案|处理)|这(?:笔|个|张)不是我/u,
  en: /\b(?:not (?:closed|resolved|over|settled)|n['’]?t (?:closed|resolved|over|settled|mine)|still|again|too\b|as well|not mine|this (?:one )?(?:is|was) (?:also|fraud|stolen)|also|same (?:guy|person|thing))\b/iu,
});

/** True where a theft of identity is told of as over, or of something else, and this debt is not said to be part of it. */
export const isFraudOver = (text: string): boolean => over(text) && !goesOn(text);
