import type { InLanguages } from "../../words/language.ts";
import type { RehearsalDoubt } from "./rehearsal-doubt.ts";

/** What a rehearsal estimates. */
export type RehearsalFigure =
  | "attempts"
  | "answered"
  | "rightParty"
  | "promises"
  | "handoffs"
  | "complaints"
  | "messages"
  | "minutes"
  | "tokens"
  | "cost";

/** Words of the rehearsal of a round. */
export interface RehearsalWords {
  readonly title: string;
  readonly text: string;
  readonly days: string;
  readonly kept: string;
  readonly handling: string;
  readonly seed: string;
  readonly seedHint: string;
  readonly start: string;
  readonly again: string;
  readonly stop: string;
  readonly progress: (done: string, total: string) => string;
  readonly stopped: string;
  readonly failed: (code: string) => string;
  readonly stale: string;
  readonly startTitle: string;
  readonly doubts: Readonly<Record<RehearsalDoubt, string>>;
  readonly of: (sample: string, cases: string) => string;
  readonly when: (by: string) => string;
  readonly clean: string;
  readonly violations: (count: string) => string;
  readonly faults: (code: string, count: string) => string;
  readonly violation: string;
  readonly example: string;
  readonly persona: string;
  readonly figure: string;
  readonly expected: string;
  readonly interval: string;
  readonly figures: Readonly<Record<RehearsalFigure, string>>;
  readonly desk: string;
  readonly deskText: string;
  readonly hour: string;
  readonly median: string;
  readonly most: string;
  readonly nobody: string;
  readonly reasons: string;
  readonly assumed: (shares: { person: string; third: string; machine: string }) => string;
  readonly known: (calls: string) => string;
  readonly guess: string;
}

export const rehearsalWords: InLanguages<RehearsalWords> = {
  en: {
    title: "Rehearsal",
    text: "A sample of this round is played against simulated debtors, in simulated time. Nobody is contacted, and nothing of it is kept but the result.",
    days: "Days to play",
    kept: "Promises that are kept, per cent",
    handling: "Minutes a person has with a handed-over call",
    seed: "Seed",
    seedHint: "The same seed draws the same cases and the same debtors.",
    start: "Rehearse",
    again: "Rehearse again",
    stop: "Stop the rehearsal",
    progress: (done, total) => `${done} of ${total} simulated hours`,
    stopped: "The last rehearsal was stopped.",
    failed: (code) => `The last rehearsal broke off (${code}).`,
    stale: "This rehearsal was of another plan or of other cases.",
    startTitle: "Start this round?",
    doubts: {
      none: "It was not rehearsed: nobody has seen yet what it would do.",
      stale: "Its plan or its cases have changed since it was rehearsed.",
      violations: "Something went wrong in its rehearsal that must never happen.",
    },
    of: (sample, cases) =>
      `${sample} of ${cases} cases were played; the figures are for all of them.`,
    when: (by) => `Rehearsed by ${by}`,
    clean: "No rule was broken",
    violations: (count) => `Rules broken: ${count}`,
    faults: (code, count) => `Calls that a fault of ours broke off: ${count} (${code})`,
    violation: "What happened",
    example: "For example",
    persona: "Played",
    figure: "Figure",
    expected: "Expected",
    interval: "95 % interval",
    figures: {
      attempts: "Attempts",
      answered: "Answered",
      rightParty: "Right party",
      promises: "Promises",
      handoffs: "Handed over to a person",
      complaints: "Complaints",
      messages: "Messages",
      minutes: "Minutes of talk",
      tokens: "Tokens",
      cost: "Cost",
    },
    desk: "People wanted at the desk",
    deskText:
      "At once, by the hour here: in half of the minutes, and in all but five of a hundred.",
    hour: "Hour",
    median: "Half of the time",
    most: "At most, 95 %",
    nobody: "Nobody is expected to be wanted.",
    reasons: "Where the cases stand at the end",
    assumed: ({ person, third, machine }) =>
      `Of the calls, ${person} are taken by the debtor, ${third} by somebody else, ${machine} by a machine`,
    known: (calls) => `as in the last ${calls} calls of this service`,
    guess: "as is assumed: nothing is known here yet",
  },
  zh: {
    title: "演练",
    text: "抽取本轮部分案件，在模拟时间里与模拟债务人对话。不会联系任何人，除结果外不留任何记录。",
    days: "演练天数",
    kept: "承诺兑现率（%）",
    handling: "人工处理每通转接电话的分钟数",
    seed: "随机种子",
    seedHint: "种子相同，抽到的案件和模拟的债务人就相同。",
    start: "开始演练",
    again: "重新演练",
    stop: "停止演练",
    progress: (done, total) => `已模拟 ${done} / ${total} 小时`,
    stopped: "上一次演练已被停止。",
    failed: (code) => `上一次演练中断（${code}）。`,
    stale: "这次演练针对的是另一份方案或另一批案件。",
    startTitle: "开始这一轮？",
    doubts: {
      none: "本轮尚未演练：还没有人看过它会怎样进行。",
      stale: "演练之后，方案或案件已有变化。",
      violations: "演练中出现了绝不允许发生的情况。",
    },
    of: (sample, cases) => `共 ${cases} 件，演练了 ${sample} 件；以下数字是对全部案件的估计。`,
    when: (by) => `演练人：${by}`,
    clean: "没有违反任何规则",
    violations: (count) => `违规：${count}`,
    faults: (code, count) => `因系统故障中断的通话：${count}（${code}）`,
    violation: "发生了什么",
    example: "例如",
    persona: "模拟对象",
    figure: "指标",
    expected: "预计",
    interval: "95% 区间",
    figures: {
      attempts: "拨打次数",
      answered: "接通",
      rightParty: "联系到本人",
      promises: "还款承诺",
      handoffs: "转人工",
      complaints: "投诉",
      messages: "消息",
      minutes: "通话分钟",
      tokens: "模型用量",
      cost: "费用",
    },
    desk: "需要的坐席人数",
    deskText: "按本地时间每小时同时需要的人数：一半时间不超过的人数，以及 95% 时间不超过的人数。",
    hour: "时段",
    median: "一半时间",
    most: "95% 时间",
    nobody: "预计不需要坐席。",
    reasons: "演练结束时案件的状态",
    assumed: ({ person, third, machine }) =>
      `本人接听 ${person}，他人接听 ${third}，语音信箱 ${machine}`,
    known: (calls) => `依据本系统最近 ${calls} 通电话`,
    guess: "为假设值：目前没有可依据的记录",
  },
};
