import { says } from "../../said-words.ts";

/** Hunger, no roof, no light, a home that was lost to fire or water, or imprisonment. */
const destitute = says({
  zh: /日子(?:真的?|都|是|也|简直|实在|根本|，)*(?:(?:没|莫)(?:法|办法|得法)(?:再)?过(?:了|下去)|过不下去)|(?:[二两三四五六七八九几好]+天|今天|昨天|都)?没(?:有)?(?:吃饭|吃上饭|东西吃|饭吃|吃的(?!亏|惯))|饿着|饿肚子|断(?:水|电|粮)(?:了|没|断|，|$)|(?:孩子|娃|宝宝|小孩)?[^，。]{0,4}奶粉[^，。]{0,4}(?:没了|都?没|断|买不|喝完|吃完)|没(?:有)?奶粉|睡(?:在)?(?:车里|车上|大街|街上|桥洞|网吧|公园)|没地方(?:住|睡)|无家可归|流落街头|(?:房子?|家里?|屋子?|老家)[^，。]{0,4}(?:被|让|遭|给|全|都)*[^，。]{0,4}(?:水淹|淹了|淹没|冲(?:走|垮|没|了)|烧(?:了|没|光|毁)|塌了|震塌|刮(?:倒|走|没))|(?:水灾|发(?:大)?水|洪水|火灾|着火|失火|台风|地震|龙卷风|泥石流)[^。]{0,10}(?:家|房|屋|全|都|什么)[^，。]{0,6}(?:没|毁|淹|塌|烧|冲)|(?:被|让|给)房东[^，。]{0,3}(?:赶|撵|轰|清|锁)|(?:被|让)[^，。]{0,4}(?:赶|撵|轰)(?:出来|出去|出门|出家)|(?:^|[，。了我俺人关在])(?:现在|还)?(?:关)?在(?:看守所|监狱|拘留所)(?!上班|工作|当)|房东[^，。]{0,4}(?:门锁|锁)(?:了|换|住)|[我俺](?:现在|正|还)?(?:在)?(?:坐牢|服刑)/u,
  en: /\b(?:haven['’]?t|not|hadn['’]?t) eaten\b|\b(?:stopped|skip\w*|going without) (?:eating|meals|food)\b|\bonly eat\w* once\b|\bwent hungry\b|\b(?:kids|children|we|babies|baby) (?:are|were|is|go|went|going) hungry\b|\b(?:no|out of|ran out of|don['’]?t have (?:any )?|ain['’]?t got (?:no )?|without) ?(?:food|formula|diapers|groceries|heat|electricity|running water)\b(?! (?:stamps|delivery|allergies|order))|\bnothing to eat\b|\b(?:do ?n['’]?t|do not|no idea|not sure)(?: (?:even |really )?know)? how (?:i|we)(?:['’]?(?:m|re|ll)| am| are| will)? ?(?:going to|gonna|supposed to|to)? ?(?:eat|feed)\b|\b(?:baby|kids?|son|daughter|newborn) needs? (?:\w+ )?(?:formula|food|diapers|milk|to eat)\b|\b(?:power|electric(?:ity)?|lights?|gas|heat|water)(?: \w+){0,3} (?:cut|shut|turned) off\b|\b(?:cut|shut|turned) off (?:my|our|the) (?:power|electric(?:ity)?|lights?|gas|heat|water)\b|\bliving (?:in|out of) (?:my|the|our|a) (?:car|van|truck|tent|shelter|motel)\b|\bsleeping (?:in (?:my|the|a|our) (?:car|van|truck|tent|shelter)|rough|on the street|outside)\b|\b(?:i|we)(?:['’]m|['’]re| am| are|m) homeless\b|\b(?:house|home|flat|apartment|place|trailer) (?:\w+ )?(?:burned|burnt)(?: down|\W*$)|\b(?:house|home|flat|apartment|trailer) (?:(?:got|was|is|completely|all) )*(?:flooded|destroyed|condemned|under water|underwater|leveled|wiped out)\b|\b(?:tornado|hurricane|twister|flood\w*|fire|wildfire|storm|earthquake|mudslide)(?: \w+){0,2} (?:took|destroyed|hit|wiped out|leveled|wrecked|ruined|flattened|burned|got|flooded)(?: out)? (?:our|my|the|all|every\w*)\b|\b(?:flood|fire|tornado|hurricane|wildfire|earthquake)\b[^.!?]{0,24}\b(?:lost|took|destroyed) (?:everything|it all|all|(?:my|our|the) (?:house|home|place))\b|\blost (?:everything|it all|(?:my|our|the) (?:house|home))\b[^.!?]{0,16}\b(?:flood|fire|tornado|hurricane|wildfire|storm|earthquake)\b|\b(?:i|we)(?:['’]m|['’]re|['’]ve| am| are| got| was| were|m|ve)(?: (?:just|getting|been|being|got|all))* evicted\b|\b(?:kicked|thrown|put) (?:me |us )?out (?:of|on) (?:my|our|the) (?:house|home|place|apartment|flat|street|trailer)\b|\blandlord (?:\w+ )?(?:kicked|threw|put|locked) (?:me|us) out\b|\bi(?:['’]m| am|m) (?:\w+ )?(?:in|at) (?:the )?(?:jail|prison|county jail|custody|lock ?up)\b(?! (?:services?|reform|work|guard))/iu,
});

/** More creditors than anybody could pay. */
const owesMany = says({
  zh: /借不到钱|(?:欠|借)了?(?:好多|很多|好几|十几|几十|[四五六七八九十])(?:家|个平台|张卡|个网贷)|(?:好多|十几|几十|[五六七八九十])(?:家|个)(?:平台|网贷|催收)/u,
  en: /\b(?:owe|owing) (?:so many|loads of|everybody|everyone|lots of)\b|\b(?:loads|lots|so many|too many|five|six|seven|eight|nine|ten) (?:of )?(?:other )?(?:cards|loans|payday loans|debts|creditors)\b|\bbailiffs?\b[^.!?]{0,20}\b(?:coming|tomorrow|at the door)\b/iu,
});

/** Nothing at all is what they can pay: "i can pay $0". */
const paysNothing = says({
  en: /\b(?:i|we) (?:can|could) (?:only |really |maybe |just )*(?:pay|do|afford|manage|give(?: you)?|offer|send) (?:you )?(?:[$£€] ?0(?:\.00)?(?![\d.])|0(?:\.00)? (?:dollars|bucks|pounds|quid|right now|now|today)|zero|nothing)\b(?! (?:else|more|until|till|before|on|interest|about|for (?:you|him|her)))/iu,
});

const notMeant = says({
  zh: /哈哈|(?:跟|和|与)[他她你][^，。]{0,4}日子|以前|当年|小时候|减肥|睡过|开玩笑|先别|现在(?:在|正)?忙|还没吃饭呢|刚下班|(?:他|她|邻居|朋友|亲戚|楼[上下])家?[^，。]{0,4}(?:淹|烧|赶)|好在|修好了|来电了/u,
  en: /\b(?:diet\w*|fasting|used to|years ago|joking|yet today|lunch|dinner yet|breakfast yet|if (?:i|you|they)|my (?:neighbou?r|tenant)s?(?:['’]s)?|back on now)\b/iu,
});

/** True where somebody lacks food, light or a roof, or lost their home: no list of options is an answer to it. */
export const isDestitute = (text: string): boolean => destitute(text) && !notMeant(text);

/** True where somebody lacks what one lives by, or owes more people than they can pay. */
export const isInWant = (text: string): boolean =>
  (destitute(text) || owesMany(text) || paysNothing(text)) && !notMeant(text);
