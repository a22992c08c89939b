import { says, spokenLanguage } from "../../said-words.ts";
import { withoutEverydayUses } from "./everyday-words-of-danger.ts";

const places = says({
  zh: /楼顶|顶楼|天台|桥(?:上|边|头|栏)|(?:站|坐|走|爬|翻)(?:在|到|上|出)?[^，。]{0,3}(?:桥|楼|窗|阳台|护栏|栏杆|[河江湖海]|水库|轨)|[河江湖海崖]边|(?<!心)跳(?:下|[楼河江桥海湖井轨]|了)|往下/u,
  en: /\b(?:bridge|roof|ledge|balcony|cliff|tracks?|edge|(?:open|by the|at the|on the) window|jump\w*)\b/iu,
});

const means = says({
  zh: /药|割|刀|绳|煤气|烧炭|流血|[手胳]上?[^，。]{0,3}血/u,
  en: /\b(?:pills?|tablets|overdos\w*|swallowed|took (?:them|some|it|all|too many|a lot)|knife|blade|razor|rope|gun|bleed\w*|cut(?:ting)? (?:my|myself))\b|^\W*(?:a lot|all of them|too many)\W*$/iu,
});

const isNearEnd = says({
  zh: /遗书|来不及|不安全|再见了|永别/u,
  en: /\b(?:not safe|too late|goodbye|(?:wrote|written) (?:a |the |my )?(?:note|letter))\b/iu,
});

/** What somebody in a crisis has within reach: a place to fall from, means, or words that it is near. */
export type HarmInReach = "place" | "means" | "near";

/** The harm within the reach of somebody in a crisis, if their words tell of any. */
export function harmInReach(text: string): HarmInReach | undefined {
  const said = withoutEverydayUses(text, spokenLanguage(text)) ?? text;
  if (places(said)) return "place";
  if (means(said)) return "means";
  return isNearEnd(said) ? "near" : undefined;
}

/** In a crisis: nobody is near them. */
export const isAlone = says({
  zh: /(?:就|只有)?我?一个人(?:在|$)|没(?:有)?人(?:陪|在)/u,
  en: /\b(?:alone|by myself|no ?(?:one|body) (?:is |else )?(?:here|home|would|will|with me))\b/iu,
});
