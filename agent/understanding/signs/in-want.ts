import { says } from "../said-words.ts";

/** Hunger, no roof, or more creditors than anybody could pay. */
const want = says({
  zh: /(?:[二两三四五六七八九几好]+天|今天|昨天|都)?没(?:有)?(?:吃饭|吃上饭|东西吃|饭吃)|饿着|饿肚子|睡(?:在)?(?:车里|大街|街上|桥洞|网吧|公园)|没地方(?:住|睡)|借不到钱|(?:欠|借)了?(?:好多|很多|好几|十几|几十|[四五六七八九十])(?:家|个平台|张卡|个网贷)|(?:好多|十几|几十|[五六七八九十])(?:家|个)(?:平台|网贷|催收)/u,
  en: /\b(?:haven['’]?t|not|hadn['’]?t) eaten\b|\b(?:stopped|skip\w*|going without) (?:eating|meals|food)\b|\bonly eat\w* once\b|\bwent hungry\b|\b(?:kids|children|we) (?:are|were|go|went) hungry\b|\bliving (?:in|out of) (?:my|the|our) (?:car|van|truck)\b|\bsleeping (?:in (?:my|the) (?:car|van)|rough|on the street|outside)\b|\bi(?:['’]m| am) homeless\b|\b(?:house|home|flat|apartment) (?:burned|burnt) down\b|\b(?:owe|owing) (?:so many|loads of|everybody|everyone|lots of)\b|\b(?:loads|lots|so many|too many|five|six|seven|eight|nine|ten) (?:of )?(?:other )?(?:cards|loans|payday loans|debts|creditors)\b|\bbailiffs?\b[^.!?]{0,20}\b(?:coming|tomorrow|at the door)\b/iu,
});

const notMeant = says({
  zh: /以前|当年|小时候|减肥|睡过|开玩笑|先别|现在(?:在|正)?忙|还没吃饭呢|刚下班/u,
  en: /\b(?:diet\w*|fasting|used to|years ago|joking|yet today|lunch|dinner yet|breakfast yet)\b/iu,
});

/** True where somebody lacks what one lives by, or owes more people than they can pay. */
export const isInWant = (text: string): boolean => want(text) && !notMeant(text);
