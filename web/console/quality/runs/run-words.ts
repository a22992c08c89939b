import type { InLanguages } from "../../words/language.ts";

/** Runs of replay that are kept, and how they went on. */
export interface RunWords {
  readonly text: string;
  readonly name: string;
  readonly nameHint: string;
  readonly choose: string;
  readonly uploading: (percent: number) => string;
  readonly kept: (name: string, calls: string) => string;
  readonly run: string;
  readonly at: string;
  readonly by: string;
  readonly mode: string;
  readonly modes: Readonly<Record<"score" | "redrive", string>>;
  readonly calls: string;
  readonly ok: string;
  readonly points: string;
  readonly since: (change: string) => string;
  readonly critical: string;
  readonly major: string;
  readonly minor: string;
  readonly cannotTell: string;
  readonly failed: string;
  readonly diverged: string;
  readonly bad: string;
  readonly trend: string;
  readonly trendOf: (mode: string) => string;
  readonly kinds: string;
  readonly noKinds: string;
  readonly acts: string;
  readonly remove: string;
  readonly removeRun: (name: string) => string;
  readonly removeTitle: string;
  readonly removeText: (name: string) => string;
  readonly emptyTitle: string;
  readonly emptyText: string;
}

export const runWords: InLanguages<RunWords> = {
  zh: {
    text: "上传 kindline replay 的结果（--json 的输出或 report.json），只保存总数，不保存任何通话内容。改动前后各传一次，就能看出变好还是变坏。",
    name: "名称",
    nameHint: "例如版本或改动；不填则用文件名。",
    choose: "选择结果文件",
    uploading: (percent) => `正在上传：${percent}%`,
    kept: (name, calls) => `已保存“${name}”：${calls} 通`,
    run: "运行",
    at: "时间",
    by: "上传人",
    mode: "方式",
    modes: { score: "评分", redrive: "重放" },
    calls: "通话",
    ok: "通过",
    points: "平均分",
    since: (change) => `较上次同类 ${change}`,
    critical: "严重",
    major: "较重",
    minor: "轻微",
    cannotTell: "无法判断",
    failed: "期望未达到",
    diverged: "分岔",
    bad: "坏输入",
    trend: "趋势",
    trendOf: (mode) => `${mode}：通过的通话占比`,
    kinds: "按问题",
    noKinds: "没有发现问题",
    acts: "操作",
    remove: "删除",
    removeRun: (name) => `删除 ${name}`,
    removeTitle: "删除这次运行？",
    removeText: (name) => `“${name}”的总数会被删除；有结果文件就可以再次上传。`,
    emptyTitle: "还没有保存的运行",
    emptyText: "npx kindline replay transcripts/samples --json > run.jsonl",
  },
  en: {
    text: "Upload what kindline replay wrote (the output of --json, or a report.json): only totals are kept, nothing of a call. One before a change and one after show whether it got better or worse.",
    name: "Name",
    nameHint: "Such as the version or the change; else the name of the file.",
    choose: "Choose the file of a run",
    uploading: (percent) => `Uploading: ${percent} %`,
    kept: (name, calls) => `“${name}” is kept: ${calls} calls`,
    run: "Run",
    at: "Time",
    by: "By",
    mode: "Way",
    modes: { score: "scored", redrive: "driven anew" },
    calls: "Calls",
    ok: "Passed",
    points: "Mean points",
    since: (change) => `${change} since the run of its kind before`,
    critical: "Critical",
    major: "Major",
    minor: "Minor",
    cannotTell: "Cannot tell",
    failed: "Not as expected",
    diverged: "Diverged",
    bad: "Bad inputs",
    trend: "Trend",
    trendOf: (mode) => `${mode}: share of calls that passed`,
    kinds: "By problem",
    noKinds: "Nothing was found",
    acts: "Actions",
    remove: "Remove",
    removeRun: (name) => `Remove ${name}`,
    removeTitle: "Remove this run?",
    removeText: (name) => `The totals of “${name}” go; whoever has its file can upload them again.`,
    emptyTitle: "No run is kept yet",
    emptyText: "npx kindline replay transcripts/samples --json > run.jsonl",
  },
};
