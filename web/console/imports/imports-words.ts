import type { ImportState } from "../../../server/protocol/imports.ts";
import type { InLanguages } from "../words/language.ts";

/** Words of the list of lists and of the upload. */
export interface ImportsWords {
  readonly title: string;
  readonly drop: string;
  readonly choose: string;
  readonly hint: string;
  readonly uploading: (percent: number) => string;
  readonly tooLarge: string;
  readonly past: string;
  readonly file: string;
  readonly state: string;
  readonly rows: string;
  readonly by: string;
  readonly at: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly states: Readonly<Record<ImportState, string>>;
}

export const importsWords: InLanguages<ImportsWords> = {
  zh: {
    title: "导入名单",
    drop: "把名单文件拖到这里",
    choose: "选择文件",
    hint: "CSV（UTF-8 或 GB18030）或 .xlsx，最大 512 MiB。先检查，确认后才写入案件。",
    uploading: (percent) => `正在上传 ${percent}%`,
    tooLarge: "文件超过 512 MiB，请拆分。",
    past: "导入过的名单",
    file: "文件",
    state: "状态",
    rows: "行数",
    by: "经办人",
    at: "时间",
    emptyTitle: "还没有导入过名单",
    emptyText: "拖入一份名单：先对应列，再检查每一行，最后写入。检查不会改动任何案件。",
    states: {
      uploaded: "待对应列",
      checking: "检查中",
      checked: "已检查",
      committing: "写入中",
      committed: "已写入",
      undoing: "撤销中",
      undone: "已撤销",
    },
  },
  en: {
    title: "Debtor lists",
    drop: "Drop a debtor list here",
    choose: "Choose a file",
    hint: "CSV (UTF-8 or GB18030) or .xlsx, 512 MiB at most. It is checked first; nothing is written before you say so.",
    uploading: (percent) => `Uploading, ${percent}%`,
    tooLarge: "The file has more than 512 MiB; split it.",
    past: "Lists so far",
    file: "File",
    state: "State",
    rows: "Rows",
    by: "By",
    at: "When",
    emptyTitle: "No list so far",
    emptyText:
      "Drop a list: match its columns, check every row, then write it. A check changes no case.",
    states: {
      uploaded: "columns to match",
      checking: "being checked",
      checked: "checked",
      committing: "being written",
      committed: "written",
      undoing: "being taken back",
      undone: "taken back",
    },
  },
};
