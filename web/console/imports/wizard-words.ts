import type { InLanguages } from "../words/language.ts";

/** Words of the steps of one list. */
export interface WizardWords {
  readonly back: string;
  readonly steps: readonly [string, string, string];
  readonly stepsLabel: string;
  readonly form: (form: { format: string; encoding: string | null; row: number }) => string;
  readonly remembered: string;
  readonly heading: string;
  readonly example: string;
  readonly readAs: string;
  readonly readAsOf: (heading: string) => string;
  readonly notRead: string;
  readonly constants: string;
  readonly constantsHint: string;
  readonly dateOrder: string;
  readonly dateOrders: Readonly<Record<"ymd" | "dmy" | "mdy", string>>;
  readonly decimal: string;
  readonly decimals: Readonly<Record<"." | ",", string>>;
  readonly holdOut: string;
  readonly holdOutHint: string;
  readonly missing: string;
  readonly nobodyVerified: string;
  readonly check: string;
  readonly checking: (rows: string) => string;
  readonly committing: (rows: string, of: string) => string;
  readonly undoing: string;
  readonly stalled: string;
  readonly goOn: string;
  readonly result: string;
  readonly counts: Readonly<Record<"rows" | "added" | "updated" | "unchanged" | "refused", string>>;
  readonly arms: Readonly<Record<string, string>>;
  readonly faults: string;
  readonly faultsShown: (count: number) => string;
  readonly row: string;
  readonly column: string;
  readonly fault: string;
  readonly download: string;
  readonly sound: string;
  readonly noRows: string;
  readonly commit: (count: string) => string;
  readonly nothing: string;
  readonly changeMapping: string;
  readonly commitTitle: string;
  readonly commitText: (count: string, refused: string) => string;
  readonly written: string;
  readonly undo: string;
  readonly undoTitle: string;
  readonly undoText: string;
  readonly undoReason: string;
  readonly undoReasonHint: string;
  readonly undone: (back: string, kept: string) => string;
  readonly toCases: string;
}

export const wizardWords: InLanguages<WizardWords> = {
  zh: {
    back: "所有名单",
    steps: ["对应列", "检查", "写入"],
    stepsLabel: "步骤",
    form: ({ format, encoding, row }) =>
      `${format.toUpperCase()}${encoding === null ? "" : `，${encoding.toUpperCase()}`}，表头在第 ${row} 行`,
    remembered: "沿用上次对同样表头的设置。",
    heading: "表头",
    example: "示例",
    readAs: "读作",
    readAsOf: (heading) => `“${heading}”读作`,
    notRead: "不读",
    constants: "整份名单通用的值",
    constantsHint: "名单中没有这一列时，在此填写对所有行都成立的值。",
    dateOrder: "03/04/2026 的读法",
    dateOrders: { ymd: "有歧义的日期一律退回", dmy: "日/月/年", mdy: "月/日/年" },
    decimal: "小数点",
    decimals: { ".": "8,440.00", ",": "8.440,00" },
    holdOut: "随机对照的比例（%）",
    holdOutHint:
      "0 到 50。抽中的案件不由智能坐席联系，用来衡量效果；困难、弱势、有异议和投诉的案件从不参与。",
    missing: "还缺：",
    nobodyVerified:
      "没有读取证件后四位或出生日期：债务人无法核实身份，智能坐席不会说出任何欠款信息。",
    check: "检查每一行",
    checking: (rows) => `正在检查，已看 ${rows} 行…`,
    committing: (rows, of) => `正在写入，已到第 ${rows} / ${of} 行…`,
    undoing: "正在撤销…",
    stalled: "处理中断了，可以从中断处继续。",
    goOn: "继续",
    result: "检查结果",
    counts: {
      rows: "总行数",
      added: "新案件",
      updated: "更新",
      unchanged: "无变化",
      refused: "退回",
    },
    arms: { control: "对照组", ai: "智能坐席组", excluded: "不参与试验" },
    faults: "退回的行",
    faultsShown: (count) => `显示前 ${count} 个问题，其余在文件中。`,
    row: "行",
    column: "列",
    fault: "问题",
    download: "下载待改的行",
    sound: "每一行都没有问题。",
    noRows: "表头下面没有任何行。",
    commit: (count) => `写入 ${count} 个案件`,
    nothing: "没有可以写入的行。",
    changeMapping: "重新对应列",
    commitTitle: "写入案件？",
    commitText: (count, refused) => `${count} 行将写入案件，${refused} 行退回、不写入。`,
    written: "名单已写入。",
    undo: "撤销整份名单",
    undoTitle: "撤销这份名单？",
    undoText: "新案件会删除，更新过的恢复原样；之后已有通话、链接或改动的案件保留不动。",
    undoReason: "原因",
    undoReasonHint: "至少 3 个字，会写入审计。",
    undone: (back, kept) => `已撤回 ${back} 个案件；${kept} 个已被使用，保留。`,
    toCases: "查看案件",
  },
  en: {
    back: "All lists",
    steps: ["Match columns", "Check", "Write"],
    stepsLabel: "Steps",
    form: ({ format, encoding, row }) =>
      `${format.toUpperCase()}${encoding === null ? "" : `, ${encoding.toUpperCase()}`}, heading in row ${row}`,
    remembered: "Matched as it was done last for these headings.",
    heading: "Heading",
    example: "Example",
    readAs: "Read as",
    readAsOf: (heading) => `“${heading}” is read as`,
    notRead: "not read",
    constants: "Values for the whole list",
    constantsHint: "Where the list has no such column, give the value that is true of every row.",
    dateOrder: "What 03/04/2026 means",
    dateOrders: {
      ymd: "refuse what can be read in two ways",
      dmy: "day/month/year",
      mdy: "month/day/year",
    },
    decimal: "Decimal sign",
    decimals: { ".": "8,440.00", ",": "8.440,00" },
    holdOut: "Random hold-out (%)",
    holdOutHint:
      "0 to 50. Cases that are drawn are left alone by the agent, to measure what it does; hardship, vulnerable, disputed and complaining cases never take part.",
    missing: "Still missing:",
    nobodyVerified:
      "Neither the last four of the id nor the date of birth is read: nobody can be verified, and the agent tells nothing of the debt.",
    check: "Check every row",
    checking: (rows) => `Checking; ${rows} rows so far…`,
    committing: (rows, of) => `Writing; row ${rows} of ${of}…`,
    undoing: "Taking back…",
    stalled: "It was cut short and can go on from there.",
    goOn: "Go on",
    result: "What the check found",
    counts: {
      rows: "Rows",
      added: "New cases",
      updated: "Updated",
      unchanged: "Unchanged",
      refused: "Refused",
    },
    arms: { control: "Held out", ai: "Worked by the agent", excluded: "No part of the trial" },
    faults: "Rows that were refused",
    faultsShown: (count) => `The first ${count} faults; the others are in the file.`,
    row: "Row",
    column: "Column",
    fault: "Fault",
    download: "Download the rows to mend",
    sound: "Nothing is wrong with any row.",
    noRows: "There is no row under the heading.",
    commit: (count) => (count === "1" ? "Write 1 case" : `Write ${count} cases`),
    nothing: "There is no row to write.",
    changeMapping: "Match columns again",
    commitTitle: "Write the cases?",
    commitText: (count, refused) =>
      `Rows that become cases: ${count}. Refused and left out: ${refused}.`,
    written: "The list is written.",
    undo: "Take the whole list back",
    undoTitle: "Take this list back?",
    undoText:
      "New cases go, updated ones are again what they were; those with a call, a link or a change since stay as they are.",
    undoReason: "Reason",
    undoReasonHint: "At least 3 characters; it goes into the audit.",
    undone: (back, kept) => `Cases taken back: ${back}. In use and left as they are: ${kept}.`,
    toCases: "To the cases",
  },
};
