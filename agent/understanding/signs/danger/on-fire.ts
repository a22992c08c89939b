import { says } from "../../said-words.ts";

/** It burns where they are, or gas comes out, as they speak. */
const told = says({
  zh: /(?<!后)(?:家|屋|房子?|厨房|灶房|楼[上下道]?|宿舍|店|客厅|卧室|阳台|插座|电瓶车?|隔壁|仓库|厂房)[里头间]*(?:现在|好像|突然|都|又)*(?:着火|起火|失火|烧起来|冒(?:大|黑|浓)烟)[了啦！!，,。 ]|^(?:快|天[啊哪]|救命|不好)*[了啊，, !！]*(?:着火|起火|失火)[了啦]|(?:煤气|燃气|天然气)(?:在|正在)?(?:漏|泄漏)[了啦]|(?:全是|一股|好大|好重|闻到)[^，。]{0,4}(?:煤气|燃气)味/u,
  en: /\b(?:my|the|our|this|whole) (?:house|home|kitchen|apartment|flat|building|place|room|bedroom|garage|trailer|stove|oven|roof)(?:['’]s| is|s) (?:\w+ )?on fire\b|\b(?:my|the|our) (?:house|home|kitchen|apartment|flat|building|place|room|garage|trailer|stove|oven) (?:just )?caught (?:on )?fire\b|\bthere(?:['’]s| is|s) (?:a |an )?(?:\w+ )?(?:fire|smoke) (?:in|at|coming (?:from|out)|inside) (?:my|the|our)\b|\b(?:i|we) (?:can )?smell gas\b|\bgas (?:is )?leaking\b/iu,
});

/** Of another day, of what it cost, or no more than a way of speaking. */
const notNow = says({
  zh: /去年|前年|上个?[月周次星礼]|前[天几阵段]|昨[天晚]|那[年次天]|以前|之前|当年|年前|月前|烧[光没毁掉]|没了|毁了|损失|赔|修|因为|心里|眉毛|差点|电影|电视|新闻|小区|朋友|同事|亲戚/u,
  en: /\b(?:was|were|had|last|ago|yesterday|years?|months?|weeks?|burn(?:ed|t)|destroyed|lost|insurance|when|because|since|almost|nearly|movie|film|tv|lit)\b/iu,
});

/** True where it burns, or gas comes out, where somebody is now. */
export const isOnFire = (text: string): boolean => told(text) && !notNow(text);
