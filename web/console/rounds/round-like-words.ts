import type { InLanguages } from "../words/language.ts";
import type { CarriedPlan } from "./read-round-form.ts";

/** Words of a round that begins like an earlier one. */
export interface RoundLikeWords {
  readonly label: string;
  readonly none: string;
  readonly hint: string;
  readonly carried: string;
  readonly leave: string;
  readonly leaveOut: (what: string) => string;
  readonly noEnd: (at: string) => string;
  readonly parts: Readonly<Record<keyof CarriedPlan, (what: string) => string>>;
}

export const roundLikeWords: InLanguages<RoundLikeWords> = {
  zh: {
    label: "参照以前的轮次",
    none: "不参照",
    hint: "照抄它的设置和处理表，可以再改。不联系组和试验组重新随机。",
    carried: "还照抄了表单里没有的设置：",
    leave: "不要",
    leaveOut: (what) => `不要：${what}`,
    noEnd: (at) => `它的结束时间 ${at} 没有照抄。`,
    parts: {
      creditors: (names) => `只要这些债权人：${names}`,
      caseIds: (count) => `只要指定的 ${count} 个案件`,
      ringSeconds: (seconds) => `最长振铃 ${seconds} 秒`,
      tighter: (limits) => `更严的联系上限：${limits}`,
    },
  },
  en: {
    label: "Begin like an earlier round",
    none: "like none",
    hint: "Its settings and its treatment table are copied and can be changed. Chance draws anew who is left alone and who is in which group.",
    carried: "Also copied, what this form has no fields for:",
    leave: "Leave out",
    leaveOut: (what) => `Leave out: ${what}`,
    noEnd: (at) => `Its end, ${at}, is not copied.`,
    parts: {
      creditors: (names) => `only these creditors: ${names}`,
      caseIds: (count) => `only the ${count} cases that it named`,
      ringSeconds: (seconds) => `rings for ${seconds} seconds at most`,
      tighter: (limits) => `lower limits of contact: ${limits}`,
    },
  },
};
