import type { ExplainedTurn } from "../../../server/protocol/trainer.ts";
import type { InLanguages } from "../words/language.ts";

/** What a turn does or tells, as the scorers read it and the persona meant it. */
export interface TurnMeaningWords {
  readonly acts: Readonly<Record<ExplainedTurn["acts"][number], string>>;
  readonly tells: Readonly<Record<ExplainedTurn["tells"][number], string>>;
}

export const turnMeaningWords: InLanguages<TurnMeaningWords> = {
  zh: {
    acts: {
      institution: "报机构",
      recording: "告知录音",
      ai: "说明是 AI",
      notice: "催收告知",
      asks_identity: "核实身份",
      overdue: "说逾期",
      open_question: "开放提问",
      offer: "给方案",
      asks_money: "要款",
      handoff: "转人工",
      complaint_channel: "投诉渠道",
      safety_warning: "安全提示",
      empathy: "共情",
      channel: "官方渠道",
      confirms: "复述确认",
      stops: "停止联系",
      human_joins: "人工接入",
      goodbye: "道别",
    },
    tells: {
      distress: "明显难受",
      refusal: "明确拒绝",
      affordable: "说了能承担多少",
      no_identity: "不愿核实身份",
      conflict: "发生冲突",
    },
  },
  en: {
    acts: {
      institution: "names the institution",
      recording: "tells of the recording",
      ai: "says it is an AI",
      notice: "debt collector's notice",
      asks_identity: "verifies identity",
      overdue: "states what is overdue",
      open_question: "open question",
      offer: "offers",
      asks_money: "asks for money",
      handoff: "hands over",
      complaint_channel: "complaint channel",
      safety_warning: "safety warning",
      empathy: "empathy",
      channel: "official channel",
      confirms: "reads back",
      stops: "stops contact",
      human_joins: "a person joins",
      goodbye: "goodbye",
    },
    tells: {
      distress: "plainly distressed",
      refusal: "a clear no",
      affordable: "said what they can spare",
      no_identity: "will not say who they are",
      conflict: "it came to a quarrel",
    },
  },
};
