import type { InLanguages } from "../../words/language.ts";

/** The report of a month. */
export interface MonthlyWords {
  readonly text: string;
  readonly month: string;
  readonly previous: string;
  readonly next: string;
  readonly html: string;
  readonly csv: string;
  readonly totals: string;
  readonly calls: string;
  readonly points: string;
  readonly withFindings: string;
  readonly problems: string;
  readonly problem: string;
  readonly clips: string;
  readonly clip: (problem: string, when: string) => string;
  readonly trend: string;
  readonly more: string;
  readonly fewer: string;
  readonly same: string;
  readonly steps: string;
  readonly step: string;
  readonly groups: string;
  readonly group: string;
  readonly shareOf: (calls: string, of: string) => string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly noProblems: string;
  readonly made: (at: string, version: string) => string;
}

export const monthlyWords: InLanguages<MonthlyWords> = {
  zh: {
    text: "一个月里最常见的问题，与前三个月对比，每项附最多三处可试听的片段。按 UTC 计月。",
    month: "月份",
    previous: "上个月",
    next: "下个月",
    html: "下载 HTML",
    csv: "下载 CSV",
    totals: "总数",
    calls: "已评分通话",
    points: "平均分",
    withFindings: "有发现的通话",
    problems: "常见问题：出现的通话数 / 已评分通话数",
    problem: "问题",
    clips: "试听",
    clip: (problem, when) => `试听 ${problem}，${when}`,
    trend: "较上月",
    more: "增多",
    fewer: "减少",
    same: "持平",
    steps: "步骤：完成 / 应完成",
    step: "步骤",
    groups: "各坐席组：有发现的通话",
    group: "组",
    shareOf: (calls, of) => `${calls} / ${of}`,
    emptyTitle: "这个月没有评分的通话",
    emptyText: "请选择别的月份。",
    noProblems: "这个月没有发现问题。",
    made: (at, version) => `生成于 ${at}，评分版本 ${version}`,
  },
  en: {
    text: "What went wrong most often in a month, beside the three months before, with up to three moments of each to listen to. Months are those of UTC.",
    month: "Month",
    previous: "Month before",
    next: "Month after",
    html: "Download HTML",
    csv: "Download CSV",
    totals: "Totals",
    calls: "Calls scored",
    points: "Mean points",
    withFindings: "Calls with a finding",
    problems: "Frequent problems: calls of all calls scored",
    problem: "Problem",
    clips: "Listen",
    clip: (problem, when) => `Listen to ${problem}, ${when}`,
    trend: "Change",
    more: "more often",
    fewer: "less often",
    same: "as often",
    steps: "Steps done, of the calls in which they were due",
    step: "Step",
    groups: "Calls with a finding by group",
    group: "Group",
    shareOf: (calls, of) => `${calls} of ${of}`,
    emptyTitle: "No call of this month is scored",
    emptyText: "Choose another month.",
    noProblems: "Nothing was found in this month.",
    made: (at, version) => `Made ${at} by the scorers of version ${version}`,
  },
};
