/**
 * How far a court has gone, in order; each stage bears out the words of those before it. A case says of no
 * suit that it was closed, so that is past every stage it can be at.
 */
export const legalStages = ["none", "filed", "judgment", "enforcement", "closed"] as const;

export type LegalStage = (typeof legalStages)[number];

/** The place of a stage in the order. */
export const stageRank = (stage: LegalStage): number => legalStages.indexOf(stage);

/** The furthest stage that some words name; undefined if none. */
export function stageIn(words: string, language: "zh" | "en"): LegalStage | undefined {
  return legalWords[language].find(([, pattern]) => words.search(pattern) >= 0)?.[0];
}

/** The words of each stage, the furthest first. */
export const legalWords: Readonly<
  Record<"zh" | "en", readonly (readonly [stage: LegalStage, words: RegExp])[]>
> = {
  zh: [
    ["closed", /撤诉|结案|审结|驳回|撤销案件/gu],
    [
      "enforcement",
      /强制执行|(?<!按[^，,。]{0,8}|照[^，,。]{0,8})执行(?!标准|计划|方案|力|任务|人员|规定|合同|政策)|(?:账户|账号|银行卡|资产|财产|工资|房产|车辆)[^，,。]{0,6}(?:冻结|查封|扣押|划扣|拍卖)|(?:冻结|查封|扣押|划扣|拍卖)|失信|老赖|强执|限高|限制(?:高)?消费/gu,
    ],
    ["judgment", /判决|判令|裁定|裁决|宣判|判了|判[下出完的]来?|支付令|胜诉|败诉|胜诉|调解书/gu],
    [
      "filed",
      /起诉|立了?案|受理|诉讼(?!时效)|被告(?!知|诉我)|传票|开庭|仲裁|(?:司法|法律)程序|打官司|法院|告上|审理|庭审|应诉|司法(?:机关|途径)/gu,
    ],
  ],
  en: [
    [
      "closed",
      /\b(?:dismissed|vacated|set aside|struck out|withdrawn|thrown out|(?:case|suit|lawsuit|claim)\b[^,.;]{0,20}\b(?:closed|over|settled|dropped))\b/giu,
    ],
    [
      "enforcement",
      /\b(?:enforce(?:d|ment)?|garnish\w*|lev(?:y|ied|ies)|bailiffs?|sheriffs?|seiz\w+|repossess\w*|liens?|writs?|attachment of earnings|(?:accounts?|assets|wages) (?:is|are|has been|have been|was|were) frozen|fro(?:ze|zen) (?:your|the) (?:bank )?(?:accounts?|assets|wages))\b/giu,
    ],
    [
      "judgment",
      /\b(?:judge?ments?|ccj|court order|(?:court|judge|suit|lawsuit|case|claim)\b[^,.;]{0,30}\b(?:ruled|decided|ordered|won|signed)|(?:been|was|is) ruled(?: on)?|ruling|decree|verdict|won (?:the|our|this) (?:case|suit|lawsuit|claim))\b/giu,
    ],
    [
      "filed",
      /\b(?:lawsuits?|(?:a|the|our|this|no|any|that) suit|sued?|suing|litigat\w+|taken (?:this|it|you|the account) to court|served with|small claims|plaintiff|defendant|summons(?:es)?|(?:in|to|with|at|before|through) (?:the |a )?court|legal case|court (?:case|claim|proceedings|action)|(?:case|claim|suit|complaint|petition|action)(?: (?:was|has been|is|been)|['’]s been) (?:filed|issued)|filed|legal (?:action|proceedings|process)|proceedings)\b/giu,
    ],
  ],
};
