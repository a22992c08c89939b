import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";
import { says } from "../../said-words.ts";
import { doubtsUs } from "./doubts-us.ts";

/*
 * Who we are is doubted by whoever is called out of the blue: none of it says that they are not the one we look for, and
 * to drop their number for it would leave them without us when it was them.
 */

/** Whether it is the right number is asked: 你是不是打错了, "do you have the wrong number". */
const asksIfWrong = says({
  zh: /^(?:喂|你好|您好|[，,。\s])*(?:你们?|您)?(?:是不是|会不会是?|该不会是?|怕不是|难道是?)(?:你们?|您)?(?:打|拨|找|弄|搞|认)错(?:了)?(?:人|电话|号码?)?(?:了)?[啊呀哦吧吗呢]?[?？。]*$/u,
  en: /^\W*(?:(?:hello|hi|sorry|um|uh|so|and|wait)\b\W*)*(?:(?:do|did|have|are) you(?: guys)?|is (?:this|that|it)|could (?:this|that|it) be|might (?:this|that|it) be|are you sure you)\b[^.!?]{0,20}\bwrong (?:number|person|guy|lady|one)\b[^.!?]{0,16}\W*$/iu,
});

/** Our name tells them nothing: 什么安信 我没听过, "never heard of your company". */
const knowsNotUs = says({
  zh: /^(?:喂|你好|您好|[，,。\s])*(?:(?:这|那)?(?:是)?(?:什么|啥|哪个|哪家)\p{Script=Han}{0,8}|[^，。]{0,8}(?:公司|金融|银行|平台|机构|贷款?))[，,\s?？]*(?:我|俺)?(?:都|从来|从)?没听(?:说)?过[^，。]{0,3}$|没听(?:说)?过(?:你们?|这个?家?)(?:公司|金融|银行|平台|机构)(?:$|[，。啊])/u,
  en: /\b(?:never|not|have ?n['’]?t|ain['’]?t|don['’]?t) (?:ever )?(?:heard? of|know) (?:you(?: guys| people| lot)?(?=\W*$|[,.!])|y['’]?all|your (?:company|bank|firm|outfit)|(?:this|that|the) (?:company|bank|lender|firm|business)|(?:\w+ ){0,3}(?:lending|lenders?|bank|financial|finance|credit|loans?|capital|funding|recovery|collections?|services|solutions|llc|inc|ltd))\b/iu,
});

/** They say that it is not them, or that nobody of that name is known. */
const deniesOneself = patterns({
  zh: /不是我|我(?:又)?不(?:是(?!不)|叫|姓|认)|(?:没|莫)(?:有|得)?(?:这|那|此|你说的)[^，。]{0,3}人|不认(?:识|得)|不是本人|不是$|错了[，,。！!]+.|换号|新号|这个?人/u,
  en: /\b(?:i['’]?m not|i am not|not me|no one|nobody|no such|isn['’]?t me|don['’]?t know (?:him|her|them|that|who|any)|(?:him|her|them)\b|this is my number|new number)/iu,
});

/** True where whoever was called doubts us and no more: they are told who we are, and asked whether it is them. */
export const onlyDoubts = (text: string, language: Language): boolean =>
  (asksIfWrong(text) || knowsNotUs(text) || doubtsUs(text, language)) &&
  !deniesOneself[language].test(text);

const desk = says({
  zh: /(?:这里|这边|这儿|这|我们|咱们)是[^，。]{0,10}(?:人事(?:部|处|科)?|人力资源(?:部)?|前台|总机|行政(?:部)?|传达室|门卫|保安室|hr)(?=$|[，。,！!\s?？])/iu,
  en: /\b(?:this is|you(?:['’]ve| have) (?:reached|got|called)|you(?:['’]re| are) through to|it['’]?s)\b[^.!?]{0,24}\b(?:hr|human resources|personnel|front desk|reception|switchboard|payroll)\b/iu,
});

/** True where a desk of where they work answers: another's number, and no wrong one. */
export const isDeskAtWork = (text: string, language: Language): boolean =>
  desk(text) && !deniesOneself[language].test(text);
