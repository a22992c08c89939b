import type { InLanguages } from "../words/language.ts";

export interface CaseWords {
  readonly quietHold: string;
  readonly quietFrozen: string;
  readonly quietText: string;
  /** The hold is on another debt of the same person. */
  readonly heldWith: string;
  readonly edit: string;
  readonly version: (version: number) => string;
  readonly created: string;
  readonly updated: string;
  readonly marks: string;
  readonly noMarks: string;
  readonly marksFrom: string;
  readonly reason: string;
  readonly byCall: string;
  readonly lift: string;
  readonly liftTitle: (mark: string) => string;
  readonly liftText: string;
  readonly liftReason: string;
  readonly liftReasonHint: string;
  readonly lifted: string;
  readonly liftedBy: (name: string) => string;
  readonly liftDone: string;
  readonly calls: string;
  readonly noCalls: string;
  readonly moreCalls: string;
  readonly link: string;
  readonly linkTitle: string;
  readonly linkText: string;
  readonly linkHours: string;
  readonly linkHoursHint: string;
  readonly linkHoursFault: string;
  readonly linkCreate: string;
  readonly linkOnce: string;
  readonly linkUrl: string;
  readonly linkExpires: string;
  readonly linkQuiet: string;
}

export const caseWords: InLanguages<CaseWords> = {
  zh: {
    quietHold: "静默中",
    quietFrozen: "已冻结",
    heldWith: "同一个人的另一笔案件处于静默，这一笔也一起静默：",
    quietText: "任何人不得以任何渠道催收，直到有权限的同事写明理由解除标记。",
    edit: "修改",
    version: (version) => `第 ${version} 版`,
    created: "创建",
    updated: "更新",
    marks: "标记",
    noMarks: "没有标记。",
    marksFrom: "来自",
    reason: "原因",
    byCall: "通话",
    lift: "解除",
    liftTitle: (mark) => `解除“${mark}”`,
    liftText: "解除后会立即生效，您的姓名和理由会写入审计。",
    liftReason: "理由",
    liftReasonHint: "3 至 500 个字，写明核查了什么。",
    lifted: "已解除",
    liftedBy: (name) => `由 ${name} 解除`,
    liftDone: "标记已解除。",
    calls: "本案通话",
    noCalls: "还没有通话。",
    moreCalls: "更早的通话",
    link: "生成聊天链接",
    linkTitle: "生成聊天链接",
    linkText: "链接在第一台打开它的设备上生效，打开前不透露任何欠款信息。请通过已核实的渠道发送。",
    linkHours: "有效小时数",
    linkHoursHint: "留空则按公司设置。",
    linkHoursFault: "请填 1 至 744 之间的整数。",
    linkCreate: "生成链接",
    linkOnce: "链接只显示这一次，关闭后无法再看到。",
    linkUrl: "聊天链接",
    linkExpires: "有效期至",
    linkQuiet: "本案静默或冻结：请仅在对方主动要求时发送链接。",
  },
  en: {
    quietHold: "On hold",
    quietFrozen: "Frozen",
    heldWith: "Another debt of this person is on hold, and this one with it:",
    quietText:
      "Nobody may collect on any channel until somebody who is allowed to lifts the mark, with a reason.",
    edit: "Edit",
    version: (version) => `Version ${version}`,
    created: "Created",
    updated: "Updated",
    marks: "Marks",
    noMarks: "No marks.",
    marksFrom: "from",
    reason: "Reason",
    byCall: "call",
    lift: "Lift",
    liftTitle: (mark) => `Lift "${mark}"`,
    liftText: "It takes effect at once. Your name and the reason go into the audit.",
    liftReason: "Reason",
    liftReasonHint: "3 to 500 characters: what was looked into.",
    lifted: "Lifted",
    liftedBy: (name) => `lifted by ${name}`,
    liftDone: "The mark was lifted.",
    calls: "Calls of this case",
    noCalls: "No calls yet.",
    moreCalls: "Earlier calls",
    link: "Create a chat link",
    linkTitle: "Create a chat link",
    linkText:
      "The link belongs to the first device that opens it, and tells nothing of the debt before that. Send it on a channel that is known to be theirs.",
    linkHours: "Hours it can be opened",
    linkHoursHint: "Left empty, the company's setting applies.",
    linkHoursFault: "Fill in a whole number from 1 to 744.",
    linkCreate: "Create the link",
    linkOnce: "The link is shown this once; it cannot be seen again after this closes.",
    linkUrl: "Chat link",
    linkExpires: "Can be opened until",
    linkQuiet: "The case is on hold or frozen: send a link only if they asked for one.",
  },
};
