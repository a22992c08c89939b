import type { Hint } from "../data/protocol-types.ts";
import type { InLanguages } from "../words/language.ts";
import type { SeatStatus } from "../../../server/protocol/desk.ts";

export interface DeskWords {
  readonly title: string;
  readonly waiting: (count: number) => string;
  readonly queue: string;
  readonly empty: string;
  readonly emptyText: string;
  readonly chooseTitle: string;
  readonly chooseText: string;
  readonly seat: string;
  readonly statuses: Readonly<Record<SeatStatus, string>>;
  readonly waits: string;
  readonly until: (time: string) => string;
  readonly noLimit: string;
  readonly ringsFor: (user: string) => string;
  readonly ringsYou: string;
  readonly nobodyFits: string;
  readonly ledBy: (user: string) => string;
  readonly ledByYou: string;
  readonly listenedBy: (users: string) => string;
  readonly tookOver: string;
  readonly accept: string;
  readonly giveBack: string;
  readonly end: string;
  readonly endTitle: string;
  readonly endText: string;
  readonly listen: string;
  readonly stopListening: string;
  readonly talk: string;
  readonly muteOn: string;
  readonly muteOff: string;
  readonly voiceFailed: string;
  readonly microphoneFailed: string;
  readonly monitored: string;
  readonly transcript: string;
  readonly say: string;
  readonly sayHint: string;
  readonly send: string;
  readonly sendAnyway: string;
  readonly warned: string;
  readonly blocked: string;
  readonly safer: string;
  readonly useSafer: string;
  readonly suggestions: string;
  readonly agentLeads: string;
  readonly hints: string;
  readonly hintNames: Readonly<Record<Hint, string>>;
  readonly hinted: string;
  readonly wrapUp: string;
  readonly wrapUpTimer: string;
  readonly disposition: string;
  readonly note: string;
  readonly promiseAmount: (currency: string) => string;
  readonly promiseDate: string;
  readonly nextAction: string;
  readonly saveWrapUp: string;
  readonly wrapUpSaved: string;
  readonly savedBy: (user: string) => string;
  readonly keys: Readonly<Record<"accept" | "giveBack" | "say" | "listen" | "suggest", string>>;
}

export const deskWords: InLanguages<DeskWords> = {
  zh: {
    title: "坐席台",
    waiting: (count) => `${count} 位在等人工`,
    queue: "等待与进行中",
    empty: "现在没有人在等",
    emptyText: "有人要求人工，或AI需要人工时，会出现在这里并响铃。",
    chooseTitle: "选择一通电话或聊天",
    chooseText: "左侧按等待时间排列。按 a 接起响给您的那一通。",
    seat: "我的状态",
    statuses: { available: "可接", busy: "忙碌", wrap_up: "话后整理", away: "离开" },
    waits: "已等",
    until: (time) => `${time} 前无人接，AI会告知并约回电`,
    noLimit: "不会被挂断，请尽快接",
    ringsFor: (user) => `正在响给 ${user}`,
    ringsYou: "正在响给您",
    nobodyFits: "没有合适的空闲坐席",
    ledBy: (user) => `${user} 在处理`,
    ledByYou: "您在处理",
    listenedBy: (users) => `${users} 正在旁听这通`,
    tookOver: "主动接手",
    accept: "接起",
    giveBack: "交还AI",
    end: "结束",
    endTitle: "结束这通？",
    endText: "结束后对方不能再回复。请先道别。",
    listen: "旁听",
    stopListening: "停止旁听",
    talk: "通话中",
    muteOn: "静音",
    muteOff: "取消静音",
    voiceFailed: "听不到这通电话，请重试。",
    microphoneFailed: "无法使用麦克风，请检查浏览器权限。",
    monitored: "您说的话会被转写、由合规检查，也会用于质检评分；旁听者会显示在这里。",
    transcript: "对话",
    say: "回复对方",
    sayHint: "回车发送，Shift+回车换行",
    send: "发送",
    sendAnyway: "知道了，仍然发送",
    warned: "请再看一眼：这句话可能不妥。",
    blocked: "这句话不能发送。",
    safer: "可以改成",
    useSafer: "用这句",
    suggestions: "建议与常用语",
    agentLeads: "AI正在对话。您可以旁听、提示，或接起。",
    hints: "提示AI",
    hintNames: {
      slow_down: "放慢语气",
      ask_reason: "问问原因",
      ask_hardship: "按困难处理",
      offer_deferral: "提供延期",
      stop_asking: "不再提还款",
      hand_over: "转人工",
    },
    hinted: "已提示",
    wrapUp: "话后整理",
    wrapUpTimer: "整理用时",
    disposition: "结果",
    note: "小结",
    promiseAmount: (currency) => `约定金额（${currency}）`,
    promiseDate: "约定日期",
    nextAction: "下一步",
    saveWrapUp: "保存并恢复可接",
    wrapUpSaved: "已保存",
    savedBy: (user) => `${user} 已保存`,
    keys: {
      accept: "接起响给我的，或选中的",
      giveBack: "交还AI",
      say: "跳到回复框",
      listen: "旁听 / 停止",
      suggest: "用下一句建议",
    },
  },
  en: {
    title: "Desk",
    waiting: (count) => (count === 1 ? "1 waits for a person" : `${count} wait for a person`),
    queue: "Waiting and led",
    empty: "Nobody waits now",
    emptyText: "Whoever asks for a person, or needs one, shows up here and rings.",
    chooseTitle: "Choose a call or a chat",
    chooseText: "Those who have waited longest are first. Press a to accept what rings for you.",
    seat: "My status",
    statuses: { available: "Available", busy: "Busy", wrap_up: "Wrapping up", away: "Away" },
    waits: "waits",
    until: (time) => `after ${time} the agent says so and books a call back`,
    noLimit: "is never sent away: please accept at once",
    ringsFor: (user) => `rings for ${user}`,
    ringsYou: "rings for you",
    nobodyFits: "nobody who fits is free",
    ledBy: (user) => `${user} leads it`,
    ledByYou: "you lead it",
    listenedBy: (users) => `${users} is listening to this call`,
    tookOver: "taken over",
    accept: "Accept",
    giveBack: "Give back to the agent",
    end: "End",
    endTitle: "End this call?",
    endText: "The debtor can say nothing more in it. Say goodbye first.",
    listen: "Listen",
    stopListening: "Stop listening",
    talk: "On the line",
    muteOn: "Mute",
    muteOff: "Unmute",
    voiceFailed: "This call cannot be heard; please try again.",
    microphoneFailed: "The microphone cannot be used; check the permissions of the browser.",
    monitored:
      "What you say is written down, looked at by the guard and scored; whoever listens is shown here.",
    transcript: "Conversation",
    say: "Reply to the debtor",
    sayHint: "Enter sends, Shift+Enter begins a new line",
    send: "Send",
    sendAnyway: "I have read it, send it",
    warned: "Please look again: this may not be right to say.",
    blocked: "This cannot be sent.",
    safer: "You can say instead",
    useSafer: "Use this",
    suggestions: "Suggestions and short replies",
    agentLeads: "The agent is talking. You can listen, hint, or accept.",
    hints: "Hint to the agent",
    hintNames: {
      slow_down: "Slow down",
      ask_reason: "Ask for the reason",
      ask_hardship: "Treat as hardship",
      offer_deferral: "Offer a deferral",
      stop_asking: "Stop asking for money",
      hand_over: "Hand over",
    },
    hinted: "The agent was told",
    wrapUp: "Wrap-up",
    wrapUpTimer: "wrapping up for",
    disposition: "Disposition",
    note: "Note",
    promiseAmount: (currency) => `Promised (${currency})`,
    promiseDate: "Promised date",
    nextAction: "Next action",
    saveWrapUp: "Save, and be available",
    wrapUpSaved: "Saved",
    savedBy: (user) => `saved by ${user},`,
    keys: {
      accept: "accept what rings for me, or what is chosen",
      giveBack: "give back to the agent",
      say: "go to the reply",
      listen: "listen / stop",
      suggest: "take the next suggested sentence",
    },
  },
};
