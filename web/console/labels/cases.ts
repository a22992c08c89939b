import type { CaseFlag, CaseMark } from "../data/protocol-types.ts";
import type { InLanguages } from "../words/language.ts";

/** Flags that a case carries. */
export const flagLabels: InLanguages<Readonly<Record<CaseFlag, string>>> = {
  zh: {
    hardship: "经济困难",
    dispute: "有异议",
    attorney: "有律师",
    deceased: "已故",
    bankruptcy: "破产",
    minor: "未成年人",
    complaint: "投诉中",
    cease: "要求停止联系",
    moratorium: "暂缓期",
    plan_active: "分期履行中",
    vulnerable: "弱势客户",
  },
  en: {
    hardship: "Hardship",
    dispute: "Dispute",
    attorney: "Attorney",
    deceased: "Deceased",
    bankruptcy: "Bankruptcy",
    minor: "Minor",
    complaint: "Complaint",
    cease: "Stop contact",
    moratorium: "Moratorium",
    plan_active: "Plan active",
    vulnerable: "Vulnerable",
  },
};

/** What a call or a person has put on a case or its number. */
export const markLabels: InLanguages<Readonly<Record<CaseMark, string>>> = {
  zh: {
    hold: "静默",
    freeze: "冻结",
    "number-retire": "停用号码",
    "number-block": "屏蔽号码",
    "call-back": "约定回电",
    "contact-wish": "联系意愿",
  },
  en: {
    hold: "Hold",
    freeze: "Freeze",
    "number-retire": "Number retired",
    "number-block": "Number blocked",
    "call-back": "Call back",
    "contact-wish": "Contact preference",
  },
};
