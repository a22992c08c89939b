import type { InLanguages } from "../words/language.ts";

/** Trying a sentence. */
export interface TryWords {
  readonly text: string;
  readonly language: string;
  readonly verified: string;
  readonly debtorText: string;
  readonly debtorTextHint: string;
  readonly caseId: string;
  readonly caseIdHint: string;
  readonly judge: string;
  readonly intro: string;
  readonly result: string;
  readonly allowed: string;
  readonly blocked: string;
  readonly facts: Readonly<Record<"checked" | "unchecked", string>>;
  readonly rewritten: string;
  readonly rule: (id: string) => string;
  readonly expected: (value: string) => string;
}

export const tryWords: InLanguages<TryWords> = {
  zh: {
    text: "要检查的话",
    language: "语言",
    verified: "对方身份已核实",
    debtorText: "债务人上一句话（可不填）",
    debtorTextHint: "复述对方原话与主动说出不同。",
    caseId: "案件号（可不填）",
    caseIdHint: "填写后核对金额、日期和法律状态，并记入审计。",
    judge: "检查",
    intro: "与 kindline guard 的判断相同。所填内容不会保存。",
    result: "结果",
    allowed: "可以原样说出",
    blocked: "不能说出",
    facts: { checked: "数字已与案件核对", unchecked: "数字未核对：没有指定案件" },
    rewritten: "可以改说",
    rule: (id) => `规则 ${id}`,
    expected: (value) => `应为 ${value}`,
  },
  en: {
    text: "What to judge",
    language: "Language",
    verified: "The debtor is verified",
    debtorText: "What the debtor said just before (optional)",
    debtorTextHint: "To echo their words is not to say them oneself.",
    caseId: "Case (optional)",
    caseIdHint: "With it, amounts, dates and legal status are checked, and the audit notes it.",
    judge: "Judge",
    intro: "The judgement of kindline guard. Nothing that is typed here is kept.",
    result: "Result",
    allowed: "May be said as it stands",
    blocked: "May not be said",
    facts: {
      checked: "Numbers were checked against the case",
      unchecked: "Numbers were not checked: no case was named",
    },
    rewritten: "May be said instead",
    rule: (id) => `Rule ${id}`,
    expected: (value) => `expected ${value}`,
  },
};
