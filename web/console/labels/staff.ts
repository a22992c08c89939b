import type { Permission, Role } from "../../../server/protocol/staff.ts";
import type { InLanguages } from "../words/language.ts";

export interface RoleLabel {
  readonly name: string;
  readonly meaning: string;
}

export const roleLabels: InLanguages<Readonly<Record<Role, RoleLabel>>> = {
  zh: {
    agent: { name: "坐席", meaning: "看案件和通话，发聊天链接" },
    supervisor: { name: "主管", meaning: "管理案件，解除标记，导出记录" },
    qa: { name: "质检", meaning: "查看通话，标记测试用例" },
    compliance: { name: "合规", meaning: "查看通话和审计，导出证据" },
    admin: { name: "管理员", meaning: "设置与用户管理" },
  },
  en: {
    agent: { name: "Agent", meaning: "sees cases and calls, sends chat links" },
    supervisor: { name: "Supervisor", meaning: "manages cases, lifts marks, exports records" },
    qa: { name: "QA", meaning: "reads calls, marks test cases" },
    compliance: { name: "Compliance", meaning: "reads calls and the audit, exports evidence" },
    admin: { name: "Administrator", meaning: "settings and users" },
  },
};

export const permissionLabels: InLanguages<Readonly<Record<Permission, string>>> = {
  zh: {
    "cases.read": "查看案件",
    "cases.write": "新增和修改案件",
    "links.create": "生成聊天链接",
    "marks.lift": "解除标记",
    "calls.read": "查看通话",
    "calls.export": "导出未脱敏记录",
    "tests.mark": "标记测试用例",
    "findings.mark": "评判拦截结果",
    "settings.read": "查看设置",
    "settings.write": "修改设置",
    "users.manage": "管理用户",
    "audit.read": "查看审计",
  },
  en: {
    "cases.read": "read cases",
    "cases.write": "add and change cases",
    "links.create": "create chat links",
    "marks.lift": "lift marks",
    "calls.read": "read calls",
    "calls.export": "export records unredacted",
    "tests.mark": "mark test cases",
    "findings.mark": "judge findings of the guard",
    "settings.read": "read the settings",
    "settings.write": "change the settings",
    "users.manage": "manage users",
    "audit.read": "read the audit",
  },
};

/** What staff did, as the audit writes it. */
export const auditLabels: InLanguages<Readonly<Record<string, string>>> = {
  zh: {
    login: "登录",
    "login-fail": "登录失败",
    logout: "退出",
    "password-change": "修改密码",
    "case-view": "查看案件",
    "case-add": "新增案件",
    "case-change": "修改案件",
    "examples-add": "添加示例案件",
    "link-create": "生成聊天链接",
    "mark-lift": "解除标记",
    "call-view": "查看通话",
    "call-watch": "实时跟进通话",
    "call-export": "导出通话记录",
    "recording-play": "播放录音",
    "test-case-mark": "标记测试用例",
    "finding-mark": "评判拦截结果",
    "finding-unmark": "撤销评判",
    "pack-diff": "比较规则包",
    "settings-change": "修改设置",
    "user-add": "新增用户",
    "user-change": "修改用户",
    "password-reset": "重置密码",
  },
  en: {
    login: "Logged in",
    "login-fail": "Login failed",
    logout: "Logged out",
    "password-change": "Changed the password",
    "case-view": "Looked at a case",
    "case-add": "Added a case",
    "case-change": "Changed a case",
    "examples-add": "Added example cases",
    "link-create": "Created a chat link",
    "mark-lift": "Lifted a mark",
    "call-view": "Looked at a call",
    "call-watch": "Followed a call",
    "call-export": "Exported a call",
    "recording-play": "Played a recording",
    "test-case-mark": "Marked a test case",
    "finding-mark": "Judged a finding",
    "finding-unmark": "Took a judgement back",
    "pack-diff": "Compared a pack",
    "settings-change": "Changed the settings",
    "user-add": "Added a user",
    "user-change": "Changed a user",
    "password-reset": "Reset a password",
  },
};

/** Reasons that the service itself writes into the audit. */
export const auditReasonLabels: InLanguages<Readonly<Record<string, string>>> = {
  zh: {
    redacted: "脱敏",
    "in clear": "原文",
    right: "判断正确",
    false_block: "误拦",
    missed: "漏拦",
  },
  en: {
    redacted: "redacted",
    "in clear": "in clear",
    right: "right",
    false_block: "false block",
    missed: "missed",
  },
};
