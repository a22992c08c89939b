import type { InLanguages } from "../words/language.ts";

export interface ShellWords {
  readonly skip: string;
  readonly navigation: string;
  readonly live: string;
  readonly desk: string;
  readonly waiting: (count: number) => string;
  readonly rings: string;
  readonly calls: string;
  readonly cases: string;
  readonly imports: string;
  readonly guard: string;
  readonly settings: string;
  readonly openCalls: (count: number) => string;
  readonly risen: (count: number) => string;
  readonly account: string;
  readonly keys: string;
  readonly keysTitle: string;
  readonly keysSwitch: string;
  readonly keyHelp: string;
  readonly keySearch: string;
  readonly lineOpen: string;
  readonly lineConnecting: string;
  readonly lineWaiting: (seconds: number) => string;
  readonly lineRefused: string;
  readonly lineBack: string;
  readonly lineLost: string;
  readonly tryNow: string;
}

export const shellWords: InLanguages<ShellWords> = {
  zh: {
    skip: "跳到内容",
    navigation: "主导航",
    live: "实时",
    desk: "坐席台",
    waiting: (count) => `${count} 位在等人工`,
    rings: "有人在等您接听",
    calls: "通话",
    cases: "案件",
    imports: "导入名单",
    guard: "话术拦截",
    settings: "设置",
    openCalls: (count) => `${count} 通进行中`,
    risen: (count) => `${count} 通风险升高`,
    account: "我的账号",
    keys: "键盘快捷键",
    keysTitle: "本页快捷键",
    keysSwitch: "启用单键快捷键",
    keyHelp: "显示快捷键",
    keySearch: "跳到搜索框",
    lineOpen: "实时连接正常",
    lineConnecting: "正在连接…",
    lineWaiting: (seconds) => `连接中断，${seconds} 秒后重连`,
    lineRefused: "登录已过期，实时连接已断开",
    lineBack: "实时连接已恢复",
    lineLost: "实时连接已中断，正在自动重连",
    tryNow: "立即重连",
  },
  en: {
    skip: "Skip to the content",
    navigation: "Main navigation",
    live: "Live",
    desk: "Desk",
    waiting: (count) => `${count} waiting for a person`,
    rings: "Somebody waits for you to accept",
    calls: "Calls",
    cases: "Cases",
    imports: "Debtor lists",
    guard: "Guard",
    settings: "Settings",
    openCalls: (count) => `${count} open`,
    risen: (count) => `${count} with a higher risk`,
    account: "My account",
    keys: "Keyboard shortcuts",
    keysTitle: "Keys of this page",
    keysSwitch: "Use single-key shortcuts",
    keyHelp: "Show the keys",
    keySearch: "Go to the search",
    lineOpen: "Live line is up",
    lineConnecting: "Connecting…",
    lineWaiting: (seconds) => `Line lost; again in ${seconds} s`,
    lineRefused: "The login has ended, the live line is down",
    lineBack: "The live line is back",
    lineLost: "The live line is lost; it comes back by itself",
    tryNow: "Try now",
  },
};
