import type { Task } from "../../../server/protocol/tasks.ts";
import type { InLanguages } from "../words/language.ts";

export const VIEWS = ["open", "mine", "breached", "done"] as const;
export type View = (typeof VIEWS)[number];

/** The page of what the company owes and must watch. */
export interface TasksWords {
  readonly title: string;
  readonly text: string;
  readonly menu: string;
  readonly openReds: (count: number) => string;
  readonly viewFilter: string;
  readonly views: Readonly<Record<View, string>>;
  readonly kindFilter: string;
  readonly allKinds: string;
  readonly level: string;
  readonly task: string;
  readonly owner: string;
  readonly nobody: string;
  readonly due: string;
  readonly left: string;
  readonly over: (span: string) => string;
  readonly state: string;
  readonly place: string;
  readonly openCall: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly close: string;
  readonly closeKey: string;
  readonly acknowledge: string;
  readonly acknowledgeKey: string;
  readonly shut: string;
  readonly assign: string;
  readonly assignTo: string;
  readonly created: string;
  readonly createdBy: string;
  readonly byLog: string;
  readonly acknowledged: string;
  readonly escalated: (count: number) => string;
  readonly breached: string;
  readonly done: string;
  readonly cause: string;
  readonly causeHint: string;
  readonly action: string;
  readonly actionHint: string;
  readonly outcome: string;
  readonly note: string;
  readonly promisedFor: string;
  readonly stopped: Readonly<Record<NonNullable<Task["stopped"]>, string>>;
  readonly reason: string;
  readonly channel: string;
  readonly notices: string;
  readonly noNotices: string;
  readonly occasion: (occasion: string) => string;
  readonly tries: (count: number) => string;
  readonly closeTitle: (title: string) => string;
  readonly closed: string;
  readonly taken: string;
  readonly add: string;
  readonly addTitle: string;
  readonly kind: string;
  readonly caseId: string;
  readonly noteHint: string;
  readonly dueAt: string;
  readonly added: string;
  readonly complaintClocks: string;
  readonly numbers: string;
  readonly figures: {
    readonly breached: string;
    readonly acknowledge: string;
    readonly complaints: string;
    readonly promises: string;
    readonly refused: string;
    readonly days: (days: number) => string;
  };
}

export const tasksWords: InLanguages<TasksWords> = {
  zh: {
    title: "待办",
    text: "警报、投诉、我们自己的承诺和待复核的案件，各有负责人和时限。",
    menu: "待办",
    openReds: (count) => `${count} 个红色待办`,
    viewFilter: "范围",
    views: { open: "未办结", mine: "我的", breached: "已超时", done: "已办结" },
    kindFilter: "类型",
    allKinds: "全部类型",
    level: "级别",
    task: "事项",
    owner: "负责人",
    nobody: "暂无",
    due: "期限",
    left: "剩余",
    over: (span) => `超时 ${span}`,
    state: "状态",
    place: "出处",
    openCall: "打开通话",
    emptyTitle: "没有待办",
    emptyText: "通话中出现风险、投诉或承诺时，会出现在这里。",
    close: "办结",
    closeKey: "办结所选待办",
    acknowledge: "确认接手",
    acknowledgeKey: "确认接手所选待办",
    shut: "收起",
    assign: "指派",
    assignTo: "指派给",
    created: "产生",
    createdBy: "录入人",
    byLog: "由通话产生",
    acknowledged: "确认",
    escalated: (count) => `已升级 ${count} 次`,
    breached: "超时",
    done: "办结",
    cause: "原因",
    causeHint: "为什么会发生。必填。",
    action: "措施",
    actionHint: "做了什么。必填。",
    outcome: "结果",
    note: "内容",
    promisedFor: "承诺时间",
    stopped: {
      hold: "案件暂停：联系前先看案件",
      freeze: "案件冻结：联系前先看案件",
    },
    reason: "缘由",
    channel: "渠道",
    notices: "通知",
    noNotices: "不单独通知，超时后会通知。",
    occasion: (occasion) => {
      const count = /^escalate-(\d+)$/.exec(occasion)?.[1];
      if (count !== undefined) return `第 ${count} 次升级`;
      return occasion === "breach" ? "超时" : "产生时";
    },
    tries: (count) => `尝试 ${count} 次`,
    closeTitle: (title) => `办结：${title}`,
    closed: "已办结",
    taken: "已由您接手",
    add: "手工录入",
    addTitle: "录入投诉或承诺",
    kind: "类型",
    caseId: "案件编号",
    noteHint: "对方说了什么，或我们答应了什么。",
    dueAt: "承诺的时间",
    added: "已录入",
    complaintClocks: "未办结的投诉",
    numbers: "指标",
    figures: {
      breached: "已超时",
      acknowledge: "平均确认用时",
      complaints: "投诉两小时内办结",
      promises: "我方承诺兑现",
      refused: "要求人工被拒",
      days: (days) => `近 ${days} 天`,
    },
  },
  en: {
    title: "Tasks",
    text: "Alerts, complaints, our own promises and cases to be reviewed, each with an owner and a clock.",
    menu: "Tasks",
    openReds: (count) => `${count} red`,
    viewFilter: "Which",
    views: { open: "Open", mine: "Mine", breached: "Past their time", done: "Done" },
    kindFilter: "Kind",
    allKinds: "All kinds",
    level: "Level",
    task: "Task",
    owner: "Owner",
    nobody: "nobody yet",
    due: "Due",
    left: "Left",
    over: (span) => `${span} over`,
    state: "State",
    place: "From",
    openCall: "Open the call",
    emptyTitle: "Nothing to do",
    emptyText: "What comes up in a call shows up here: a risk, a complaint, a promise of ours.",
    close: "Close",
    closeKey: "Close the chosen task",
    acknowledge: "Take it on",
    acknowledgeKey: "Take on the chosen task",
    shut: "Hide",
    assign: "Assign",
    assignTo: "Assign to",
    created: "Came up",
    createdBy: "Entered by",
    byLog: "a call",
    acknowledged: "Taken on",
    escalated: (count) => `escalated ${count} times`,
    breached: "Ran out",
    done: "Closed",
    cause: "Cause",
    causeHint: "Why it came about. Needed.",
    action: "Action",
    actionHint: "What was done. Needed.",
    outcome: "Outcome",
    note: "What it says",
    promisedFor: "Promised for",
    stopped: {
      hold: "On hold: see the case before any contact",
      freeze: "Frozen: see the case before any contact",
    },
    reason: "Reason",
    channel: "Came by",
    notices: "Notices",
    noNotices: "Nobody is told of it by itself; they are once its time runs out.",
    occasion: (occasion) => {
      const count = /^escalate-(\d+)$/.exec(occasion)?.[1];
      if (count !== undefined) return `escalation ${count}`;
      return occasion === "breach" ? "time ran out" : "came up";
    },
    tries: (count) => `tried ${count} times`,
    closeTitle: (title) => `Close: ${title}`,
    closed: "Closed",
    taken: "It is yours now",
    add: "Enter by hand",
    addTitle: "Enter a complaint or a promise",
    kind: "Kind",
    caseId: "Case",
    noteHint: "What they said, or what we promised.",
    dueAt: "Promised for",
    added: "Entered",
    complaintClocks: "Open complaints",
    numbers: "Numbers",
    figures: {
      breached: "Past their time",
      acknowledge: "Mean time to take on",
      complaints: "Complaints closed in two hours",
      promises: "Our promises kept",
      refused: "Requests for a person refused",
      days: (days) => `last ${days} days`,
    },
  },
};
