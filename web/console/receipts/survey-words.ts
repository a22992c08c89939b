import type { InLanguages } from "../words/language.ts";

interface SurveyWords {
  readonly fair: string;
  readonly answers: (n: number, offered: number, rate: string) => string;
  readonly unfair: (share: string) => string;
}

/** What debtors say of us in the survey of their receipt; never without how many of them do. */
export const surveyWords: InLanguages<SurveyWords> = {
  zh: {
    fair: "债务人：受到公平对待（0–10）",
    answers: (n, offered, rate) => `${offered} 份回执中 ${n} 份作答（${rate}）`,
    unfair: (share) => `给 0–6 分的占 ${share}`,
  },
  en: {
    fair: "Debtors: treated fairly (0–10)",
    answers: (n, offered, rate) => `${n} of ${offered} receipts answered (${rate})`,
    unfair: (share) => `${share} gave 0 to 6`,
  },
};
