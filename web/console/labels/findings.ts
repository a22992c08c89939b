import type { Family, Severity } from "../data/protocol-types.ts";
import type { InLanguages } from "../words/language.ts";

/** Families of what is never said. */
export const familyLabels: InLanguages<Readonly<Record<Family, string>>> = {
  zh: {
    F01: "暴力威胁",
    F02: "抓捕恐吓",
    F03: "冒充机关",
    F04: "征信恐吓",
    F05: "上门恐吓",
    F06: "曝光隐私",
    F07: "侮辱",
    F08: "虚假紧迫",
    F09: "虚假法律后果",
    F10: "越权承诺",
    F11: "劝借新还旧",
    F12: "索要付款凭据",
    F13: "同侪施压",
    F14: "牵连家人前途",
    F15: "歧视",
    F16: "核实前泄露",
    F17: "否认是AI",
    F18: "骚扰、乱收费或剥夺权利",
    FACT: "与案件事实不符",
  },
  en: {
    F01: "Violence",
    F02: "Threat of arrest",
    F03: "Impersonating an authority",
    F04: "Credit threat",
    F05: "Threat of a visit",
    F06: "Exposure",
    F07: "Insult",
    F08: "False urgency",
    F09: "False legal threat",
    F10: "Promise beyond authority",
    F11: "Borrow to repay",
    F12: "Asking for credentials",
    F13: "Social pressure",
    F14: "Family or future",
    F15: "Discrimination",
    F16: "Disclosed before verification",
    F17: "Denying to be an AI",
    F18: "Harassment, fees or rights",
    FACT: "Not borne out by the case",
  },
};

export const severityLabels: InLanguages<Readonly<Record<Severity, string>>> = {
  zh: { critical: "严重", block: "拦截", rewrite: "改写", warn: "提示" },
  en: { critical: "critical", block: "blocked", rewrite: "rewritten", warn: "noted" },
};
