import type { InLanguages } from "../words/language.ts";

export interface UsersWords {
  readonly title: string;
  readonly add: string;
  readonly name: string;
  readonly nameHint: string;
  readonly nameFault: string;
  readonly role: string;
  readonly state: string;
  readonly active: string;
  readonly disabled: string;
  readonly created: string;
  readonly lastLogin: string;
  readonly never: string;
  readonly you: string;
  readonly disable: string;
  readonly enable: string;
  readonly disableTitle: (name: string) => string;
  readonly disableText: string;
  readonly reset: string;
  readonly resetTitle: (name: string) => string;
  readonly resetText: string;
  readonly changed: (name: string) => string;
  readonly firstPassword: (name: string) => string;
  readonly passwordOnce: string;
  readonly actions: string;
  readonly roleOf: (name: string) => string;
}

export const usersWords: InLanguages<UsersWords> = {
  zh: {
    title: "用户",
    add: "新增用户",
    name: "用户名",
    nameHint: "1 至 64 个字母、数字、汉字或 . _ @ -",
    nameFault: "用户名应以字母、数字或汉字开头，只含字母、数字、汉字和 . _ @ -",
    role: "角色",
    state: "状态",
    active: "启用",
    disabled: "已停用",
    created: "创建于",
    lastLogin: "最近登录",
    never: "从未登录",
    you: "您",
    disable: "停用",
    enable: "启用",
    disableTitle: (name) => `停用 ${name}`,
    disableText: "停用后立即退出登录，不能再登录。记录会保留，可随时重新启用。",
    reset: "重置密码",
    resetTitle: (name) => `重置 ${name} 的密码`,
    resetText: "旧密码立即失效。新的随机密码只显示一次，对方首次登录时须更换。",
    changed: (name) => `已修改 ${name}。`,
    firstPassword: (name) => `${name} 的初始密码`,
    passwordOnce: "密码只显示这一次。请通过安全的方式交给本人，首次登录时须更换。",
    actions: "操作",
    roleOf: (name) => `${name} 的角色`,
  },
  en: {
    title: "Users",
    add: "Add a user",
    name: "Name",
    nameHint: "1 to 64 letters, digits, . _ @ or -",
    nameFault: "Begin with a letter or digit; only letters, digits, . _ @ and - may follow.",
    role: "Role",
    state: "State",
    active: "active",
    disabled: "disabled",
    created: "Created",
    lastLogin: "Last login",
    never: "never",
    you: "you",
    disable: "Disable",
    enable: "Enable",
    disableTitle: (name) => `Disable ${name}`,
    disableText:
      "They are logged out at once and cannot log in. What they did stays on record, and they can be enabled again.",
    reset: "Reset password",
    resetTitle: (name) => `Reset the password of ${name}`,
    resetText:
      "The old one stops working at once. The new random password is shown once; they must change it when they log in.",
    changed: (name) => `${name} was changed.`,
    firstPassword: (name) => `First password of ${name}`,
    passwordOnce:
      "The password is shown this once. Hand it over safely; it must be changed at the first login.",
    actions: "Actions",
    roleOf: (name) => `Role of ${name}`,
  },
};
