import { digitGroups, isDialled } from "../digit-groups.ts";
import type { SpeakingRule } from "../speaking-rule.ts";
import { spell } from "../spelled-letters.ts";
import { dialledDigits } from "./number-words.ts";

const inGroups = (written: string): string => digitGroups(written).map(dialledDigits).join("，");

/** Words after which a short number is dialled or quoted figure by figure. */
const dialLeads =
  "(?:拨打?|热线|电话|致电|短信(?:到|至)|发(?:到|至)|号码?|尾号|[后末]四位|编号|单号|案件号|工号|验证码)(?:是|为|：|:)? ?";
/** What a number counts or is measured in: then it is none that is dialled. */
const noUnit = "(?![.:]\\d|,\\d{3}|[\\d%‰万亿千百元块美英欧期天日月年次笔个岁号点成折倍])";

/** Figures that are read one by one: telephone numbers, short codes, references. */
export const digitRules: readonly SpeakingRule[] = [
  {
    pattern: new RegExp(`\\+?\\(?\\d+\\)?(?:[ -]{1,2}\\d+)+${noUnit}`, "y"),
    speak: ([written]) =>
      isDialled(written) ? `${written.startsWith("+") ? "加" : ""}${inGroups(written)}` : undefined,
  },
  {
    pattern: new RegExp(`(?<=${dialLeads}(?:\\d{3,6}(?:或者?|、|和))?)\\d{3,}${noUnit}`, "y"),
    speak: ([written]) => inGroups(written),
  },
  // A leading zero, or more figures than anybody owes.
  {
    pattern: new RegExp(`\\+?(?:0\\d+|\\d{7,})${noUnit}`, "y"),
    speak: ([written]) => `${written.startsWith("+") ? "加" : ""}${inGroups(written)}`,
  },
  {
    pattern: new RegExp(`([A-Z]{1,5})-?(\\d{2,})${noUnit}`, "y"),
    speak: ([, letters = "", figures = ""]) => `${spell(letters)} ${inGroups(figures)}`,
  },
  {
    pattern: /(\d{3,})X(?![A-Za-z\d])/y,
    speak: ([, figures = ""]) => `${inGroups(figures)} X`,
  },
];
