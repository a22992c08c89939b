import type { InLanguages } from "../words/language.ts";

/** The pages about what may be said. */
export interface GuardWords {
  readonly title: string;
  readonly pages: Readonly<Record<"packs" | "families" | "try" | "findings" | "diff", string>>;
  readonly jurisdiction: string;
  readonly loaded: string;
  readonly changed: string;
  readonly refused: string;
  readonly noCompany: string;
  readonly company: string;
  readonly companyAdds: (rules: number, phrases: number) => string;
  readonly version: string;
  readonly kinds: Readonly<Record<"pack" | "layer", string>>;
  readonly unsigned: string;
  readonly signedBy: (name: string, date: string) => string;
  readonly reviewed: (date: string) => string;
  readonly offCount: (count: number) => string;
  readonly places: string;
  readonly everywhere: string;
  readonly rulesOf: (name: string) => string;
  readonly off: string;
  readonly why: string;
  readonly toVerify: string;
  readonly source: string;
  readonly effective: (date: string) => string;
  readonly action: string;
  readonly legal: string;
  readonly inForce: string;
  readonly stops: string;
  readonly passes: string;
  readonly familiesText: string;
  readonly code: string;
  readonly family: string;
  readonly severity: string;
  readonly patterns: string;
  readonly safe: string;
}

export const guardWords: InLanguages<GuardWords> = {
  zh: {
    title: "话术拦截",
    pages: {
      packs: "规则包",
      families: "禁语类别",
      try: "试一句",
      findings: "拦截记录",
      diff: "规则变更",
    },
    jurisdiction: "适用规则",
    loaded: "读取于",
    changed: "变更于",
    refused: "以下文件未被采用，原有规则继续有效",
    noCompany: "公司没有自己的补充规则。",
    company: "公司补充",
    companyAdds: (rules, phrases) => `收紧 ${rules} 条规则，另禁 ${phrases} 个短语。`,
    version: "版本",
    kinds: { pack: "规则包", layer: "附加层" },
    unsigned: "未经律师签字",
    signedBy: (name, date) => `${name} 于 ${date} 签字`,
    reviewed: (date) => `核对于 ${date}`,
    offCount: (count) => `${count} 条停用`,
    places: "适用地区",
    everywhere: "各地通用",
    rulesOf: (name) => `${name}的条目`,
    off: "停用",
    why: "停用原因",
    toVerify: "待律师确认",
    source: "来源",
    effective: (date) => `自 ${date} 起生效`,
    action: "处理",
    legal: "法定",
    inForce: "执行",
    stops: "拦截",
    passes: "放行",
    familiesText: "任何人、任何渠道都不能说的话。",
    code: "代号",
    family: "类别",
    severity: "程度",
    patterns: "句式数（中 / 英）",
    safe: "可以改说",
  },
  en: {
    title: "Guard",
    pages: {
      packs: "Packs",
      families: "Families",
      try: "Try a sentence",
      findings: "Findings",
      diff: "Change of rules",
    },
    jurisdiction: "Whose rules",
    loaded: "Read",
    changed: "changed",
    refused: "These files were not taken over; what was in use stays",
    noCompany: "The company adds no rules of its own.",
    company: "Company",
    companyAdds: (rules, phrases) =>
      `It makes ${rules} ${rules === 1 ? "rule" : "rules"} stricter and forbids ${phrases} more ${phrases === 1 ? "phrase" : "phrases"}.`,
    version: "version",
    kinds: { pack: "pack", layer: "layer" },
    unsigned: "not signed by counsel",
    signedBy: (name, date) => `signed by ${name} on ${date}`,
    reviewed: (date) => `reviewed ${date}`,
    offCount: (count) => `${count} switched off`,
    places: "holds in",
    everywhere: "Everywhere",
    rulesOf: (name) => `Rules: ${name}`,
    off: "switched off",
    why: "Why it is off",
    toVerify: "to be confirmed by counsel",
    source: "source",
    effective: (date) => `in effect from ${date}`,
    action: "action",
    legal: "legal",
    inForce: "in force",
    stops: "stops",
    passes: "passes",
    familiesText: "What nobody says, on any channel.",
    code: "Code",
    family: "Family",
    severity: "Severity",
    patterns: "Patterns (Chinese / English)",
    safe: "May be said instead",
  },
};
