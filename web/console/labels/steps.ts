import type { CallView } from "../../../server/protocol/calls.ts";
import type { InLanguages } from "../words/language.ts";

export type Step = keyof CallView["outcome"]["steps"];

/** The six required steps of a call, in their usual order. */
export const stepLabels: InLanguages<Readonly<Record<Step, string>>> = {
  zh: {
    open: "开场说明",
    verify: "核实身份",
    state_overdue: "告知逾期",
    listen: "倾听原因",
    agree: "确认约定",
    close: "结束提示",
  },
  en: {
    open: "Opening",
    verify: "Verification",
    state_overdue: "Amount overdue",
    listen: "Reason",
    agree: "Agreement",
    close: "Closing",
  },
};
