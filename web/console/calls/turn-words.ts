import type { InLanguages } from "../words/language.ts";

interface LatencyParts {
  readonly endpointMs: number;
  readonly decisionMs: number;
  readonly firstAudioMs: number;
  readonly playoutMs: number;
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);

export interface TurnWords {
  readonly turns: string;
  readonly turn: (n: number) => string;
  readonly opening: string;
  /** How long the debtor waited for the answer, in milliseconds. */
  readonly latency: (totalMs: number) => string;
  readonly latencyParts: (parts: LatencyParts) => string;
  readonly debtor: string;
  readonly agent: string;
  /** Below a turn whose speaker went on. */
  readonly takenBack: string;
  readonly cutOffRest: string;
  readonly heldBack: string;
  readonly understood: string;
  readonly nothingUnderstood: string;
  readonly reason: string;
  readonly affords: (amount: string, per: string) => string;
  readonly per: Readonly<Record<"once" | "weekly" | "monthly", string>>;
  readonly ofOther: string;
  readonly plainYes: string;
  readonly hedged: string;
  readonly choice: string;
  readonly language: (language: string) => string;
  readonly decided: string;
  readonly asked: (what: string) => string;
  readonly handsOver: string;
  readonly ends: string;
  readonly because: string;
  readonly guard: string;
  readonly marks: string;
  readonly line: string;
  readonly valence: string;
  readonly arousal: string;
  readonly documents: string;
  readonly documentsUnknown: string;
  readonly documentSource: (title: string, version: number, passage: number) => string;
  readonly documentApproved: string;
  readonly documentQuoted: string;
}

export const turnWords: InLanguages<TurnWords> = {
  zh: {
    turns: "对话与决策",
    turn: (n) => `第 ${n} 轮`,
    opening: "开场",
    latency: (totalMs) => `${seconds(totalMs)} 秒后回答`,
    latencyParts: ({ endpointMs, decisionMs, firstAudioMs, playoutMs }) =>
      `静音 ${Math.round(endpointMs)} 毫秒，决定 ${decisionMs} 毫秒，出声 ${firstAudioMs} 毫秒，送达 ${playoutMs} 毫秒`,
    debtor: "债务人",
    agent: "助手",
    takenBack: "对方接着说了下去：这一轮撤回，与下一轮一起理解",
    cutOffRest: "被打断，以下没有听到",
    heldBack: "已拦截，没有说出",
    understood: "理解",
    nothingUnderstood: "没有可理解的内容",
    reason: "逾期原因",
    affords: (amount, per) => `最多能承担 ${amount}（${per}）`,
    per: { once: "一次", weekly: "每周", monthly: "每月" },
    ofOther: "在说他人",
    plainYes: "明确同意",
    hedged: "带有疑问或条件",
    choice: "所选方案",
    language: (language) => `语言：${language}`,
    decided: "决策",
    asked: (what) => `询问${what}`,
    handsOver: "转人工",
    ends: "结束通话",
    because: "因为",
    guard: "拦截检查",
    marks: "案件标记",
    line: "话术",
    valence: "效价",
    arousal: "激动",
    documents: "知识库",
    documentsUnknown: "文件里没有答案",
    documentSource: (title, version, passage) => `《${title}》第 ${version} 版，第 ${passage} 段`,
    documentApproved: "已核准的回答",
    documentQuoted: "引用的句子",
  },
  en: {
    turns: "What was said and decided",
    turn: (n) => `Turn ${n}`,
    opening: "Opening",
    latency: (totalMs) => `answered after ${seconds(totalMs)} s`,
    latencyParts: ({ endpointMs, decisionMs, firstAudioMs, playoutMs }) =>
      `silence ${Math.round(endpointMs)} ms, decision ${decisionMs} ms, first audio ${firstAudioMs} ms, playout ${playoutMs} ms`,
    debtor: "Debtor",
    agent: "Agent",
    takenBack: "They went on: taken back, and understood with the next turn",
    cutOffRest: "cut off: the rest was not heard",
    heldBack: "Held back, never said",
    understood: "Understood",
    nothingUnderstood: "nothing",
    reason: "Reason",
    affords: (amount, per) => `can afford ${amount} ${per}`,
    per: { once: "at once", weekly: "a week", monthly: "a month" },
    ofOther: "speaks of somebody else",
    plainYes: "a plain yes",
    hedged: "a question or condition beside it",
    choice: "points at",
    language: (language) => `language: ${language}`,
    decided: "Decided",
    asked: (what) => `asks for ${what}`,
    handsOver: "hands over",
    ends: "ends the call",
    because: "Because",
    guard: "Guard",
    marks: "Case marks",
    line: "line",
    valence: "valence",
    arousal: "arousal",
    documents: "Documents",
    documentsUnknown: "no document answers it",
    documentSource: (title, version, passage) => `${title}, version ${version}, passage ${passage}`,
    documentApproved: "approved answer",
    documentQuoted: "quoted sentence",
  },
};
