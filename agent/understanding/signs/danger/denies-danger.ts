import type { Language } from "../../../../domain/locale.ts";
import { readRules } from "../../rules/index.ts";
import { findWordClasses } from "../../word-classes/find-word-classes.ts";
import { harmInReach } from "./in-reach-of-harm.ts";
import { leavesLife } from "./leaves-life.ts";

/** Ways to say that one means no harm to oneself. */
const words: Readonly<Record<Language, RegExp>> = {
  zh: /(?:没有?|不|不会|不是|不得)(?:真的?|是)?(?:想|要|会|去)*(?:过)?(?:要|去)?(?:死|自杀|寻死|寻短见|想不开|做傻事|跳[楼河江桥])(?:的)?|(?:我|俺)?(?:就|只|不过|也就)是?(?:随口|嘴上)?(?:说说|说着玩|气话|抱怨|发(?:发)?牢骚|开(?:个)?玩笑)(?:而已|嘛|哈|的|罢了)?|(?:我|俺)(?:现在)?(?:很|是|挺)?安全(?:的|了)?|(?:我|俺)(?:真)?没(?:得)?事|(?:是)?误会|不是(?:那个?|这个?)(?:意思)|没(?:得|有)?那(?:个)?意思|没有(?:没有)+/gu,
  en: /\bi(?:['’]?m| am) (?:not|never) (?:going to|gonna) (?:hurt|harm|kill|do anything(?: to)?|do something)(?: to)?(?: myself)?\b|\bi (?:do ?n['’]?t|did ?n['’]?t|would ?n['’]?t|wo ?n['’]?t) (?:actually |really |ever )?(?:(?:want|mean) to )?(?:die|kill myself|hurt myself|harm myself|mean (?:it|that)(?: like that)?)\b|\b(?:i was |i['’]?m |just |only )+(?:kidding|joking|venting|being dramatic)\b|\bi(?:['’]?m| am) (?:totally |perfectly |really )?(?:safe|fine|ok|okay|all ?right)\b|\bfigure of speech\b|\bnot suicidal\b/giu,
};

/** Denials that are none: it is not safe, or not tonight. */
const isNoDenial =
  /不安全|没(?:得|有)?安全|暂时|今[晚天]不|\bnot (?:safe|fine|ok|okay|all ?right)\b|\b(?:tonight|today|for now|right now|yet|can['’]?t promise)\b/iu;

/** True where somebody in a crisis takes it back, and no word of danger stands beside that. */
export function deniesDanger(text: string, language: Language): boolean {
  const rest = text.replaceAll(words[language], " ");
  if (rest === text || isNoDenial.test(text)) return false;
  const isSure = readRules(rest, language).some(
    ({ label, strength }) => label === "trigger:selfharm" && strength === "sure",
  );
  const isNamed = findWordClasses(rest, language).some(({ name }) => name === "suicide");
  return !isSure && !isNamed && !leavesLife(rest, language) && harmInReach(rest) === undefined;
}
