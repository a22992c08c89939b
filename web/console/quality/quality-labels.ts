import type {
  QualityCall,
  QualityFinding,
  ScoreState,
  StepResult,
} from "../../../server/protocol/quality.ts";
import type { QualityImport, ReviewLevel } from "../../../server/protocol/quality-reviews.ts";
import type { InLanguages } from "../words/language.ts";

export type FindingKind = QualityFinding["kind"];
export type FindingSeverity = QualityFinding["severity"];

/** The closed words of the scorers, of reviews and of imports. */
export interface QualityLabels {
  readonly kinds: Readonly<Record<FindingKind, string>>;
  readonly severities: Readonly<Record<FindingSeverity | "none", string>>;
  readonly states: Readonly<Record<ScoreState | "outdated", string>>;
  readonly sources: Readonly<Record<QualityCall["source"], string>>;
  readonly results: Readonly<Record<StepResult, string>>;
  readonly levels: Readonly<Record<ReviewLevel, string>>;
  readonly imports: Readonly<Record<QualityImport["state"], string>>;
  /** Parts of findings that are not families or handoff reasons. */
  readonly details: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
}

export const qualityLabels: InLanguages<QualityLabels> = {
  zh: {
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
    severities: { critical: "严重", major: "较重", minor: "轻微", none: "无发现" },
    states: {
      due: "待评分",
      scoring: "评分中",
      scored: "已评分",
      failed: "评分失败",
      empty: "无人说话",
      outdated: "旧版评分",
    },
    sources: { live: "本系统通话", imported: "导入" },
    results: { yes: "完成", no: "未完成", cannot_tell: "无法判断", not_due: "不适用" },
    levels: {
      self: "自查",
      supervisor: "主管复核",
      qa: "质检双盲复核",
      objection: "异议",
      free: "自选复核",
    },
    imports: {
      waiting: "等待",
      reading: "读取中",
      done: "完成",
      failed: "失败",
      stopped: "已停止",
    },
    details: { institution: "机构", recording: "录音", ai: "AI身份", notice: "催收告知" },
    groups: { ai: "AI", staff: "坐席", imported: "导入", unknown: "未知" },
  },
  en: {
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
    severities: { critical: "critical", major: "major", minor: "minor", none: "no finding" },
    states: {
      due: "waits for its score",
      scoring: "being scored",
      scored: "scored",
      failed: "not scored",
      empty: "nobody spoke",
      outdated: "scored by an older version",
    },
    sources: { live: "held here", imported: "imported" },
    results: { yes: "done", no: "not done", cannot_tell: "cannot tell", not_due: "not due" },
    levels: {
      self: "own check",
      supervisor: "supervisor",
      qa: "QA, blind double review",
      objection: "objection",
      free: "free review",
    },
    imports: {
      waiting: "waits",
      reading: "being read",
      done: "done",
      failed: "failed",
      stopped: "stopped",
    },
    details: { institution: "institution", recording: "recording", ai: "AI", notice: "notice" },
    groups: { ai: "AI", staff: "staff", imported: "imported", unknown: "unknown" },
  },
};
