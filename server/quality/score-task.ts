import type { CallScore } from "../../evaluation/score/score-call.ts";
import type { RedriveView } from "../protocol/quality.ts";

/** What the thread of the scorers is asked. Records are call records, JSON. */
export type ScoreTask =
  | { readonly type: "version" }
  | { readonly type: "score"; readonly record: unknown }
  | { readonly type: "redrive"; readonly record: unknown };

/** What it answers, by the type of the task. */
export interface ScoreAnswers {
  readonly version: string;
  readonly score: CallScore;
  readonly redrive: RedriveView;
}

/** A task on its way to the thread. */
export interface SentTask {
  readonly id: number;
  readonly task: ScoreTask;
}

/** Its answer, or the code of why there is none: of a fault of ours no words, for they may quote the call. */
export type SentAnswer = { readonly id: number } & (
  | { readonly answer: ScoreAnswers[ScoreTask["type"]] }
  | { readonly error: { readonly code: string; readonly message: string; readonly field: string } }
);
