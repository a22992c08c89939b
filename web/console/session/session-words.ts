import type { InLanguages } from "../words/language.ts";

export interface SessionWords {
  readonly claim: string;
  readonly logIn: string;
  readonly logInTitle: string;
  readonly logOut: string;
  readonly name: string;
  readonly password: string;
  readonly showPassword: string;
  readonly waitUntil: (left: string) => string;
  readonly waitingForServer: string;
  readonly expiredTitle: string;
  readonly expiredText: string;
  readonly changeTitle: string;
  readonly changeFirst: string;
  readonly changeHint: (min: number) => string;
  readonly current: string;
  readonly next: string;
  readonly repeat: string;
  readonly tooShort: (min: number, count: number) => string;
  readonly different: string;
  readonly unchanged: string;
  readonly wrongCurrent: string;
  readonly change: string;
  readonly changed: string;
  readonly warmingTitle: string;
  readonly warmingText: string;
  readonly noStoreTitle: string;
  readonly noStoreText: string;
  readonly unreachableTitle: string;
  readonly unreachableText: string;
}

export const sessionWords: InLanguages<SessionWords> = {
  zh: {
    claim: "先倾听的催收助手 · 工作台",
    logIn: "登录",
    logInTitle: "登录工作台",
    logOut: "退出登录",
    name: "用户名",
    password: "密码",
    showPassword: "显示密码",
    waitUntil: (left) => `${left} 后可再试。`,
    waitingForServer: "服务器正在启动，就绪后自动登录。",
    expiredTitle: "登录已过期",
    expiredText: "请重新登录，您填写的内容都还在。",
    changeTitle: "设置自己的密码",
    changeFirst: "当前密码由他人设置，使用前请先换成只有您知道的密码。",
    changeHint: (min) => `至少 ${min} 个字符，任意一句话即可，可含空格和中文。`,
    current: "当前密码",
    next: "新密码",
    repeat: "再输入一次新密码",
    tooShort: (min, count) => `还差 ${min - count} 个字符。`,
    different: "两次输入不一致。",
    unchanged: "新密码与当前密码相同。",
    wrongCurrent: "当前密码不对。",
    change: "更换密码",
    changed: "密码已更换。",
    warmingTitle: "服务器正在启动",
    warmingText: "存储正在预热，通常只需几秒。就绪后本页会自动继续。",
    noStoreTitle: "暂时无法访问存储",
    noStoreText: "服务器在运行，但连不上存储。恢复后本页会自动继续。",
    unreachableTitle: "连不上服务器",
    unreachableText: "正在不断重试，恢复后本页会自动继续。",
  },
  en: {
    claim: "The collections agent that listens first · console",
    logIn: "Log in",
    logInTitle: "Log in to the console",
    logOut: "Log out",
    name: "Name",
    password: "Password",
    showPassword: "Show the password",
    waitUntil: (left) => `You can try again in ${left}.`,
    waitingForServer: "The server is starting; you will be logged in when it is ready.",
    expiredTitle: "Your login has ended",
    expiredText: "Log in again to go on; everything you typed is still here.",
    changeTitle: "Choose your own password",
    changeFirst:
      "Somebody else gave you the present password. Choose one that only you know before you go on.",
    changeHint: (min) => `At least ${min} characters; any sentence will do, with spaces or not.`,
    current: "Present password",
    next: "New password",
    repeat: "New password, again",
    tooShort: (min, count) => `${min - count} more characters are needed.`,
    different: "The two are not the same.",
    unchanged: "That is the present password.",
    wrongCurrent: "The present password is not right.",
    change: "Change the password",
    changed: "The password was changed.",
    warmingTitle: "The server is starting",
    warmingText: "Its store warms up, mostly for a few seconds. This page goes on by itself.",
    noStoreTitle: "The store cannot be reached",
    noStoreText: "The server runs and cannot reach its store. This page goes on by itself.",
    unreachableTitle: "The server cannot be reached",
    unreachableText: "It is tried again all the time. This page goes on by itself.",
  },
};
