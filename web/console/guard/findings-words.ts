import type { InLanguages } from "../words/language.ts";

/** Findings of past calls, and what people say of them. */
export interface FindingsWords {
  readonly text: string;
  readonly allFamilies: string;
  readonly allJurisdictions: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly sentence: string;
  readonly found: string;
  readonly call: string;
  readonly openCall: (at: string) => string;
  readonly blocked: string;
  readonly said: string;
  readonly mark: string;
  readonly verdicts: Readonly<Record<"right" | "false_block" | "missed", string>>;
  readonly markedBy: (name: string) => string;
  readonly undo: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
}

export const findingsWords: InLanguages<FindingsWords> = {
  zh: {
    text: "通话中被拦下或被提示的话，已隐去个人信息。",
    allFamilies: "全部类别",
    allJurisdictions: "全部规则",
    from: "起始日期",
    to: "截止日期",
    at: "时间",
    sentence: "句子",
    found: "判断",
    call: "通话",
    openCall: (at) => `打开 ${at} 的通话`,
    blocked: "已拦下",
    said: "已说出",
    mark: "评判",
    verdicts: { right: "判断正确", false_block: "误拦", missed: "漏拦" },
    markedBy: (name) => `由 ${name} 评判`,
    undo: "撤销",
    emptyTitle: "还没有拦截记录",
    emptyText: "有话被拦下或被提示时，会出现在这里。",
  },
  en: {
    text: "What was held back or noted in calls, without personal data.",
    allFamilies: "All families",
    allJurisdictions: "All rules",
    from: "From",
    to: "To",
    at: "Time",
    sentence: "Sentence",
    found: "Finding",
    call: "Call",
    openCall: (at) => `Open the call of ${at}`,
    blocked: "held back",
    said: "said",
    mark: "Judgement",
    verdicts: { right: "Right", false_block: "False block", missed: "Missed" },
    markedBy: (name) => `judged by ${name}`,
    undo: "Undo",
    emptyTitle: "No findings yet",
    emptyText: "What is held back or noted in a call shows up here.",
  },
};
