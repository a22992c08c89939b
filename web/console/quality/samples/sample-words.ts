import type { InLanguages } from "../../words/language.ts";

/** Samples, how far reviewers agree, and how right the scorers are. */
export interface SampleWords {
  readonly text: string;
  readonly draws: string;
  readonly drawNow: Readonly<Record<"supervisor" | "qa", string>>;
  readonly drawText: string;
  readonly drawn: (calls: string) => string;
  readonly nothingNew: string;
  readonly level: string;
  readonly period: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly byItself: string;
  readonly share: string;
  readonly shareOf: (drawn: string, of: string) => string;
  readonly reviewed: string;
  readonly acts: string;
  readonly check: string;
  readonly checkDraw: (period: string) => string;
  readonly same: string;
  readonly different: string;
  readonly details: string;
  readonly seed: string;
  readonly stratum: string;
  readonly of: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly agreement: string;
  readonly agreementText: string;
  readonly noDoubles: string;
  readonly doubles: (calls: string) => string;
  readonly kind: string;
  readonly allKinds: string;
  readonly kappa: string;
  readonly noKappa: string;
  readonly bothFound: string;
  readonly bothNot: string;
  readonly onlyFirst: string;
  readonly onlySecond: string;
  readonly cannotTell: string;
  readonly accuracy: string;
  readonly accuracyText: (calls: string) => string;
  readonly noReviews: string;
  readonly precision: string;
  readonly recall: string;
  readonly hit: string;
  readonly extra: string;
  readonly missed: string;
  readonly left: string;
  readonly stepsAgree: (agree: string, of: string) => string;
  readonly reviewSet: string;
  readonly reviewSetText: string;
}

export const sampleWords: InLanguages<SampleWords> = {
  zh: {
    text: "每通通话都自动评分。另外抽样由人复核：坐席每天自查 3 通，主管每周 20%，质检每月 10% 双盲。按结果、语言、坐席组和最重的发现分层；同一种子抽出的结果相同。",
    draws: "抽样记录",
    drawNow: { supervisor: "立即抽取本周（主管）", qa: "立即抽取本月（质检）" },
    drawText: "周期结束后会自动抽样。立即抽取只从尚未抽过的通话中抽。",
    drawn: (calls) => `已抽取 ${calls} 通`,
    nothingNew: "没有可抽的新通话。",
    level: "类型",
    period: "时段",
    madeAt: "抽样时间",
    madeBy: "抽样人",
    byItself: "自动",
    share: "抽取",
    shareOf: (drawn, of) => `${drawn} / ${of}`,
    reviewed: "已复核",
    acts: "核对",
    check: "重抽核对",
    checkDraw: (period) => `重抽核对 ${period}`,
    same: "结果相同",
    different: "结果不同",
    details: "种子与分层",
    seed: "种子",
    stratum: "分层（结果 · 语言 · 组 · 最重的发现）",
    of: "通话数",
    emptyTitle: "还没有抽样",
    emptyText: "每天、每周、每月结束后自动抽样，也可以立即抽取。",
    agreement: "双盲复核的一致性",
    agreementText:
      "Cohen’s kappa 扣除了偶然一致：1 为完全一致，0 为与偶然无异。单位是一通通话中的一类问题；无法判断的不计入。",
    noDoubles: "还没有两人都完成的双盲复核。",
    doubles: (calls) => `${calls} 通通话由两人双盲复核。`,
    kind: "问题",
    allKinds: "全部",
    kappa: "Kappa",
    noKappa: "无法计算",
    bothFound: "都认为有",
    bothNot: "都认为没有",
    onlyFirst: "仅第一人",
    onlySecond: "仅第二人",
    cannotTell: "无法判断",
    accuracy: "评分与复核的对照",
    accuracyText: (calls) =>
      `按 ${calls} 通已复核的通话。复核人看得到评分，因此召回率是最好情形；两人意见不一的不计入。`,
    noReviews: "还没有完成的复核。",
    precision: "精确率",
    recall: "召回率",
    hit: "对",
    extra: "误报",
    missed: "漏报",
    left: "无定论",
    stepsAgree: (agree, of) => `步骤：被更正或确认的 ${of} 个中，评分正确 ${agree} 个。`,
    reviewSet: "下载复核集",
    reviewSetText: "每行一通已复核的通话及标注，不含个人信息；评分器用它来衡量。",
  },
  en: {
    text: "Every call is scored. People review samples besides: agents look at 3 calls of their own a day, supervisors at 20 % of a week, QA at 10 % of a month, twice and blind. Strata are outcome, language, group and gravest finding; the same seed draws the same.",
    draws: "Samples drawn",
    drawNow: { supervisor: "Draw of this week now", qa: "Draw of this month now" },
    drawText:
      "Samples are drawn by themselves once a period is over. Drawing now takes only calls that were in no sample yet.",
    drawn: (calls) => `Calls drawn: ${calls}`,
    nothingNew: "There is no new call to draw from.",
    level: "Why",
    period: "Period",
    madeAt: "Drawn",
    madeBy: "By",
    byItself: "by itself",
    share: "Calls",
    shareOf: (drawn, of) => `${drawn} of ${of}`,
    reviewed: "Reviewed",
    acts: "Check",
    check: "Draw again",
    checkDraw: (period) => `Draw again: ${period}`,
    same: "comes out the same",
    different: "comes out differently",
    details: "Seed and strata",
    seed: "Seed",
    stratum: "Stratum (outcome · language · group · gravest finding)",
    of: "Calls",
    emptyTitle: "No sample was drawn yet",
    emptyText: "Samples are drawn after each day, week and month; you can draw now, too.",
    agreement: "How far blind reviewers agree",
    agreementText:
      "Cohen’s kappa takes away what chance would agree on: 1 is full agreement, 0 no more than chance. A unit is one kind of problem in one call; what a reviewer could not tell is left out.",
    noDoubles: "No call was reviewed blind by two people yet.",
    doubles: (calls) => `Calls reviewed by two people, blind to each other: ${calls}.`,
    kind: "Problem",
    allKinds: "All",
    kappa: "Kappa",
    noKappa: "cannot be told",
    bothFound: "Both found",
    bothNot: "Neither",
    onlyFirst: "Only first",
    onlySecond: "Only second",
    cannotTell: "Cannot tell",
    accuracy: "The scorers beside the reviewers",
    accuracyText: (calls) =>
      `Reviewed calls: ${calls}. Reviewers have seen the scores, so recall is the best case; what two did not agree on is left out.`,
    noReviews: "No review is finished yet.",
    precision: "Precision",
    recall: "Recall",
    hit: "Right",
    extra: "Wrong",
    missed: "Missed",
    left: "Undecided",
    stepsAgree: (agree, of) =>
      `Steps: of ${of} that reviewers said something of, the scorers have ${agree} right.`,
    reviewSet: "Download the review set",
    reviewSetText:
      "A reviewed call a line with its labels, without personal data: the scorers are measured by it.",
  },
};
