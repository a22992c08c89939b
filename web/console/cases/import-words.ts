import type { InLanguages } from "../words/language.ts";

export interface ImportWords {
  readonly title: string;
  readonly intro: string;
  readonly paste: string;
  readonly file: string;
  readonly check: string;
  readonly save: string;
  readonly saved: (caseId: string) => string;
  readonly sound: string;
  readonly issues: (count: number) => string;
  readonly field: string;
  readonly fault: string;
  readonly serverSays: string;
  readonly whole: string;
  readonly empty: string;
  readonly notJson: (line: number | undefined) => string;
  readonly notObject: string;
  readonly tooLarge: string;
  readonly openExisting: string;
  readonly examples: string;
}

export const importWords: InLanguages<ImportWords> = {
  zh: {
    title: "导入一个案件",
    intro: "粘贴案件的 JSON，或选择文件。先检查，再保存；检查不会写入任何内容。",
    paste: "案件 JSON",
    file: "选择文件",
    check: "检查",
    save: "保存案件",
    saved: (caseId) => `已保存案件 ${caseId}。`,
    sound: "检查通过，没有问题。",
    issues: (count) => `发现 ${count} 个问题，改正后再检查：`,
    field: "字段",
    fault: "问题",
    serverSays: "服务器原文",
    whole: "整个案件",
    empty: "请先粘贴或选择内容。",
    notJson: (line) =>
      line === undefined ? "不是有效的 JSON。" : `第 ${line} 行附近不是有效的 JSON。`,
    notObject: "应为一个案件对象，而不是列表或单个值。",
    tooLarge: "文件超过 256 KiB，不像是一个案件。",
    openExisting: "打开已有的案件",
    examples: "没有现成的案件？添加虚构示例",
  },
  en: {
    title: "Import one case",
    intro:
      "Paste the JSON of a case, or choose a file. Check it, then save; a check writes nothing.",
    paste: "The case as JSON",
    file: "Choose a file",
    check: "Check",
    save: "Save the case",
    saved: (caseId) => `Case ${caseId} was saved.`,
    sound: "The check found nothing wrong.",
    issues: (count) =>
      count === 1
        ? "One fault; mend it and check again:"
        : `${count} faults; mend them and check again:`,
    field: "Field",
    fault: "Fault",
    serverSays: "The server says",
    whole: "the whole case",
    empty: "Paste or choose something first.",
    notJson: (line) => (line === undefined ? "This is not JSON." : `Not JSON near line ${line}.`),
    notObject: "Expected one case as an object, not a list or a single value.",
    tooLarge: "The file has more than 256 KiB: that is not one case.",
    openExisting: "Open the case that is there",
    examples: "No case at hand? Add the invented examples",
  },
};
