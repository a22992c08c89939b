import type { InLanguages } from "../../words/language.ts";

/** One call, its reviews, the queue, samples. */
export interface ReviewWords {
  readonly back: string;
  readonly title: (date: string) => string;
  readonly openCall: string;
  readonly redrive: string;
  readonly rescore: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly transcript: string;
  readonly recording: string;
  readonly noRecording: string;
  readonly agent: string;
  readonly debtor: string;
  readonly system: string;
  readonly turn: (turn: number) => string;
  readonly listen: string;
  readonly confidence: (percent: string) => string;
  readonly right: string;
  readonly wrong: string;
  readonly cannotTell: string;
  readonly added: string;
  readonly undo: string;
  readonly rightKey: string;
  readonly wrongKey: string;
  readonly cannotTellKey: string;
  readonly undoKey: string;
  readonly finishKey: string;
  readonly listenKey: string;
  readonly nextFinding: string;
  readonly previousFinding: string;
  readonly review: string;
  readonly reviewText: string;
  readonly steps: string;
  readonly finish: string;
  readonly finished: string;
  readonly reopen: string;
  readonly left: (count: number) => string;
  readonly add: string;
  readonly addKind: string;
  readonly addTurn: string;
  readonly addDetail: string;
  readonly others: string;
  readonly reviewer: (name: string, level: string) => string;
  readonly objections: string;
  readonly object: string;
  readonly objectionText: string;
  readonly send: string;
  readonly uphold: string;
  readonly dismiss: string;
  readonly reason: string;
  readonly upheld: string;
  readonly dismissed: string;
  readonly undecided: string;
  readonly importNote: string;
  readonly losses: (fields: number, segments: number) => string;
  readonly queueText: string;
  readonly queueEmpty: string;
  readonly queueEmptyText: string;
  readonly level: string;
  readonly period: string;
  readonly stratum: string;
  readonly begun: string;
  readonly waiting: (count: number) => string;
}

export const reviewWords: InLanguages<ReviewWords> = {
  zh: {
    back: "全部通话",
    title: (date) => `${date} 的通话`,
    openCall: "打开通话记录",
    redrive: "与今天的坐席对比",
    rescore: "重新评分",
    findings: "发现",
    noFindings: "评分没有发现问题。",
    transcript: "对话",
    recording: "录音",
    noRecording: "没有录音。",
    agent: "坐席",
    debtor: "客户",
    system: "线路",
    turn: (turn) => `第 ${turn + 1} 句`,
    listen: "听这里",
    confidence: (percent) => `把握 ${percent}`,
    right: "属实",
    wrong: "不属实",
    cannotTell: "无法判断",
    added: "补充",
    undo: "撤销",
    rightKey: "这条发现属实",
    wrongKey: "这条发现不属实",
    cannotTellKey: "无法判断",
    undoKey: "撤销上一步",
    finishKey: "完成复核",
    listenKey: "听这条发现",
    nextFinding: "下一条发现",
    previousFinding: "上一条发现",
    review: "复核",
    reviewText: "对每条发现表态，一次点击即可，可随时撤销；漏掉的可以补充。",
    steps: "步骤（可更正）",
    finish: "完成复核",
    finished: "复核已完成",
    reopen: "重新打开",
    left: (count) => `还有 ${count} 条未表态`,
    add: "补充发现",
    addKind: "问题",
    addTurn: "在哪一句",
    addDetail: "细项（如 F05）",
    others: "他人的复核",
    reviewer: (name, level) => `${name}（${level}）`,
    objections: "异议",
    object: "提出异议",
    objectionText: "为什么不对",
    send: "提交",
    uphold: "异议成立",
    dismiss: "异议不成立",
    reason: "理由",
    upheld: "异议成立",
    dismissed: "异议不成立",
    undecided: "待裁定",
    importNote: "导入说明",
    losses: (fields, segments) => `来源中有 ${fields} 个字段、${segments} 段话未收录`,
    queueText: "先是已开始的，再是异议，然后按严重程度。双盲复核的两人互不可见。",
    queueEmpty: "没有待复核的通话",
    queueEmptyText: "抽样会在每天、每周、每月结束后自动进行。",
    level: "类型",
    period: "时段",
    stratum: "分层",
    begun: "已开始",
    waiting: (count) => `${count} 通待复核`,
  },
  en: {
    back: "All calls",
    title: (date) => `Call of ${date}`,
    openCall: "Open the call's log",
    redrive: "Beside today's agent",
    rescore: "Score anew",
    findings: "Findings",
    noFindings: "The scorers found nothing.",
    transcript: "What was said",
    recording: "Recording",
    noRecording: "There is no recording.",
    agent: "Agent",
    debtor: "Debtor",
    system: "Line",
    turn: (turn) => `turn ${turn + 1}`,
    listen: "Listen",
    confidence: (percent) => `${percent} sure`,
    right: "Right",
    wrong: "Wrong",
    cannotTell: "Cannot tell",
    added: "Added",
    undo: "Undo",
    rightKey: "This finding is right",
    wrongKey: "This finding is wrong",
    cannotTellKey: "Cannot tell",
    undoKey: "Undo the last word",
    finishKey: "Finish the review",
    listenKey: "Listen to this finding",
    nextFinding: "Next finding",
    previousFinding: "Previous finding",
    review: "Review",
    reviewText:
      "Say a word on each finding: one click, which can be taken back. Add what was missed.",
    steps: "Steps, where the scorers are wrong",
    finish: "Finish the review",
    finished: "The review is finished",
    reopen: "Take it up again",
    left: (count) => `${count} findings have no word yet`,
    add: "Add a finding",
    addKind: "Problem",
    addTurn: "In which turn",
    addDetail: "Part, such as F05",
    others: "Reviews of others",
    reviewer: (name, level) => `${name} (${level})`,
    objections: "Objections",
    object: "Object",
    objectionText: "Why it is not right",
    send: "Send",
    uphold: "Uphold it",
    dismiss: "Dismiss it",
    reason: "Reason",
    upheld: "upheld",
    dismissed: "dismissed",
    undecided: "not decided yet",
    importNote: "How it was imported",
    losses: (fields, segments) =>
      `${fields} fields and ${segments} pieces of the source are not in it`,
    queueText:
      "What is begun first, then objections, then the gravest. Who reviews a call blind does not see the other review.",
    queueEmpty: "Nothing waits for your review",
    queueEmptyText: "Samples are drawn by themselves after each day, week and month.",
    level: "Why",
    period: "Period",
    stratum: "Stratum",
    begun: "begun",
    waiting: (count) => `${count} calls wait`,
  },
};
