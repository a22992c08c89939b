import type { RoundLift } from "../../../server/protocol/round-figures.ts";
import type { RoundProgress } from "../../../server/protocol/rounds.ts";
import type { InLanguages } from "../words/language.ts";

/** What speaks for an hour, each number as it is read. */
export interface HourFigures {
  readonly span: string;
  readonly chance: string;
  readonly own: string;
  readonly alike: string;
  readonly insteadSpan: string;
  readonly insteadChance: string;
}

/** Words of a round's messages, of its trial, and of the hour that a case waits for. */
export interface RoundViewWords {
  readonly messages: Readonly<Record<keyof RoundProgress["messages"], string>>;
  readonly hour: (figures: HourFigures) => string;
  readonly trial: string;
  readonly trialText: (a: string, b: string) => string;
  readonly trialVerdicts: Readonly<Record<NonNullable<RoundLift["trial"]>["verdict"], string>>;
  readonly trialShare: string;
  readonly trialHint: string;
}

export const roundViewWords: InLanguages<RoundViewWords> = {
  zh: {
    messages: {
      sent: "已发消息",
      delivered: "已送达",
      failed: "未送达",
      replies: "回复",
      optOuts: "退订",
    },
    hour: ({ span, chance, own, alike, insteadSpan, insteadChance }) =>
      `当地 ${span}：本人接听 ${own}，同类 ${alike}，预计 ${chance}；${insteadSpan} 预计 ${insteadChance}`,
    trial: "两组比较",
    trialText: (a, b) => `a 组还款 ${a}，b 组还款 ${b}`,
    trialVerdicts: {
      better: "b 组更好",
      worse: "b 组更差",
      not_significant: "差异不显著",
      no_group: "有一组没有案件，无法比较",
    },
    trialShare: "b 组比例 %",
    trialHint:
      "0 为不分组。随机分成 a、b 两组，处理表里可以为各组写不同的行；困难、脆弱、争议和投诉案件不分组，要有不限组的行。",
  },
  en: {
    messages: {
      sent: "Messages sent",
      delivered: "Delivered",
      failed: "Not delivered",
      replies: "Replies",
      optOuts: "Opted out",
    },
    hour: ({ span, chance, own, alike, insteadSpan, insteadChance }) =>
      `${span} there: ${own} answered by them, ${alike} by people alike, ${chance} expected; at ${insteadSpan} ${insteadChance}`,
    trial: "Group b against group a",
    trialText: (a, b) => `Paid: ${a} of group a, ${b} of group b`,
    trialVerdicts: {
      better: "better in group b",
      worse: "worse in group b",
      not_significant: "not significant",
      no_group: "one group has no cases: nothing to compare with",
    },
    trialShare: "Group b, %",
    trialHint:
      "For 0 there are no groups. Chance draws groups a and b; rows of the table can be for one of them. Nobody in hardship, vulnerable, disputing or complaining is in one: give them rows for any group.",
  },
};
