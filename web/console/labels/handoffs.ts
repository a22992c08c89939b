import type { HandoffReason } from "../data/protocol-types.ts";
import type { InLanguages } from "../words/language.ts";

/** Why a call is given to a person. */
export const handoffLabels: InLanguages<Readonly<Record<HandoffReason, string>>> = {
  zh: {
    self_harm: "自伤风险",
    vulnerable: "弱势客户",
    minor: "未成年人",
    deceased: "债务人已故",
    bankruptcy: "破产",
    attorney: "已委托律师",
    fraud: "身份被盗用",
    dispute: "债务异议",
    complaint: "投诉",
    asked_for_human: "要求人工",
    hardship: "困难，没有合适方案",
    authority: "超出授权",
    emotion_streak: "情绪持续异常",
    not_understood: "多次未听懂",
    guard: "话术被拦截",
    violence_threat: "暴力威胁",
    tech: "技术故障",
  },
  en: {
    self_harm: "Risk of self-harm",
    vulnerable: "Vulnerable",
    minor: "Minor",
    deceased: "Debtor deceased",
    bankruptcy: "Bankruptcy",
    attorney: "Has an attorney",
    fraud: "Identity theft",
    dispute: "Dispute",
    complaint: "Complaint",
    asked_for_human: "Asked for a person",
    hardship: "Hardship, no option fits",
    authority: "Beyond our authority",
    emotion_streak: "Upset for several turns",
    not_understood: "Not understood",
    guard: "Wording held back",
    violence_threat: "Threat of violence",
    tech: "Technical fault",
  },
};
