import type { InLanguages } from "../words/language.ts";

export const QUALITY_PAGES = [
  "overview",
  "calls",
  "queue",
  "samples",
  "reports",
  "runs",
  "imports",
  "own",
] as const;
export type QualityPageName = (typeof QUALITY_PAGES)[number];

/** The pages of quality assurance, and its numbers. */
export interface QualityWords {
  readonly menu: string;
  readonly pages: Readonly<Record<QualityPageName, string>>;
  readonly overviewText: string;
  readonly days: (days: number) => string;
  readonly span: string;
  readonly totals: string;
  readonly calls: string;
  readonly points: string;
  /** Of one call. */
  readonly callPoints: string;
  readonly withFindings: string;
  readonly waiting: string;
  readonly failed: string;
  readonly outdated: string;
  readonly empty: string;
  readonly rescore: string;
  readonly rescored: (calls: number) => string;
  readonly bySeverity: string;
  readonly steps: string;
  readonly step: string;
  readonly problems: string;
  readonly problem: string;
  readonly cannotTell: string;
  readonly groups: string;
  readonly group: string;
  readonly agents: string;
  readonly agent: string;
  readonly trend: string;
  readonly week: string;
  readonly stepsDone: string;
  readonly critical: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly toImports: string;
  readonly noFilter: string;
  readonly removeFilter: (name: string) => string;
  readonly call: string;
  readonly startedAt: string;
  readonly state: string;
  readonly outcome: string;
  readonly scorer: (version: string) => string;
  readonly ownText: string;
  readonly ownEmpty: string;
  readonly filters: Readonly<Record<string, string>>;
}

export const qualityWords: InLanguages<QualityWords> = {
  zh: {
    menu: "质检",
    pages: {
      overview: "总览",
      calls: "通话",
      queue: "复核队列",
      samples: "抽样与一致性",
      reports: "月报",
      runs: "回放趋势",
      imports: "导入录音",
      own: "我的通话",
    },
    overviewText: "每通结束的通话都会自动评分。发现只提示该听哪里，不是结论；坐席的情绪从不评分。",
    days: (days) => `最近 ${days} 天`,
    span: "时间范围",
    totals: "总数",
    calls: "已评分通话",
    points: "平均分",
    callPoints: "得分",
    withFindings: "有发现的通话",
    waiting: "待评分",
    failed: "评分失败",
    outdated: "旧版评分",
    empty: "无人说话",
    rescore: "重新评分",
    rescored: (calls) => `${calls} 通将重新评分`,
    bySeverity: "按最重的发现",
    steps: "六个步骤",
    step: "步骤",
    problems: "常见问题",
    problem: "问题",
    cannotTell: "无法判断",
    groups: "坐席组",
    group: "组",
    agents: "坐席",
    agent: "坐席",
    trend: "趋势",
    week: "周",
    stepsDone: "步骤完成",
    critical: "严重",
    emptyTitle: "还没有评分的通话",
    emptyText: "通话结束后几秒内会自动评分；也可以导入录音。",
    toImports: "导入录音",
    noFilter: "全部通话，最新的在前。",
    removeFilter: (name) => `去掉条件：${name}`,
    call: "通话",
    startedAt: "时间",
    state: "状态",
    outcome: "结果",
    scorer: (version) => `评分版本 ${version}`,
    ownText:
      "您的每通通话都会自动评分，主管和质检会抽样复核。评分只看说了什么，从不评价您的情绪。对任何一条发现都可以提出异议，由他人复核。",
    ownEmpty: "还没有您参与的通话。",
    filters: {
      kind: "问题",
      detail: "细项",
      verdict: "判断",
      step: "步骤",
      stepResult: "步骤结果",
      worst: "最重",
      state: "状态",
      source: "来源",
      group: "组",
      agent: "坐席",
      locale: "语言",
      importId: "导入文件",
      from: "从",
      to: "到",
    },
  },
  en: {
    menu: "Quality",
    pages: {
      overview: "Overview",
      calls: "Calls",
      queue: "Review queue",
      samples: "Samples and agreement",
      reports: "Monthly report",
      runs: "Runs",
      imports: "Import recordings",
      own: "My calls",
    },
    overviewText:
      "Every call is scored after its end. A finding is a place to listen, not a verdict; how staff feel is never scored.",
    days: (days) => `last ${days} days`,
    span: "Span",
    totals: "Totals",
    calls: "Calls scored",
    points: "Mean points",
    callPoints: "Points",
    withFindings: "Calls with a finding",
    waiting: "Wait for their score",
    failed: "Not scored",
    outdated: "Scored by an older version",
    empty: "Nobody spoke",
    rescore: "Score anew",
    rescored: (calls) => `${calls} calls will be scored anew`,
    bySeverity: "By the gravest finding",
    steps: "The six steps",
    step: "Step",
    problems: "Frequent problems",
    problem: "Problem",
    cannotTell: "Cannot tell",
    groups: "Groups",
    group: "Group",
    agents: "Agents",
    agent: "Agent",
    trend: "Trend",
    week: "Week",
    stepsDone: "Steps done",
    critical: "Critical",
    emptyTitle: "No call is scored yet",
    emptyText: "A call is scored some seconds after its end; recordings can be imported too.",
    toImports: "Import recordings",
    noFilter: "All calls, the newest first.",
    removeFilter: (name) => `Take away: ${name}`,
    call: "Call",
    startedAt: "Time",
    state: "State",
    outcome: "Outcome",
    scorer: (version) => `Scorers of version ${version}`,
    ownText:
      "Each of your calls is scored automatically, and supervisors and QA review samples. Only what was said is judged, never how you feel. You can object to any finding; somebody else then looks at it.",
    ownEmpty: "There is no call yet in which you spoke.",
    filters: {
      kind: "problem",
      detail: "part",
      verdict: "verdict",
      step: "step",
      stepResult: "step is",
      worst: "gravest",
      state: "state",
      source: "source",
      group: "group",
      agent: "agent",
      locale: "language",
      importId: "imported file",
      from: "from",
      to: "to",
    },
  },
};
