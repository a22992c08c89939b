import type { InLanguages } from "../words/language.ts";

export interface SettingsWords {
  readonly title: string;
  readonly pages: Readonly<
    Record<"company" | "providers" | "users" | "audit" | "account" | "about", string>
  >;
  readonly company: string;
  readonly companyText: string;
  readonly chatLinkHours: string;
  readonly chatLinkHoursHint: string;
  readonly chatIdleMinutes: string;
  readonly chatIdleMinutesHint: string;
  readonly emotionStreak: string;
  readonly emotionStreakHint: string;
  readonly helpPhone: string;
  readonly helpPhoneHint: string;
  readonly range: (min: number, max: number) => string;
  readonly phoneFault: string;
  readonly saved: string;
  readonly readOnly: string;
  readonly conflictTitle: string;
  readonly conflictText: string;
  readonly reloadCompare: string;
  readonly theirs: (value: string) => string;
  readonly takeTheirs: string;
  readonly onTop: string;
  readonly audit: string;
  readonly auditText: string;
  readonly auditAt: string;
  readonly auditUser: string;
  readonly auditAction: string;
  readonly auditSubject: string;
  readonly auditReason: string;
  readonly auditEmpty: string;
  readonly account: string;
  readonly role: string;
  readonly permissions: string;
  readonly password: string;
  readonly about: string;
  readonly version: string;
  readonly store: string;
  readonly storeKinds: Readonly<Record<"embedded" | "postgres", string>>;
  readonly storeStates: Readonly<Record<"warming" | "ready" | "unreachable", string>>;
  readonly interfaces: string;
  readonly openApi: string;
  readonly asyncApi: string;
}

export const settingsWords: InLanguages<SettingsWords> = {
  zh: {
    title: "设置",
    pages: {
      company: "公司设置",
      providers: "服务商",
      users: "用户",
      audit: "审计",
      account: "我的账号",
      about: "关于",
    },
    company: "公司设置",
    companyText: "这些设置只能让规则更严格，不能放宽法律规则。对之后开始的聊天生效。",
    chatLinkHours: "聊天链接有效小时数",
    chatLinkHoursHint: "够过一个周末，又不至于久到被遗忘。",
    chatIdleMinutes: "无人说话多少分钟后结束聊天",
    chatIdleMinutesHint: "下次打开链接会开始新的聊天。",
    emotionStreak: "连续几轮情绪异常后转人工",
    emotionStreakHint: "规则包可能要求更少。",
    helpPhone: "人工电话",
    helpPhoneHint: "显示在债务人的聊天页上；留空则不显示。",
    range: (min, max) => `请填 ${min} 至 ${max} 之间的整数。`,
    phoneFault: "请填电话号码，例如 400-000-1001。",
    saved: "设置已保存。",
    readOnly: "您可以查看设置，不能修改。",
    conflictTitle: "期间有其他人改了设置",
    conflictText: "您的内容都还在，尚未保存。",
    reloadCompare: "载入最新设置并对比",
    theirs: (value) => `他人现已改为：${value}`,
    takeTheirs: "放弃我的修改，用最新设置",
    onTop: "已对照最新设置，核对后可再次保存。",
    audit: "审计",
    auditText: "谁在何时做了什么、看了什么。记录不可修改。",
    auditAt: "时间",
    auditUser: "用户",
    auditAction: "操作",
    auditSubject: "对象",
    auditReason: "理由",
    auditEmpty: "还没有记录。",
    account: "我的账号",
    role: "角色",
    permissions: "可以做的事",
    password: "更换密码",
    about: "关于",
    version: "版本",
    store: "存储",
    storeKinds: { embedded: "内置存储", postgres: "Postgres" },
    storeStates: { warming: "启动中", ready: "就绪", unreachable: "无法访问" },
    interfaces: "接口文档",
    openApi: "REST 接口（OpenAPI）",
    asyncApi: "实时消息（AsyncAPI）",
  },
  en: {
    title: "Settings",
    pages: {
      company: "Company",
      providers: "Providers",
      users: "Users",
      audit: "Audit",
      account: "My account",
      about: "About",
    },
    company: "Company settings",
    companyText:
      "They can make the rules stricter, never looser. They apply to chats that begin from now on.",
    chatLinkHours: "Hours a chat link can be opened",
    chatLinkHoursHint: "Long enough for a weekend, short enough to forget.",
    chatIdleMinutes: "Minutes without a word after which a chat ends",
    chatIdleMinutesHint: "The next visit begins a new chat.",
    emotionStreak: "Abnormal turns in a row after which a person takes over",
    emotionStreakHint: "A pack of rules may ask for fewer.",
    helpPhone: "Telephone of a person",
    helpPhoneHint: "Shown on the debtor's page; left empty, none is shown.",
    range: (min, max) => `Fill in a whole number from ${min} to ${max}.`,
    phoneFault: "Fill in a telephone number, such as +1 617 555 0100.",
    saved: "The settings were saved.",
    readOnly: "You can read the settings, not change them.",
    conflictTitle: "Somebody else has changed the settings meanwhile",
    conflictText: "What you filled in is still here and not saved yet.",
    reloadCompare: "Load what is there now and compare",
    theirs: (value) => `Somebody else has set it to: ${value}`,
    takeTheirs: "Drop my changes, take theirs",
    onTop: "You now see theirs beside yours; look them over, then save again.",
    audit: "Audit",
    auditText: "Who did what when, and who looked at what. Nothing in it can be changed.",
    auditAt: "Time",
    auditUser: "User",
    auditAction: "Action",
    auditSubject: "Subject",
    auditReason: "Reason",
    auditEmpty: "Nothing yet.",
    account: "My account",
    role: "Role",
    permissions: "What you may do",
    password: "Change the password",
    about: "About",
    version: "Version",
    store: "Store",
    storeKinds: { embedded: "embedded store", postgres: "Postgres" },
    storeStates: { warming: "starting", ready: "ready", unreachable: "cannot be reached" },
    interfaces: "Interfaces",
    openApi: "REST (OpenAPI)",
    asyncApi: "Live messages (AsyncAPI)",
  },
};
