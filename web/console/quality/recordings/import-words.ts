import type { InLanguages } from "../../words/language.ts";

/** What of the source of an imported call is not in it. */
export interface ImportWords {
  readonly nothingLost: string;
  readonly assumed: (fields: string) => string;
  readonly confidence: (percent: string) => string;
  readonly lossReport: (fields: string, segments: string) => string;
  readonly reasons: Readonly<Record<string, string>>;
}

export const importWords: InLanguages<ImportWords> = {
  zh: {
    nothingLost: "来源的内容全部收录。",
    assumed: (fields) => `推定的字段：${fields}`,
    confidence: (percent) => `坐席识别把握 ${percent}`,
    lossReport: (fields, segments) => `${fields} 个字段，${segments} 段话`,
    reasons: {
      empty: "没有内容",
      "not-a-party": "不是坐席或客户",
      unlabelled: "没有说话人",
      "not-understood": "类型不符",
      cut: "过长，已切分",
      reordered: "按时间重排",
      echo: "对方声道的回声",
      "not-transcribed": "录音不在文件内",
      "no-words": "没有听出词语",
    },
  },
  en: {
    nothingLost: "All of the source is in it.",
    assumed: (fields) => `Assumed: ${fields}`,
    confidence: (percent) => `${percent} sure who the agent is`,
    lossReport: (fields, segments) => `${fields} fields, ${segments} pieces`,
    reasons: {
      empty: "nothing in it",
      "not-a-party": "neither agent nor debtor",
      unlabelled: "nobody is named",
      "not-understood": "of another type",
      cut: "too long, cut",
      reordered: "put in order of time",
      echo: "echo of the other side",
      "not-transcribed": "the recording is elsewhere",
      "no-words": "no words were heard",
    },
  },
};
