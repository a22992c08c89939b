import { patterns } from "../../language/patterns/pattern.ts";
import { says } from "./said-words.ts";

/*
 * Words that decide between two intents, each asked about a whole turn.
 */

/** "Are you going to sue me?": what may come is asked, and payment is not refused. */
export const asksWhatComes = patterns({
  zh: /^(?!.*(?:不还|不付|不给|没钱))[^，。]{0,6}(?:会不会|是不是要|是不是会|要不要)[^，。]{0,16}$|^(?!.*(?:不还|不付|不给|没钱))[^，。]{0,6}会[^，。]{0,14}(?:吗|么)[?？]?$/u,
  en: /^(?!.*\b(?:not|won['’]?t|n['’]?t|never|refus\w*) (?:be )?pay)\W*(?:(?:so|and|but|well)\W+)?(?:are|will|would|can|could|do|does|is) (?:you|they|it|this|that|someone|somebody)\b[^.!]{0,60}$/iu,
});

/** Without any of these nobody asks what is owed; wide lists, as a question may be put without a question word. */
export const asksBalance = patterns({
  zh: /多少|好多|几|吗|嘛|呢|么|[?？]|查|问|看|知道|晓得|怎|什|啥|咋|告诉|报|说[一下个]|算|明细|余额|账|核|总共|一共|合计|数/u,
  en: /\?|\b(?:how|what\w*|which|tell|owe|owed|owing|balance|much|amount|total|check|know|see|remind|break\w*|statement|figures?|number|left|outstanding|due)\b/iu,
});

/** Nothing is promised yet, and payment is not refused: 不想随便答应, "I don't want to promise anything". */
export const promisesNothing = patterns({
  zh: /^(?!.*(?:不还|不付|不给|没钱还|不认)).*(?:不想|不敢|不能|没法|不好)(?:随便|乱|轻易|现在|马上|跟你)?(?:答应|保证|承诺|定下?|说死|许诺)/u,
  en: /^(?!.*\b(?:not|won['’]?t|n['’]?t|never|refus\w*) (?:be |going to )?pay).*\b(?:not|n['’]?t|rather not)\b(?: \w+){0,3} (?:promise|commit|agree to) (?:to )?(?:any|something|now|today|yet|you|it)/iu,
});

/** Without any of these nobody asks to pay less: 一次性还清 is all of it. */
export const asksLess = patterns({
  zh: /减|免|折|优惠|少|能否|可否|别要|不要|实在|最低|便宜|抹|让|降|低|砍|打个|去掉|不算|不收|划掉|一半|[一二三四五六七八九]成|意思一下|商量|通融|谈|只[还给付]|能不能|可不可以|行不行|活动|政策/u,
  en: /\b(?:discount\w*|off|less|reduc\w*|lower\w*|waiv\w*|knock\w*|settle\w*|cut|deal|forgiv\w*|drop|half|percent|per cent|negotia\w*|cheaper|take|accept|instead|offer\w*|shave|write|wipe|better|down|only|lump|clear|wiggle|room|cover|quits|haggle|rebate)\b|%/iu,
});

/** It was a joke: nothing was meant by it. */
export const kidding = patterns({
  zh: /^(?:我)?(?:逗|骗|哄)你(?:的|玩)|开(?:个)?玩笑(?:的|呢|罢)|说着玩/u,
  en: /\b(?:just |only )?(?:kidding|joking|messing with you|pulling your leg)\b|\bit was a joke\b/iu,
});

/** To be spoken to through a lawyer is no end of all contact: "talk to my lawyer". */
export const throughLawyer = patterns({
  zh: /^(?:有事)?(?:你们?|您)?(?:去)?[找跟和]我(?:的)?律师(?:说|谈|联系|吧)*[。!！]?$/u,
  en: /^\W*(?:please |just |you can )?(?:talk|speak) (?:to|with) my (?:lawyer|attorney|solicitor)\W*$/iu,
});

/** A business that is no more is a reason, whatever else is not said: 开了个小饭馆，去年关了. */
export const businessClosed = patterns({
  zh: /开(?:了|的)?(?:个|家|一家)?.{0,4}(?:饭馆|餐馆|饭店|店|厂|公司|摊|铺子?).{0,10}(?:关|倒闭?|黄|垮)了/u,
  en: /\bmy (?:\w+ )?(?:shop|business|restaurant|company|caf[eé]|store|salon)\b[^.!?]{0,20}\b(?:closed|shut|went under|failed|folded|went bust)\b/iu,
});

/** What is owed to a landlord or another is no offer to us: "sixteen hundred behind on rent", 欠房租三千. */
export const owesElsewhere = patterns({
  zh: /^(?!.*(?:还你|先还|能还|可以还|付你|转你)).*(?:欠|差|拖)(?:了|着)?[^，。]{0,4}(?:房租|房贷|车贷|水电费?|学费|医药费)/u,
  en: /^(?!.*\b(?:i can|i could|i['’]?ll|i will|pay you|send you)\b).*\b(?:behind|short|late|owe|owing)\b[^.!?]{0,16}\b(?:rent|mortgage|electric\w*|(?:light|power|gas|water|phone|hospital) bill|car (?:note|payment|loan)|child support)\b/iu,
});

/** 我没说不还, "I'm not refusing": a refusal that is denied is none. */
export const deniesRefusal = says({
  zh: /(?:没|没有|不是)(?:说|讲)?(?:过)?(?:我)?不(?:想|愿意?|肯|打算)?(?:还|付)(?!起|上)/u,
  en: /\b(?:not|never|n['’]t) (?:saying |said |that )?(?:i(?:['’]m| am)? )?(?:refus\w+|(?:won['’]t|will not|not going to|not gonna) pay)\b|\bit['’]?s not that i (?:don['’]?t|won['’]?t|do not) want to pay\b/iu,
});

/** More time is asked for, whatever it costs. */
export const asksForTime = patterns({
  zh: /延|晚|推迟|宽限|下个?月/u,
  en: /\b(?:defer\w*|delay\w*|postpone\w*|push|move|later|wait till|until|extension|more time)\b/iu,
});

/** Something is to be told, and nothing of themselves is: "could you tell me …", "why are you so slow". */
export const onlyAsks = patterns({
  zh: /^(?!.*(?:因为|我是|我的?(?:工作|钱|病)|失业|生病|没钱)).{0,4}(?:请问|能不能告诉|可以告诉|能告诉|麻烦(?:你|您)?告诉|你(?:们)?怎么(?:这么|那么)(?:慢|笨))/u,
  en: /^(?!.*\b(?:because|since|i lost|my job|i['’]?m sick|laid off|can['’]?t pay)\b)\W*(?:(?:hi|hello|hey|sorry|please|so|and|but|ok|okay|well|excuse me)\b\W*)*(?:(?:could|can|would|will) (?:you|u|someone|somebody) (?:please |kindly |possibly |just )?(?:be so kind|tell|explain|let me know|give me|clarify|remind|show|check|find out)\b|(?:please )?tell me (?:when|what|who|why|where|how|which)\b|why (?:are |r |is )?(?:you|u|y['’]?all|this|it)\b(?! (?:need|have)))/iu,
});

/** None of what was offered will do, and something smaller would: 没有更低的吗, "is there nothing lower". */
export const asksForSmaller = patterns({
  zh: /(?:没有?|有没有|能不能|可以|能)(?:再|比这)?(?:更|再)?(?:低|少|小|便宜)一?点?的?(?:了|方案)?[吗嘛么呢]/u,
  en: /\b(?:nothing|anything|something) (?:lower|smaller|cheaper|less)\b|\b(?:any|go|got) (?:lower|smaller)\b/iu,
});

/** "That's all I've got": what they have, and no leave that they take. */
export const tellsAllTheyHave = says({
  en: /\b(?:that['’]?s|it['’]?s|this is) (?:literally |really |pretty much )?(?:all|everything) (?:i['’]?ve got|i(?: have)? got|i have|i can (?:do|pay|manage|afford))\b(?! (?:to say|for you|time))/iu,
});
