import type { InLanguages } from "../words/language.ts";

export interface CallsWords {
  readonly title: string;
  readonly search: string;
  readonly states: Readonly<Record<"open" | "ended" | "all", string>>;
  readonly stateFilter: string;
  readonly debtor: string;
  readonly started: string;
  readonly length: string;
  readonly outcome: string;
  readonly risk: string;
  readonly signals: string;
  readonly turns: string;
  readonly goesOn: string;
  readonly testCase: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
}

export const callsWords: InLanguages<CallsWords> = {
  zh: {
    title: "通话",
    search: "搜索姓名、案件号或通话号",
    states: { all: "全部", open: "进行中", ended: "已结束" },
    stateFilter: "按状态筛选",
    debtor: "债务人",
    started: "开始时间",
    length: "时长",
    outcome: "结果",
    risk: "风险",
    signals: "信号",
    turns: "轮次",
    goesOn: "进行中",
    testCase: "测试用例",
    emptyTitle: "还没有通话",
    emptyText: "债务人打开聊天链接并开始对话后，通话会出现在这里。",
  },
  en: {
    title: "Calls",
    search: "Search name, case or call",
    states: { all: "All", open: "Open", ended: "Ended" },
    stateFilter: "Filter by state",
    debtor: "Debtor",
    started: "Started",
    length: "Length",
    outcome: "Outcome",
    risk: "Risk",
    signals: "Signals",
    turns: "Turns",
    goesOn: "goes on",
    testCase: "Test case",
    emptyTitle: "No calls yet",
    emptyText: "A call shows up here once a debtor opens a chat link and starts to talk.",
  },
};
