import type { InLanguages } from "../words/language.ts";

/** What stands around the sound of a call at the desk, and what rings. */
export interface LineWords {
  readonly opening: string;
  readonly asleep: string;
  readonly goOn: string;
  readonly broken: string;
  readonly elsewhere: string;
  readonly refused: string;
  readonly tryMicrophone: string;
  readonly onTheLine: (name: string) => string;
  readonly backToCall: string;
  readonly mutedNow: string;
  readonly ring: (name: string, why: string) => string;
  readonly ringSound: string;
  readonly speaking: string;
  readonly aPerson: string;
  readonly spoken: string;
  readonly spokenGrave: string;
  readonly understood: string;
  readonly keys: Readonly<Record<"mute" | "end", string>>;
}

export const lineWords: InLanguages<LineWords> = {
  zh: {
    opening: "正在接入…",
    asleep: "浏览器没有播放声音：您还没有接入这通电话。",
    goOn: "接入通话",
    broken: "您的线路断了，正在重新接入；对方此刻听不到您。",
    elsewhere: "您已在另一个窗口接入这通电话。",
    refused: "无法使用麦克风：对方听不到您。请检查浏览器权限。",
    tryMicrophone: "重试麦克风",
    onTheLine: (name) => `您正在与 ${name} 通话`,
    backToCall: "回到通话",
    mutedNow: "已静音",
    ring: (name, why) => `${name} 在等您接听：${why}`,
    ringSound: "响铃声",
    speaking: "正在说",
    aPerson: "人工",
    spoken: "刚才说的话可能不妥，请当面更正：",
    spokenGrave: "刚才说的话不合规，请马上更正：",
    understood: "知道了",
    keys: { mute: "静音 / 取消静音", end: "结束这通" },
  },
  en: {
    opening: "Connecting …",
    asleep: "The browser plays no sound: you are not on the line yet.",
    goOn: "Go on the line",
    broken: "Your line broke and is being opened again; the debtor does not hear you.",
    elsewhere: "You are on the line in another window.",
    refused: "The microphone cannot be used: the debtor does not hear you. Check the permissions.",
    tryMicrophone: "Try the microphone again",
    onTheLine: (name) => `You are on the line with ${name}`,
    backToCall: "Back to the call",
    mutedNow: "muted",
    ring: (name, why) => `${name} waits for you: ${why}`,
    ringSound: "Ringing aloud",
    speaking: "is saying",
    aPerson: "The person",
    spoken: "What you just said may not be right; please put it straight:",
    spokenGrave: "What you just said is not allowed; please put it straight now:",
    understood: "I have read it",
    keys: { mute: "mute / unmute", end: "end the call" },
  },
};
