import type { InLanguages } from "../words/language.ts";

/** What a pack would change. */
export interface DiffWords {
  readonly intro: string;
  readonly pack: string;
  readonly drop: string;
  readonly choose: string;
  readonly tooLarge: string;
  readonly compare: string;
  readonly working: string;
  readonly faults: string;
  readonly result: string;
  readonly versions: (before: string, after: string) => string;
  readonly checked: (calls: number, sentences: number) => string;
  readonly since: string;
  readonly unreadable: (count: number) => string;
  readonly noCalls: string;
  readonly rules: Readonly<Record<"added" | "removed" | "changed", string>>;
  readonly sameRules: string;
  readonly newlyBlocked: (count: number) => string;
  readonly newlyAllowed: (count: number) => string;
  readonly otherRule: (count: number) => string;
  readonly shown: (count: number) => string;
  readonly nothing: string;
  readonly toCall: string;
}

export const diffWords: InLanguages<DiffWords> = {
  zh: {
    intro: "看一份新规则包会让过去的通话有什么不同。它不会因此生效。",
    pack: "规则包（JSON）",
    drop: "粘贴内容，或把文件拖到这里。",
    choose: "选择文件",
    tooLarge: "文件太大：规则包不超过 256 KiB。",
    compare: "比较",
    working: "正在检查过去的通话…",
    faults: "规则包有误，不会被采用",
    result: "比较结果",
    versions: (before, after) => `现用 ${before}，新版 ${after}`,
    checked: (calls, sentences) => `检查了 ${calls} 通电话的 ${sentences} 句话。`,
    since: "最早一通开始于",
    unreadable: (count) => `${count} 通的日志无法读取，未计入。`,
    noCalls: "这套规则下还没有通话，因此看不出差别。",
    rules: { added: "新增条目", removed: "删除条目", changed: "改动条目" },
    sameRules: "条目没有变化。",
    newlyBlocked: (count) => `会新拦下 ${count} 句`,
    newlyAllowed: (count) => `会新放行 ${count} 句`,
    otherRule: (count) => `另有 ${count} 句的结论不变，但依据的条目不同。`,
    shown: (count) => `显示最近的 ${count} 句。`,
    nothing: "没有。",
    toCall: "打开通话",
  },
  en: {
    intro:
      "See what another pack would have changed in past calls. It does not come into use here.",
    pack: "Pack (JSON)",
    drop: "Paste it, or drop the file here.",
    choose: "Choose a file",
    tooLarge: "The file is too large: a pack has at most 256 KiB.",
    compare: "Compare",
    working: "Past calls are being checked…",
    faults: "The pack is faulty and would not be taken over",
    result: "What it would change",
    versions: (before, after) => `In use: ${before}; compared: ${after}`,
    checked: (calls, sentences) =>
      `${sentences} ${sentences === 1 ? "sentence" : "sentences"} of ${calls} ${calls === 1 ? "call" : "calls"} were checked.`,
    since: "The oldest began",
    unreadable: (count) => `${count} could not be read and do not count.`,
    noCalls: "There are no calls under these rules yet, so no difference shows.",
    rules: { added: "Rules added", removed: "Rules removed", changed: "Rules changed" },
    sameRules: "The rules are the same.",
    newlyBlocked: (count) => `Newly held back: ${count}`,
    newlyAllowed: (count) => `Newly let through: ${count}`,
    otherRule: (count) => `${count} more are judged as before, but under another rule.`,
    shown: (count) => `The newest ${count} are shown.`,
    nothing: "None.",
    toCall: "Open the call",
  },
};
