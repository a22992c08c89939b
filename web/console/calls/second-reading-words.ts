import type { InLanguages } from "../words/language.ts";

interface SecondReadingWords {
  readonly title: string;
  readonly states: Readonly<Record<"read" | "late" | "failed", string>>;
  readonly agrees: string;
  readonly added: string;
  readonly filled: string;
  readonly denied: string;
  readonly refused: string;
  readonly reason: string;
}

/** The words about the second reading of a turn. */
export const secondReadingWords: InLanguages<SecondReadingWords> = {
  zh: {
    title: "模型复读",
    states: {
      read: "与第一次理解不同",
      late: "没有及时返回，未采用",
      failed: "失败，未采用",
    },
    agrees: "与第一次理解一致",
    added: "补充",
    filled: "从原话读出",
    denied: "模型没有听出（保留）",
    refused: "模型听出（不采用）",
    reason: "逾期原因",
  },
  en: {
    title: "Read again by a model",
    states: {
      read: "it disagrees with the first reading",
      late: "it came too late, nothing of it counts",
      failed: "it failed, nothing of it counts",
    },
    agrees: "it agrees with the first reading",
    added: "added",
    filled: "read from the debtor's words",
    denied: "not heard by the model (kept)",
    refused: "heard by the model alone (not acted upon)",
    reason: "reason",
  },
};
