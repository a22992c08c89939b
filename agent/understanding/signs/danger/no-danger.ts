import { pattern } from "../../../../language/patterns/pattern.ts";

/** Away on a day for an everyday reason: "I won't be around on Thursday, it's my lad's birthday". */
const awayOnDay = pattern(
  /\b(?:won['’]?t|will not) be (?:around|here|in|home|about) (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:it['’]?s (?:my|the|our|his|her) (?:\w+(?:['’]s)? )?(?:birthday|wedding|anniversary|day off|graduation|match|party)|i['’]?m (?:at work|on shift|working|away for work))\b/iu,
);

/** Things that fall into rivers: "my keys fell in the lake". */
const lostThing = pattern(
  /\b(?:keys?|phone|mobile|wallet|purse|cards?|glasses|bag|ring|hat|bike|car|laptop|dog|ball)\b[^.!?]{0,15}\b(?:fell|dropped|went|is|ended up|sank|slipped|blew|rolled)\b[^.!?]{0,12}\b(?:in|into|off|over)\b/iu,
);

/** A funeral that somebody has to see to. */
const funeral = pattern(
  /(?:办|忙|料理|处理|操办).{0,6}后事|(?:爸|妈|爷|奶|公|婆|父|母|妻|夫|哥|姐|弟|妹|儿).{0,8}(?:走了|去世|过世|没了).{0,12}后事/u,
);

/** True where somebody will not be around, or has lost a thing, for an everyday reason. */
export const isAwayOrLost = (text: string): boolean => awayOnDay.test(text) || lostThing.test(text);

/** True where somebody has a funeral to see to. */
export const seesToFuneral = (text: string): boolean => funeral.test(text);
