import type { SummaryReason } from "../../../server/protocol/call-summaries.ts";
import type { InLanguages } from "../words/language.ts";

/** Why words of a model that is set up are not shown; without a model, or words to sum up, nothing is missing. */
export type RefusedReason = Exclude<SummaryReason, "not_configured" | "nothing_said">;

/** What stands around the words of a model at the desk. */
export interface ModelWords {
  readonly brief: string;
  readonly byModel: string;
  readonly briefRefused: (reason: string) => string;
  readonly reasons: Readonly<Record<RefusedReason, string>>;
  readonly useNote: string;
  readonly useOwn: string;
  readonly noteByModel: string;
  readonly noteRefused: (reason: string) => string;
}

export const modelWords: InLanguages<ModelWords> = {
  zh: {
    brief: "模型摘要",
    byModel: "由模型撰写，请与上面的事实核对",
    briefRefused: (reason) => `没有模型摘要：${reason}`,
    reasons: {
      refused: "模型服务不接受请求，请检查设置",
      declined: "模型拒绝撰写",
      late: "模型没有及时写完",
      limited: "模型服务请求过多",
      unreachable: "模型服务无法连接",
      empty: "模型没有写出内容",
      unusable: "模型写的格式不对",
      endpoint: "本通适用的规则不允许告诉这个模型",
      figure: "模型写了通话和案件里都没有的数字",
      guard: "合规检查不予通过",
      outcome: "模型误解了通话结果",
    },
    useNote: "用模型写的小结",
    useOwn: "换回原来的小结",
    noteByModel: "由模型撰写，保存前请核对",
    noteRefused: (reason) => `没有模型小结：${reason}`,
  },
  en: {
    brief: "A model's brief",
    byModel: "written by a model; check it against the facts above",
    briefRefused: (reason) => `No brief by the model: ${reason}`,
    reasons: {
      refused: "its service does not take the request, see the settings",
      declined: "it declined",
      late: "it was not ready in time",
      limited: "its service wants fewer requests",
      unreachable: "its service cannot be reached",
      empty: "it wrote nothing",
      unusable: "it did not write what was asked for",
      endpoint: "the rules of this call do not allow it to be told",
      figure: "it wrote a figure that is neither in the call nor in the case",
      guard: "the guard did not let it pass",
      outcome: "it misunderstood how the call ended",
    },
    useNote: "Use the model's note",
    useOwn: "Back to the note before",
    noteByModel: "written by a model; check it before you save",
    noteRefused: (reason) => `No note by the model: ${reason}`,
  },
};
