import type { Language } from "../../../../domain/locale.ts";
import { wantsItKept } from "../../said-words.ts";
import { sparesOthers } from "./spares-others.ts";
import { pattern, patterns } from "../../../../language/patterns/pattern.ts";

/** It has happened, or goes on: that is a complaint. */
const happened = patterns({
  zh: /再|老是|总|一直|天天|又|已经|都知道|停止|凭什么|为什么|骚扰|了[。！!]?$/u,
  en: /\b(?:stop|quit|again|any ?more|keep|kept|already|you (?:called|rang|told|phoned|contacted|texted|emailed|went|spoke)|harass\w*|why|bother\w*|no more|ever|mad|angry|furious|pissed|upset|in trouble|written up|wrote me up|embarrass\w*)\b/iu,
});

/** Somebody means to complain, whatever they ask beside it. */
const complains = patterns({
  zh: /投诉|举报|告你|曝光|监管|追究/u,
  en: /\b(?:complain\w*|complaint|report|ombudsman|regulator|sue|lawyer|attorney|illegal|law)\b/iu,
});

/**
 * True where somebody asks beforehand that nobody around them hears of it, or is called: 求你别跟我老公说, "don't call my
 * work". What has happened already is a complaint.
 */
export const wantsPrivacy = (text: string, language: Language): boolean =>
  (wantsItKept(text) || sparesOthers(text, language)) &&
  !happened[language].test(text) &&
  !complains[language].test(text);

/** Afraid of those who are not to hear of it, or in a state that somebody has to look after. */
const afraid = pattern(
  /\b(?:afraid|scared|terrified|frightened|kill\w*|hit\w*|hurt\w*|beat\w*|violent|abus\w*|control\w*|threaten\w*|depress\w*|anxi\w*|ill|sick|disab\w*|hospital|cancer)\b|[怕打骂病瘤癌孕]|家暴|威胁|医生|手术|抑郁/iu,
);

/** True where somebody keeps it from others, and fears them no more than anybody would. */
export const onlyHidesIt = (text: string): boolean => wantsItKept(text) && !afraid.test(text);
