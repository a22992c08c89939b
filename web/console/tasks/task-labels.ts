import type {
  Task,
  TaskChannel,
  TaskKind,
  TaskLevel,
  TaskNotice,
  TaskOutcome,
  TaskState,
  TaskTitle,
} from "../../../server/protocol/tasks.ts";
import type { InLanguages } from "../words/language.ts";

/** The closed lists of tasks in words. */
export interface TaskLabels {
  readonly kinds: Readonly<Record<TaskKind, string>>;
  readonly levels: Readonly<Record<TaskLevel, string>>;
  readonly states: Readonly<Record<TaskState, string>>;
  readonly titles: Readonly<Record<TaskTitle, string>>;
  readonly channels: Readonly<Record<TaskChannel | "voice", string>>;
  readonly outcomes: Readonly<Record<TaskOutcome, string>>;
  readonly notices: Readonly<Record<TaskNotice["state"], string>>;
  readonly ways: Readonly<Record<TaskNotice["channel"], string>>;
  /** Causes that the service itself writes when it closes a task. */
  readonly ownCauses: Readonly<Record<string, string>>;
}

export const taskLabels: InLanguages<TaskLabels> = {
  zh: {
    kinds: {
      alert: "警报",
      complaint: "投诉",
      callback: "回电",
      document: "材料",
      waiver_review: "减免审核",
      hold_review: "暂停复核",
      dispute_review: "异议核查",
    },
    levels: { red: "红色", orange: "橙色", yellow: "黄色", blue: "蓝色" },
    states: { open: "未确认", acknowledged: "处理中", done: "已办结" },
    titles: {
      self_harm: "自伤风险",
      violence_threat: "暴力威胁",
      guard: "话术被拦截，无法回答",
      emotion_streak: "情绪持续异常",
      not_understood: "多次未听懂",
      tech: "技术故障",
      nobody_came: "要求人工但无人接入",
      complaint: "投诉",
      callback: "承诺回电",
      document: "承诺寄送材料",
      waiver_review: "超出授权的请求待审核",
      hold_review: "暂停联系待复核",
      dispute_review: "异议待核查",
    },
    channels: {
      phone: "电话",
      voice: "通话",
      letter: "信函",
      email: "邮件",
      chat: "聊天",
      in_person: "当面",
      regulator: "监管机构",
      other: "其他",
    },
    outcomes: {
      resolved: "已解决",
      no_action: "无需处理",
      upheld: "成立",
      partly_upheld: "部分成立",
      not_upheld: "不成立",
      kept: "已兑现",
      not_kept: "未兑现",
      superseded: "已改约",
    },
    notices: {
      due: "待发送",
      sending: "发送中",
      sent: "已发送",
      failed: "发送失败",
      off: "未配置",
    },
    ways: { webhook: "Webhook", email: "邮件", sms: "短信" },
    ownCauses: {
      "later-call": "之后的通话中已联系上",
      "later-call-unanswered": "已按约拨打，无人接听",
      "promise-changed": "同一通话中改了时间",
    },
  },
  en: {
    kinds: {
      alert: "Alert",
      complaint: "Complaint",
      callback: "Callback",
      document: "Document",
      waiver_review: "Waiver review",
      hold_review: "Review of a hold",
      dispute_review: "Review of a claim",
    },
    levels: { red: "Red", orange: "Orange", yellow: "Yellow", blue: "Blue" },
    states: { open: "unanswered", acknowledged: "in hand", done: "done" },
    titles: {
      self_harm: "Risk of self-harm",
      violence_threat: "Threat of violence",
      guard: "Wording held back, nothing could be said",
      emotion_streak: "Upset for several turns",
      not_understood: "Not understood several times",
      tech: "Technical fault",
      nobody_came: "Asked for a person, and nobody came",
      complaint: "Complaint",
      callback: "Callback promised",
      document: "Document promised",
      waiver_review: "Request beyond the offers",
      hold_review: "Hold to be reviewed",
      dispute_review: "Claim to be looked at",
    },
    channels: {
      phone: "telephone",
      voice: "call",
      letter: "letter",
      email: "e-mail",
      chat: "chat",
      in_person: "in person",
      regulator: "regulator",
      other: "other",
    },
    outcomes: {
      resolved: "Resolved",
      no_action: "Nothing to do",
      upheld: "Upheld",
      partly_upheld: "Partly upheld",
      not_upheld: "Not upheld",
      kept: "Kept",
      not_kept: "Not kept",
      superseded: "Replaced by a later promise",
    },
    notices: {
      due: "to be sent",
      sending: "being sent",
      sent: "sent",
      failed: "failed",
      off: "not set up",
    },
    ways: { webhook: "Webhook", email: "E-mail", sms: "Text message" },
    ownCauses: {
      "later-call": "Reached in a later call",
      "later-call-unanswered": "Called as promised, nobody answered",
      "promise-changed": "Another time was agreed in the same call",
    },
  },
};

/** How a task of each kind can end, the usual end first. The server decides again. */
export const outcomesOf: Readonly<
  Record<Task["kind"], readonly Exclude<TaskOutcome, "superseded">[]>
> = {
  alert: ["resolved", "no_action"],
  complaint: ["upheld", "partly_upheld", "not_upheld"],
  callback: ["kept", "not_kept"],
  document: ["kept", "not_kept"],
  waiver_review: ["resolved", "no_action"],
  hold_review: ["resolved", "no_action"],
  dispute_review: ["upheld", "partly_upheld", "not_upheld"],
};
