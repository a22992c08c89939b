import type { MonthlyReport } from "../protocol/quality-report.ts";

type Kind = MonthlyReport["problems"][number]["kind"];
type Step = MonthlyReport["steps"][number]["step"];

/** The words of a monthly report that somebody downloads. */
export interface ReportWords {
  readonly lang: string;
  readonly title: (month: string) => string;
  readonly totals: string;
  readonly calls: string;
  readonly points: string;
  readonly withFindings: string;
  readonly problems: string;
  readonly problem: string;
  readonly listen: string;
  readonly steps: string;
  readonly groups: string;
  readonly none: string;
  readonly made: (at: string, scorer: string) => string;
  readonly notes: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly stepNames: Readonly<Record<Step, string>>;
  readonly ai: string;
}

/** Both languages of the console. */
export const reportWords: Readonly<Record<"en" | "zh", ReportWords>> = {
  en: {
    lang: "en",
    title: (month) => `Quality report of ${month}`,
    totals: "All calls",
    calls: "Calls scored",
    points: "Mean points",
    withFindings: "Calls with a finding",
    problems: "Frequent problems: calls of all calls scored",
    problem: "Problem",
    listen: "Listen",
    steps: "Steps done, of the calls in which they were due",
    groups: "Calls with a finding, by who spoke for the creditor",
    none: "Nothing was found in this month.",
    made: (at, scorer) => `Made ${at} by the scorers of version ${scorer}.`,
    notes:
      "A finding is a place to listen, not a verdict; what nobody can tell is not counted. Days are those of UTC.",
    kinds: {
      forbidden: "Forbidden words",
      disclosure_missing: "Disclosure missing",
      disclosed_before_verified: "Debt named before verification",
      wrong_fact: "Wrong fact",
      missed_handoff: "Missed handoff",
      asked_after_stop: "Money asked for after a stop",
      offer_before_listening: "Offer before listening",
      no_read_back: "No read-back",
      emotion_ignored: "Emotion passed over",
      interrupted: "Interruption",
      pressed_after_refusal: "Pressed after a refusal",
    },
    stepNames: {
      open: "Opening",
      verify: "Verification",
      state_overdue: "Amount overdue",
      listen: "Reason",
      agree: "Agreement",
      close: "Closing",
    },
    ai: "AI",
  },
  zh: {
    lang: "zh-CN",
    title: (month) => `${month} 质检月报`,
    totals: "全部通话",
    calls: "已评分通话",
    points: "平均分",
    withFindings: "有问题的通话",
    problems: "常见问题：出现的通话数 / 已评分通话数",
    problem: "问题",
    listen: "试听",
    steps: "步骤完成情况：完成数 / 应完成的通话数",
    groups: "各坐席组有问题的通话",
    none: "本月没有发现问题。",
    made: (at, scorer) => `生成于 ${at}，评分版本 ${scorer}。`,
    notes: "发现只提示该听哪里，不是结论；无法判断的不计入。日期按 UTC 计。",
    kinds: {
      forbidden: "禁语",
      disclosure_missing: "缺少告知",
      disclosed_before_verified: "核实前透露欠款",
      wrong_fact: "事实有误",
      missed_handoff: "应转人工未转",
      asked_after_stop: "应停止时仍要款",
      offer_before_listening: "未倾听先给方案",
      no_read_back: "未复述确认",
      emotion_ignored: "忽视情绪",
      interrupted: "打断对方",
      pressed_after_refusal: "拒绝后仍施压",
    },
    stepNames: {
      open: "开场说明",
      verify: "核实身份",
      state_overdue: "告知逾期",
      listen: "倾听原因",
      agree: "确认约定",
      close: "结束提示",
    },
    ai: "AI",
  },
};
