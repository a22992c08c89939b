import type { ImportList } from "../../../../server/protocol/quality-reviews.ts";
import type { InLanguages } from "../../words/language.ts";

/** Recordings and transcripts on their way in. */
export interface RecordingsWords {
  readonly text: string;
  readonly told: string;
  readonly drop: string;
  readonly choose: string;
  readonly chooseFolder: string;
  readonly hint: string;
  readonly locale: string;
  readonly localeByFile: string;
  readonly agentSide: string;
  readonly agentSideHint: string;
  readonly sideByWords: string;
  readonly sides: Readonly<Record<"left" | "right", string>>;
  readonly agent: string;
  readonly agentHint: string;
  readonly group: string;
  readonly uploads: string;
  readonly uploading: (name: string, percent: number) => string;
  readonly sent: (done: string, all: string) => string;
  readonly stopUploads: string;
  readonly stopped: string;
  readonly resumeUploads: string;
  readonly retryUploads: (count: string) => string;
  readonly clear: string;
  readonly passedOver: (count: string) => string;
  readonly nothingFound: string;
  readonly files: string;
  readonly lists: Readonly<Record<ImportList, (count: string) => string>>;
  readonly progress: (done: string, all: string) => string;
  readonly file: string;
  readonly state: string;
  readonly calls: string;
  readonly callsOf: (name: string, count: string) => string;
  readonly lost: string;
  readonly at: string;
  readonly acts: string;
  readonly reading: (percent: string) => string;
  readonly stop: string;
  readonly resume: string;
  readonly remove: string;
  readonly stopFile: (name: string) => string;
  readonly resumeFile: (name: string) => string;
  readonly removeFile: (name: string) => string;
  readonly removeTitle: string;
  readonly removeText: (name: string, calls: string) => string;
  readonly removed: (removed: string, kept: string) => string;
  readonly notes: (name: string) => string;
  readonly bad: (count: string) => string;
  readonly line: (line: number) => string;
  readonly call: (number: string, turns: string) => string;
  readonly moreCalls: (count: string) => string;
  readonly debtorList: string;
  readonly toDebtorLists: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly emptyLists: Readonly<Record<ImportList, string>>;
}

export const recordingsWords: InLanguages<RecordingsWords> = {
  zh: {
    text: "把录音或文字记录变成通话并评分。来源中没有收录的内容会逐条说明。",
    told: "被评分的坐席在“我的通话”中能看到自己的评分并提出异议；请填写其登录名。",
    drop: "把文件或整个文件夹拖到这里",
    choose: "选择文件",
    chooseFolder: "选择文件夹",
    hint: "WAV、MP3、Opus、vCon、各家转写格式、文本、CSV；每个最大 1 GiB。",
    locale: "语言",
    localeByFile: "按文件判断",
    agentSide: "坐席在哪一声道",
    agentSideHint: "仅用于未注明坐席的录音。",
    sideByWords: "按内容判断",
    sides: { left: "左声道", right: "右声道" },
    agent: "坐席登录名",
    agentHint: "所有文件同一坐席时填写；不填则记为“未知”。",
    group: "坐席组",
    uploads: "上传",
    uploading: (name, percent) => `正在上传 ${name}：${percent}%`,
    sent: (done, all) => `已上传 ${done} / ${all} 个文件`,
    stopUploads: "停止上传",
    stopped: "上传已停止，未上传的文件仍在等待。",
    resumeUploads: "继续上传",
    retryUploads: (count) => `重试失败的 ${count} 个`,
    clear: "清空列表",
    passedOver: (count) => `${count} 个文件不是录音或文字记录，未上传`,
    nothingFound: "没有找到录音或文字记录。",
    files: "已上传的文件",
    lists: {
      all: (count) => `全部 ${count}`,
      working: (count) => `处理中 ${count}`,
      bad: (count) => `有问题 ${count}`,
    },
    progress: (done, all) => `${done} / ${all} 个文件已读完`,
    file: "文件",
    state: "状态",
    calls: "通话",
    callsOf: (name, count) => `${name} 的 ${count} 通通话`,
    lost: "未收录",
    at: "上传时间",
    acts: "操作",
    reading: (percent) => `已读 ${percent}`,
    stop: "停止",
    resume: "继续",
    remove: "撤回",
    stopFile: (name) => `停止读取 ${name}`,
    resumeFile: (name) => `继续读取 ${name}`,
    removeFile: (name) => `撤回 ${name}`,
    removeTitle: "撤回这个文件？",
    removeText: (name, calls) =>
      `${name} 的 ${calls} 通通话及录音会被删除；已抽样、已复核或有异议的通话保留。之后可以再次导入。`,
    removed: (removed, kept) => `已删除 ${removed} 通通话，保留 ${kept} 通`,
    notes: (name) => `${name} 的说明`,
    bad: (count) => `${count} 处无法使用`,
    line: (line) => `第 ${line} 行：`,
    call: (number, turns) => `第 ${number} 通，${turns} 句`,
    moreCalls: (count) => `另有 ${count} 通未逐条列出，见各通话的导入说明。`,
    debtorList: "这是案件清单，请在导入案件处导入。",
    toDebtorLists: "去导入案件",
    emptyTitle: "还没有导入文件",
    emptyText: "拖入的文件会出现在这里，几秒内开始读取和评分。",
    emptyLists: {
      all: "还没有导入文件",
      working: "没有正在处理的文件",
      bad: "没有出问题的文件",
    },
  },
  en: {
    text: "Makes calls of recordings and transcripts, and scores them. What of the source is not in a call is named.",
    told: "Agents see their own scores under “My calls” and can object: give the name that they log in with.",
    drop: "Drop files or a whole folder here",
    choose: "Choose files",
    chooseFolder: "Choose a folder",
    hint: "WAV, MP3, Opus, vCon, transcripts of several vendors, text, CSV; at most 1 GiB each.",
    locale: "Language",
    localeByFile: "as the file says",
    agentSide: "Channel of the agent",
    agentSideHint: "Only for recordings that do not say it.",
    sideByWords: "told by the words",
    sides: { left: "left", right: "right" },
    agent: "Login name of the agent",
    agentHint: "Where one person spoke in all of them; else they count as unknown.",
    group: "Group",
    uploads: "Uploads",
    uploading: (name, percent) => `Uploading ${name}: ${percent} %`,
    sent: (done, all) => `${done} of ${all} files are sent`,
    stopUploads: "Stop sending",
    stopped: "Sending is stopped; what was not sent still waits.",
    resumeUploads: "Go on sending",
    retryUploads: (count) => `Try ${count} that failed again`,
    clear: "Clear this list",
    passedOver: (count) =>
      count === "1"
        ? "1 file is no recording or transcript and was not sent"
        : `${count} files are no recordings or transcripts and were not sent`,
    nothingFound: "There is no recording or transcript among them.",
    files: "Files that came in",
    lists: {
      all: (count) => `All ${count}`,
      working: (count) => `At work ${count}`,
      bad: (count) => `With a fault ${count}`,
    },
    progress: (done, all) => `${done} of ${all} files are read`,
    file: "File",
    state: "State",
    calls: "Calls",
    callsOf: (name, count) => `${count} ${count === "1" ? "call" : "calls"} of ${name}`,
    lost: "Not in them",
    at: "Came in",
    acts: "Actions",
    reading: (percent) => `${percent} read`,
    stop: "Stop",
    resume: "Go on",
    remove: "Take back",
    stopFile: (name) => `Stop reading ${name}`,
    resumeFile: (name) => `Go on reading ${name}`,
    removeFile: (name) => `Take back ${name}`,
    removeTitle: "Take this file back?",
    removeText: (name, calls) =>
      `The calls of ${name} (${calls}) go with their sound; those that were drawn, reviewed or objected to stay. It can be imported again.`,
    removed: (removed, kept) => `Calls that are gone: ${removed}; that stay: ${kept}`,
    notes: (name) => `What is said of ${name}`,
    bad: (count) => `${count} ${count === "1" ? "part" : "parts"} could not be used`,
    line: (line) => `Line ${line}:`,
    call: (number, turns) => `call ${number}, ${turns} turns`,
    moreCalls: (count) => `${count} more calls are not listed here; each tells it on its own page.`,
    debtorList: "This is a list of cases: import it there.",
    toDebtorLists: "To the import of cases",
    emptyTitle: "No file was imported yet",
    emptyText: "Files that you drop stand here; some seconds later they are read and scored.",
    emptyLists: {
      all: "No file was imported yet",
      working: "No file is being worked on",
      bad: "No file has a fault",
    },
  },
};
