import type { InLanguages } from "../words/language.ts";

export interface RecordingWords {
  readonly title: string;
  readonly open: string;
  readonly openHint: string;
  readonly none: string;
  readonly goesOn: string;
  readonly loading: (percent: string) => string;
  readonly play: string;
  readonly pause: string;
  readonly back: string;
  readonly forward: string;
  readonly speed: string;
  readonly faster: string;
  readonly slower: string;
  readonly position: string;
  readonly positionText: (now: string, end: string) => string;
  readonly debtor: string;
  readonly agent: string;
  readonly turns: string;
  readonly noTurns: string;
  readonly latency: (seconds: string) => string;
  readonly latencyMiddle: (seconds: string) => string;
  readonly toTurn: string;
  readonly failed: string;
}

export const recordingWords: InLanguages<RecordingWords> = {
  zh: {
    title: "录音",
    open: "打开录音",
    openHint: "收听会写入审计。",
    none: "这次通话没有录音：可能没有开启录音、对方不同意录音，或录音已按期删除。",
    goesOn: "通话结束以后可以收听录音。",
    loading: (percent) => `正在读取 ${percent}`,
    play: "播放",
    pause: "暂停",
    back: "后退 5 秒",
    forward: "前进 5 秒",
    speed: "速度",
    faster: "加快",
    slower: "放慢",
    position: "播放位置",
    positionText: (now, end) => `${now}，共 ${end}`,
    debtor: "债务人",
    agent: "AI 助手",
    turns: "按时间排列的对话",
    noTurns: "没有可以对应的对话。",
    latency: (seconds) => `${seconds} 秒后回应`,
    latencyMiddle: (seconds) => `回应时间中位数 ${seconds} 秒（从录音中测得）`,
    toTurn: "看这一轮",
    failed: "录音没能播放。",
  },
  en: {
    title: "Recording",
    open: "Open the recording",
    openHint: "Listening goes into the audit.",
    none: "This call has no recording: it was not switched on, the debtor objected, or its time is up.",
    goesOn: "The recording can be heard when the call has ended.",
    loading: (percent) => `Reading ${percent}`,
    play: "Play",
    pause: "Pause",
    back: "Back 5 seconds",
    forward: "Forward 5 seconds",
    speed: "Speed",
    faster: "Faster",
    slower: "Slower",
    position: "Position",
    positionText: (now, end) => `${now} of ${end}`,
    debtor: "Debtor",
    agent: "AI assistant",
    turns: "What was said, in time",
    noTurns: "Nothing of the log belongs to it.",
    latency: (seconds) => `answered after ${seconds} s`,
    latencyMiddle: (seconds) => `Median answer after ${seconds} s, measured in the recording`,
    toTurn: "Show the turn",
    failed: "The recording could not be played.",
  },
};
