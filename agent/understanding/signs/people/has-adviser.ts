import { isQuestion, says } from "../../said-words.ts";

const advisers = says({
  zh: /(?:债务|公益|信用|理财)[^，。]{0,4}(?:咨询|顾问|辅导|援助)[^，。]{0,8}(?:帮|陪|在|做|办|谈|处理)|(?:找|联系|咨询)了?[^，。]{0,6}(?:债务|公益|信用)[^，。]{0,4}(?:咨询|顾问|辅导|援助)/u,
  en: /\bstep ?change\b|\b(?:national|business) debtline\b|\bcitizens['’]? advice\b|\bpay ?plan\b|\bchristians against poverty\b|\bdebt (?:advi[sc]\w+|charity|charities|counsel\w+|management (?:plan|company|firm))\b|\bcredit counsel\w+\b|\bmoney ?(?:helper|advi[sc]\w+)\b/iu,
});

/** Working with them, or about to. */
const atWork = says({
  zh: /帮|陪|在|找了|联系了|咨询了|做|办|谈|处理/u,
  en: /\b(?:i['’]?m|im|i am|i['’]?ve|ive|i have|we['’]?re|we are|we['’]?ve|with|help\w*|work\w*|sort\w*|deal\w*|set(?:ting)? up|put\w*|going to|speak\w*|spoke\w*|talk\w*|waiting|appointment|through|got|rang|called|contact\w*)\b/iu,
});

const againstIt = says({
  zh: /不(?:想|要|找|用|需要)|没(?:有)?(?:找|去|联系)|别/u,
  en: /\b(?:not|never|no|without|refuse\w*|cancel\w*|left|quit|stopped|used to|last year|years ago|should i)\b|n['’]t\b/iu,
});

/** Help with debts that costs nothing, whoever gives it. */
const freeHelp = says({
  zh: /(?:有没有|有|哪里?有?|哪儿有)[^，。]{0,4}(?:免费|公益)的?[^，。]{0,6}(?:咨询|机构|援助|帮助|帮忙|热线|律师)/u,
  en: /\b(?:free|independent|charit\w+)\b[^.!?]{0,30}\b(?:help|advice|advise|support)\b|\b(?:who|where|anyone|anybody|somewhere)\b[^.!?]{0,20}\b(?:help|advice|advise)\b[^.!?]{0,10}\b(?:with|about|on) (?:\w+ )?(?:debts?|bills|money (?:problems|trouble\w*|worries))\b/iu,
});

/** Whether to go to one is asked, or who would help for nothing. */
export const asksOfAdviser = (text: string): boolean =>
  (advisers(text) || freeHelp(text)) && isQuestion(text);

/** True where a debt adviser helps, or is about to: nobody is asked for money meanwhile (CONC 7.3.11R). */
export const hasAdviser = (text: string): boolean =>
  advisers(text) && atWork(text) && !againstIt(text) && !isQuestion(text);
