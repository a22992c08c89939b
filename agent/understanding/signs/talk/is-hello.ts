import type { Language } from "../../../../domain/locale.ts";
import { says } from "../../said-words.ts";
import { isGarbled } from "./garbled.ts";

/** A hello into the line, or whether it is heard, and nothing else; who asks for anybody there asks for a person. */
export const isHello = says({
  zh: /^(?=.*(?:喂|好|[喽啰]|嗨|在|听|说话))[^\p{L}]*(?:喂+|[你您]好|哈[喽啰]|嗨|在(?:吗|不|不在|没)|(?:还|能|你|您|那边)*听(?:得|不)?(?:到|见)(?:我)?(?:说话)?(?:吗|嘛|不|没|么|没得|[?？])|(?:咋|怎么)?不?说话(?:呀|啊|呢|哦)|[啊呀哦呢，。,.?？!！\s])+$/u,
  en: /^[^\p{L}]*(?=\p{L})(?:(?:hello|hi|hey|hiya|yo)\b[^\p{L}]*)*(?:(?:(?:can|do) you hear me|are you (?:still )?there)[^\p{L}]*)?$/iu,
});

/** The line is poor, or nothing can be heard where they are. */
export const isBadLine = says({
  zh: /信号(?:很|好|太|真|有点|特别|一直|也)*(?:不好|不太好|差|弱|断|没)|没(?:得|有)?信号|(?:电话|声音|线路|你说话|您说话|你|您)?(?:断断续续|断线|卡(?:得很|得不行|卡的))|(?:坐车|地铁|隧道|电梯|车上|地下室|工地)[^，。]{0,4}[，, ]*(?:我)?听不(?:太|大)?(?:清|见|到)/u,
  en: /\b(?:(?:bad|poor|terrible|awful|weak|no|patchy) (?:line|signal|reception|connection)|(?:signal|line|reception|connection)(?:['’]s| is) (?:\w+ )?(?:bad|poor|terrible|awful|weak|gone|patchy)|you(?:['’]re| are) (?:breaking|cutting) (?:up|out))\b/iu,
});

/** What was said is to be said again. */
export const wantsItAgain = says({
  zh: /再(?:说|讲|来)|重新(?:说|讲)|说(?:的)?啥|(?:说|讲)(?:的)?什么|大点声/u,
  en: /\bagain\b|\brepeat\b|\bwhat did you say\b|\bpardon\b/iu,
});

/** What it is about or who calls, asked in place of an answer: 弄啥, 什么事, "what do you want". */
const asksBack = says({
  zh: /^[^\p{L}]*(?:喂|哎|[你您]好)?[，, ]*(?:[你您]|找我|有)*(?:(?:是)?(?:弄|干|做|整)(?:啥子?|什么|么子|嘛)(?:的|嘞|哩)?|(?:有)?(?:啥子?|什么|么子)事|哪(?:位|个|里|儿)|谁)[啊呀呢哦嘛嘞哩]?[?？。！!]*$/u,
  en: /^\W*(?:(?:hello|hi|hey|yeah)\b\W*)?(?:what(?:['’]?s| is) (?:this|it) (?:about|for)|what do you want|who(?:['’]?s| is) (?:this|that|calling|speaking|it)|what)\W*$/iu,
});

/** Words in which somebody says that it is they. */
const claims = says({
  zh: /是我|我(?:就)?(?:是|叫|喊)|本人|我在|^[^\p{L}]*[喂哎]?[^\p{L}]*(?:对|嗯|没错|正是|中(?=$|[^\p{L}]|啊|嘞)|是[的啊呀嘞]|在(?!哪)|要得|找对)/u,
  en: /\b(?:yes|yeah|yep|aye|correct|right|it is|speaking|this is (?!about)|that['’]?s me|it['’]?s me|i am|i['’]?m)\b/iu,
});

/** All of it asks, of another name or place: 公安局吗, "is that the bank?". */
const asksOther = says({
  zh: /^[^。！？!?.]*(?:吗|么|不是吧|[?？])[?？。]*\s*$/u,
  en: /^[^.!?]*\?\s*$/u,
});

/** True where a turn that follows "is this …?" says neither yes nor a name: a hello, noise, or a question of their own. */
export const claimsNobody = (text: string, language: Language): boolean =>
  !claims(text) &&
  (isHello(text) || isGarbled(text, language) || asksBack(text) || asksOther(text));
