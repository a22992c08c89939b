import type { Language } from "../../domain/locale.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import type { Outcome } from "../../domain/outcome.ts";

/** The words of the chat around the conversation, in the language of the debtor. */
interface ChatWords {
  readonly start: string;
  /** What to type to be verified; it is a try-out, so it may be shown. */
  readonly verify: (name: string, fragment: string) => string;
  readonly commands: string;
  readonly agent: string;
  readonly debtor: string;
  readonly ended: string;
  readonly badLine: string;
  readonly state: (outcome: Outcome, asked: Asked | null) => string;
}

const none = "-";

export const chatWords: Readonly<Record<Language, ChatWords>> = {
  zh: {
    start: "试用：您是债务人，与催收助手对话。案件是示例或您给出的文件。",
    verify: (name, fragment) => `核实身份时请输入：我是${name}，${fragment}`,
    commands: "/state 查看当前结果，/quit 结束。",
    agent: "助手",
    debtor: "您",
    ended: "对话已结束。",
    badLine: "这一行读不懂：",
    state: (outcome, asked) =>
      [
        `处置：${outcome.disposition}`,
        `身份已核实：${outcome.verified ? "是" : "否"}`,
        `承诺：${promiseOf(outcome)}`,
        `分期：${outcome.plan?.count ?? none}`,
        `转人工：${outcome.handoff ?? none}`,
        `冻结：${outcome.frozen ? "是" : "否"}，静默：${outcome.hold ? "是" : "否"}`,
        `已完成步骤：${stepsOf(outcome)}`,
        `正在询问：${asked ?? none}`,
      ].join("\n"),
  },
  en: {
    start:
      "A try-out: you are the debtor, and the agent talks with you. The case is an example, or the file you gave.",
    verify: (name, fragment) => `To be verified, type: I'm ${name}, ${fragment}`,
    commands: "/state shows where the call stands, /quit ends it.",
    agent: "agent",
    debtor: "you",
    ended: "The conversation is over.",
    badLine: "This line could not be read:",
    state: (outcome, asked) =>
      [
        `disposition: ${outcome.disposition}`,
        `verified: ${outcome.verified ? "yes" : "no"}`,
        `promise: ${promiseOf(outcome)}`,
        `instalments: ${outcome.plan?.count ?? none}`,
        `handed over for: ${outcome.handoff ?? none}`,
        `frozen: ${outcome.frozen ? "yes" : "no"}, on hold: ${outcome.hold ? "yes" : "no"}`,
        `steps done: ${stepsOf(outcome)}`,
        `asked for: ${asked ?? none}`,
      ].join("\n"),
  },
};

const promiseOf = ({ promise }: Outcome): string =>
  promise === null ? none : `${promise.amount}, ${promise.date}`;

const stepsOf = ({ steps }: Outcome): string =>
  Object.entries(steps)
    .filter(([, isDone]) => isDone)
    .map(([step]) => step)
    .join(", ") || none;
