import type { InLanguages } from "../words/language.ts";

/** What a rule governs. */
export const ruleKindLabels: InLanguages<Readonly<Record<string, string>>> = {
  zh: {
    opening: "开场",
    speech: "话术",
    step: "步骤",
    contact: "联系",
    data: "数据",
    release: "审核",
  },
  en: {
    opening: "opening",
    speech: "speech",
    step: "step",
    contact: "contact",
    data: "data",
    release: "review",
  },
};

/** How grave it is to break a rule. */
export const ruleSeverityLabels: InLanguages<Readonly<Record<string, string>>> = {
  zh: { block: "禁止", rewrite: "改写", require: "必须", warn: "提示" },
  en: { block: "never", rewrite: "rewritten", require: "required", warn: "noted" },
};

/** Who says so. */
export const ruleBasisLabels: InLanguages<Readonly<Record<string, string>>> = {
  zh: { law: "法律", standard: "标准", guide: "行业指引", product: "产品自定" },
  en: { law: "law", standard: "standard", guide: "guide", product: "product" },
};

/** Where the reading of past calls ended. */
export const diffEndLabels: InLanguages<
  Readonly<Record<"all" | "sample" | "sentences" | "time", string>>
> = {
  zh: {
    all: "已检查全部通话。",
    sample: "只检查了最近的一部分通话，更早的没有检查。",
    sentences: "句子太多，只检查了最近的一部分通话。",
    time: "时间已到，只检查了最近的一部分通话。",
  },
  en: {
    all: "Every call was checked.",
    sample: "Only the newest calls were checked, none before them.",
    sentences: "There were too many sentences: only the newest calls were checked.",
    time: "Time was up: only the newest calls were checked.",
  },
};
