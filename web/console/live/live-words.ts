import type { LiveFilter } from "./live-filter.ts";
import type { InLanguages } from "../words/language.ts";

export interface LiveWords {
  readonly title: string;
  readonly openNow: (count: number) => string;
  readonly table: string;
  readonly risk: string;
  readonly debtor: string;
  readonly emotion: string;
  readonly signals: string;
  readonly act: string;
  readonly turns: string;
  readonly duration: string;
  readonly verified: string;
  readonly notVerified: string;
  readonly risen: string;
  readonly risenAloud: (name: string, band: string) => string;
  readonly abnormal: (streak: number) => string;
  readonly blocked: (count: number) => string;
  readonly personJoined: string;
  readonly personCalled: string;
  readonly emptyTitle: string;
  readonly emptySteps: readonly string[];
  readonly toCases: string;
  readonly ended: string;
  readonly endedWith: string;
  readonly stale: string;
  readonly filter: string;
  readonly filters: Readonly<Record<LiveFilter, string>>;
  readonly noneMatches: string;
  readonly listen: string;
  readonly atDesk: string;
  readonly alerts: string;
  readonly openReds: (count: number) => string;
  readonly unansweredReds: (count: number) => string;
  readonly toTasks: string;
}

export const liveWords: InLanguages<LiveWords> = {
  zh: {
    title: "实时通话",
    openNow: (count) => `${count} 通进行中，风险高的在前`,
    table: "进行中的通话",
    risk: "风险",
    debtor: "债务人",
    emotion: "情绪",
    signals: "信号",
    act: "最近动作",
    turns: "轮次",
    duration: "时长",
    verified: "已核实",
    notVerified: "未核实",
    risen: "风险升高",
    risenAloud: (name, band) => `${name}：风险升高到“${band}”`,
    abnormal: (streak) => `连续 ${streak} 轮异常`,
    blocked: (count) => `拦截 ${count} 句`,
    personJoined: "人工已加入",
    personCalled: "等待人工",
    emptyTitle: "现在没有进行中的通话",
    emptySteps: [
      "在“案件”里导入一个案件，或添加虚构的示例案件。",
      "打开案件，生成聊天链接，发给债务人（试用时可在另一个浏览器里自己打开）。",
      "对方一开始聊天，这里就会出现，内容实时更新。",
    ],
    toCases: "去案件",
    ended: "刚刚结束",
    endedWith: "结果",
    stale: "连接中断，以下内容可能已过时。",
    filter: "筛选",
    filters: {
      all: "全部",
      waiting: "等待人工",
      abnormal: "情绪异常",
      stopped: "静默或冻结",
      voice: "电话",
      chat: "聊天",
    },
    noneMatches: "没有符合筛选的通话。",
    listen: "旁听",
    atDesk: "到坐席台",
    alerts: "警报",
    openReds: (count) => `${count} 个红色待办未办结`,
    unansweredReds: (count) => `其中 ${count} 个无人确认`,
    toTasks: "去待办",
  },
  en: {
    title: "Live calls",
    openNow: (count) => `${count} open, the highest risk first`,
    table: "Open calls",
    risk: "Risk",
    debtor: "Debtor",
    emotion: "Emotion",
    signals: "Signals",
    act: "Last act",
    turns: "Turns",
    duration: "Duration",
    verified: "Verified",
    notVerified: "Not verified",
    risen: "Risk has risen",
    risenAloud: (name, band) => `${name}: the risk has risen to "${band}"`,
    abnormal: (streak) => (streak === 1 ? "1 abnormal turn" : `${streak} abnormal turns in a row`),
    blocked: (count) => `${count} held back`,
    personJoined: "A person is in",
    personCalled: "Waits for a person",
    emptyTitle: "No call is open now",
    emptySteps: [
      "Import a case under Cases, or add the invented example cases.",
      "Open the case, create a chat link and send it to the debtor (to try it, open it yourself in another browser).",
      "As soon as they start the chat it shows up here and is followed live.",
    ],
    toCases: "To the cases",
    ended: "Just ended",
    endedWith: "Outcome",
    stale: "The line is lost: what stands here may be out of date.",
    filter: "Filter",
    filters: {
      all: "All",
      waiting: "Waiting for a person",
      abnormal: "Abnormal emotion",
      stopped: "On hold or frozen",
      voice: "Voice",
      chat: "Chat",
    },
    noneMatches: "No call matches the filter.",
    listen: "Listen",
    atDesk: "To the desk",
    alerts: "Alerts",
    openReds: (count) => (count === 1 ? "1 red task is open" : `${count} red tasks are open`),
    unansweredReds: (count) => `${count} of them unanswered`,
    toTasks: "To the tasks",
  },
};
