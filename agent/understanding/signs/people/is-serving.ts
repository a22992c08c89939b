import { isQuestion, says } from "../../said-words.ts";

const serving = says({
  zh: /[我俺](?:现在)?(?:是|在)?(?:美军|美国(?:陆|海|空)军)[^，。]{0,6}(?:现役|服役)/u,
  en: /\bi(?:['’]?m| am|['’]?ve been)\b[^.!?]{0,24}\b(?:active[- ]duty|deployed|deploying|on orders|stationed (?:overseas|abroad|in)|being deployed|called up)\b|\bi(?:['’]m| am) (?:an? )?(?:active|enlisted|soldier|marine|sailor|airman) (?:in|with|on)\b|\b(?:i['’]?m|i am|i serve|i['’]?m serving) (?:\w+ )?in the (?:us )?(?:navy|army|air ?force|marines?|marine corps|coast ?guard|national guard|military|reserves)\b|\b(?:scra|servicemembers?(?: civil relief)? act)\b/iu,
});

const formerly = says({
  zh: /退伍|退役/u,
  en: /\b(?:veteran|retired|used to be|was (?:in|deployed)|years ago|my (?:son|husband|wife|daughter|brother))\b/iu,
});

/** True where somebody is on active duty: rights of their own hold, and a person has to look (50 USC 3901 ff.). */
export const isServing = (text: string): boolean =>
  serving(text) && !formerly(text) && !(isQuestion(text) && !/\bi(?:['’]m| am)\b/iu.test(text));
