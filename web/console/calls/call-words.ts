import type { InLanguages } from "../words/language.ts";

export interface CallWords {
  readonly back: string;
  readonly goesOn: string;
  readonly over: string;
  readonly caseLink: string;
  readonly outcome: string;
  readonly soFar: string;
  readonly promise: string;
  readonly promiseOn: (amount: string, date: string) => string;
  readonly plan: string;
  readonly planOf: (count: number) => string;
  readonly steps: string;
  readonly done: string;
  readonly notDone: string;
  readonly state: string;
  readonly hold: string;
  readonly frozen: string;
  readonly disclosed: string;
  readonly notDisclosed: string;
  readonly handoff: string;
  readonly handoffTurn: (turn: number) => string;
  readonly personJoined: string;
  readonly personWaits: string;
  readonly emotion: string;
  readonly emotionSummary: (turns: number, abnormal: number) => string;
  readonly emotionPoint: (turn: number, label: string, valence: string) => string;
  readonly abnormal: string;
  readonly noEmotion: string;
  readonly chain: string;
  readonly chainIntact: (entries: number) => string;
  readonly chainBroken: (sequence: number, reason: string) => string;
  readonly chainNewer: (entries: number) => string;
  readonly chainHead: string;
  readonly chainAgain: string;
  readonly markTest: string;
  readonly unmarkTest: string;
  readonly testMarked: string;
  readonly testUnmarked: string;
  readonly exportRecord: string;
  readonly exportFull: string;
  readonly exportTitle: string;
  readonly exportText: string;
  readonly exportConfirm: string;
  readonly newTurns: (count: number) => string;
  readonly nextTurn: string;
  readonly previousTurn: string;
  readonly firstTurn: string;
  readonly lastTurn: string;
  readonly toggleRaw: string;
  readonly rawOn: string;
  readonly rawOff: string;
}

export const callWords: InLanguages<CallWords> = {
  zh: {
    back: "通话",
    goesOn: "进行中",
    over: "已结束",
    caseLink: "案件",
    outcome: "结果",
    soFar: "目前结果",
    promise: "还款承诺",
    promiseOn: (amount, date) => `${date} 还 ${amount}`,
    plan: "分期计划",
    planOf: (count) => `共 ${count} 期`,
    steps: "六个步骤",
    done: "已完成",
    notDone: "未完成",
    state: "状态",
    hold: "案件静默",
    frozen: "案件冻结",
    disclosed: "已透露欠款信息",
    notDisclosed: "未透露欠款信息",
    handoff: "转人工",
    handoffTurn: (turn) => (turn === 0 ? "开场时决定" : `第 ${turn} 轮决定`),
    personJoined: "人工已加入",
    personWaits: "等待人工加入",
    emotion: "情绪走势",
    emotionSummary: (turns, abnormal) => `共 ${turns} 轮，异常 ${abnormal} 轮`,
    emotionPoint: (turn, label, valence) => `第 ${turn} 轮：${label}，效价 ${valence}`,
    abnormal: "异常",
    noEmotion: "债务人还没有说话。",
    chain: "日志完整性",
    chainIntact: (entries) => `完整，${entries} 条记录`,
    chainBroken: (sequence, reason) => `第 ${sequence} 条处断裂：${reason}`,
    chainNewer: (entries) => `另有 ${entries} 条新记录尚未校验`,
    chainHead: "末条哈希",
    chainAgain: "重新校验",
    markTest: "标为测试用例",
    unmarkTest: "已标为测试用例",
    testMarked: "已标为测试用例。",
    testUnmarked: "已取消测试用例标记。",
    exportRecord: "导出记录（脱敏）",
    exportFull: "导出原文…",
    exportTitle: "导出未脱敏的通话记录",
    exportText:
      "文件含姓名、证件片段和对话原文。您的姓名和导出时间会写入审计，请仅在确有需要时导出。",
    exportConfirm: "导出原文",
    newTurns: (count) => `${count} 条新内容`,
    nextTurn: "下一轮",
    previousTurn: "上一轮",
    firstTurn: "第一轮",
    lastTurn: "最后一轮",
    toggleRaw: "显示或隐藏原始代码",
    rawOn: "显示原始代码",
    rawOff: "隐藏原始代码",
  },
  en: {
    back: "Calls",
    goesOn: "goes on",
    over: "over",
    caseLink: "Case",
    outcome: "Outcome",
    soFar: "Outcome so far",
    promise: "Promise",
    promiseOn: (amount, date) => `${amount} on ${date}`,
    plan: "Plan",
    planOf: (count) => `${count} instalments`,
    steps: "Six steps",
    done: "done",
    notDone: "not done",
    state: "State",
    hold: "Case on hold",
    frozen: "Case frozen",
    disclosed: "The debt was spoken of",
    notDisclosed: "Nothing of the debt was said",
    handoff: "Handoff",
    handoffTurn: (turn) => (turn === 0 ? "decided at the opening" : `decided in turn ${turn}`),
    personJoined: "a person has joined",
    personWaits: "waits for a person",
    emotion: "Emotion",
    emotionSummary: (turns, abnormal) => `${turns} turns, ${abnormal} of them abnormal`,
    emotionPoint: (turn, label, valence) => `Turn ${turn}: ${label}, valence ${valence}`,
    abnormal: "abnormal",
    noEmotion: "The debtor has not spoken yet.",
    chain: "Log",
    chainIntact: (entries) => `Intact, ${entries} entries`,
    chainBroken: (sequence, reason) => `Broken at ${sequence}: ${reason}`,
    chainNewer: (entries) => `${entries} newer entries not checked yet`,
    chainHead: "Head",
    chainAgain: "Check again",
    markTest: "Keep for tests",
    unmarkTest: "Kept for tests",
    testMarked: "It is kept as a test case.",
    testUnmarked: "It is no longer a test case.",
    exportRecord: "Export redacted",
    exportFull: "Unredacted…",
    exportTitle: "Export the call record unredacted",
    exportText:
      "The file holds names, parts of identity numbers and every word. Your name and the time go into the audit; do it only where it is needed.",
    exportConfirm: "Export unredacted",
    newTurns: (count) => (count === 1 ? "1 new turn" : `${count} new turns`),
    nextTurn: "Next turn",
    previousTurn: "Previous turn",
    firstTurn: "First turn",
    lastTurn: "Last turn",
    toggleRaw: "Show or hide the raw codes",
    rawOn: "Show raw codes",
    rawOff: "Hide raw codes",
  },
};
