import type { InLanguages } from "../../words/language.ts";

/** One call beside what our agent says today. */
export interface RedriveWords {
  readonly back: string;
  readonly title: (date: string) => string;
  readonly text: string;
  readonly working: string;
  readonly recorded: string;
  readonly today: string;
  readonly debtor: string;
  readonly opening: string;
  readonly turn: (turn: number) => string;
  readonly silent: string;
  readonly same: string;
  readonly changed: string;
  readonly uncounted: string;
  readonly counted: (different: string, all: string) => string;
  readonly noDivergence: string;
  readonly divergence: (turn: number) => string;
  readonly toDivergence: string;
  readonly answered: (recorded: string, ours: string) => string;
  readonly answeredOver: (recorded: string) => string;
  readonly nothing: string;
  readonly points: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly onlyDifferent: string;
  readonly why: string;
  readonly nextDifference: string;
  readonly previousDifference: string;
  readonly noCase: string;
  readonly noCaseText: string;
}

export const redriveWords: InLanguages<RedriveWords> = {
  zh: {
    back: "回到这通通话",
    title: (date) => `${date} 的通话与今天的坐席`,
    text: "把客户当时说的话逐句交给今天的坐席。只有分岔之前的部分参与比较和计分：之后客户的话已不是对我们的回答。",
    working: "正在重放这通通话……",
    recorded: "当时",
    today: "今天",
    debtor: "客户",
    opening: "开场",
    turn: (turn) => `第 ${turn} 轮`,
    silent: "（没有说话）",
    same: "相同",
    changed: "不同",
    uncounted: "不计入",
    counted: (different, all) => `参与比较的 ${all} 轮中有 ${different} 轮不同。`,
    noDivergence: "没有分岔：客户的每一句都仍能接上今天的坐席。",
    divergence: (turn) => `第 ${turn} 轮分岔`,
    toDivergence: "看分岔处",
    answered: (recorded, ours) =>
      `客户回答的是当时坐席问的“${recorded}”，而今天的坐席问的是“${ours}”。`,
    answeredOver: (recorded) =>
      `客户回答的是当时坐席问的“${recorded}”，而今天的坐席已道别或已转人工。`,
    nothing: "（没有提问）",
    points: "得分",
    findings: "发现",
    noFindings: "没有发现",
    onlyDifferent: "只看不同",
    why: "为什么",
    nextDifference: "下一处不同",
    previousDifference: "上一处不同",
    noCase: "无法重放这通通话",
    noCaseText: "不知道它的案件：没有案件就无法核实身份和金额。请用 kindline import --case 导入。",
  },
  en: {
    back: "Back to the call",
    title: (date) => `Call of ${date} beside today's agent`,
    text: "What the debtor said goes to today's agent, turn by turn. Only what lies before the divergence is compared and scored: behind it the debtor answers somebody else.",
    working: "The call is being driven anew …",
    recorded: "Then",
    today: "Today",
    debtor: "Debtor",
    opening: "Opening",
    turn: (turn) => `Turn ${turn}`,
    silent: "(nothing was said)",
    same: "same",
    changed: "other words",
    uncounted: "not counted",
    counted: (different, all) => `${different} of ${all} compared replies have other words.`,
    noDivergence: "No divergence: every turn of the debtor still answers today's agent.",
    divergence: (turn) => `Divergence at turn ${turn}`,
    toDivergence: "Show it",
    answered: (recorded, ours) =>
      `The debtor answers what was asked then: ${recorded}. Today's agent had asked for: ${ours}.`,
    answeredOver: (recorded) =>
      `The debtor answers what was asked then: ${recorded}. Today's agent had taken leave or handed over.`,
    nothing: "nothing",
    points: "Points",
    findings: "Findings",
    noFindings: "No finding",
    onlyDifferent: "Only what differs",
    why: "Why",
    nextDifference: "Next difference",
    previousDifference: "Previous difference",
    noCase: "This call cannot be driven anew",
    noCaseText:
      "Its case is not known, and without one there is neither a person to verify nor an amount. Import it with kindline import --case.",
  },
};
