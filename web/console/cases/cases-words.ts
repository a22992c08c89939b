import type { InLanguages } from "../words/language.ts";

export interface CasesWords {
  readonly title: string;
  readonly total: (count: number) => string;
  readonly search: string;
  readonly states: Readonly<Record<"all" | "quiet" | "chatting", string>>;
  readonly stateFilter: string;
  readonly debtor: string;
  readonly creditor: string;
  readonly balance: string;
  readonly dueDate: string;
  readonly tier: string;
  readonly flags: string;
  readonly updated: string;
  readonly hold: string;
  readonly frozen: string;
  readonly chatting: string;
  readonly importCase: string;
  readonly addExamples: string;
  readonly examplesAdded: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly emptyReader: string;
}

export const casesWords: InLanguages<CasesWords> = {
  zh: {
    title: "案件",
    total: (count) => `共 ${count} 件`,
    search: "搜索姓名、案件号或债权方",
    states: { all: "全部", quiet: "静默或冻结", chatting: "聊天中" },
    stateFilter: "按状态筛选",
    debtor: "债务人",
    creditor: "债权方与产品",
    balance: "逾期应还",
    dueDate: "应还日",
    tier: "账龄",
    flags: "标记",
    updated: "更新时间",
    hold: "静默",
    frozen: "冻结",
    chatting: "聊天中",
    importCase: "导入案件",
    addExamples: "添加虚构示例",
    examplesAdded: "已添加示例案件。",
    emptyTitle: "还没有案件",
    emptyText: "导入一个案件（JSON），或先添加几个虚构的示例案件试试。",
    emptyReader: "请主管或管理员导入案件。",
  },
  en: {
    title: "Cases",
    total: (count) => (count === 1 ? "1 case" : `${count} cases`),
    search: "Search name, case or creditor",
    states: { all: "All", quiet: "On hold or frozen", chatting: "Chatting" },
    stateFilter: "Filter by state",
    debtor: "Debtor",
    creditor: "Creditor and product",
    balance: "Overdue",
    dueDate: "Due",
    tier: "Tier",
    flags: "Flags",
    updated: "Updated",
    hold: "Hold",
    frozen: "Frozen",
    chatting: "Chatting",
    importCase: "Import a case",
    addExamples: "Add invented examples",
    examplesAdded: "The example cases were added.",
    emptyTitle: "No cases yet",
    emptyText: "Import a case (JSON), or add a few invented example cases to try things out.",
    emptyReader: "A supervisor or an administrator can import cases.",
  },
};
