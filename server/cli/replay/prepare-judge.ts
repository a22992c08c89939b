import { isErrorRow, issuesRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import type { InputValue } from "../../../evaluation/replay/read-inputs.ts";
import { judgeRecorded, type JudgedCall } from "../../../evaluation/report/judge-record.ts";
import { parseScoredRecord } from "../../../evaluation/score/scored-record.ts";
import { internalErrorRow } from "../internal-error.ts";
import type { Answer, ReplayInput, ReplayTask } from "./replay-task.ts";
import { tellCall } from "./tell-call.ts";

/** Judges one input: the call, or why it could not be used. It never throws. */
export type JudgeInput = (input: ReplayInput) => Promise<Answer>;

/**
 * Makes ready what a run needs.
 * @throws KindlineError `USAGE_INVALID` if a pack of the configuration is refused.
 */
export async function prepareJudge(task: ReplayTask): Promise<JudgeInput> {
  const judgeCall = task.mode === "score" ? judgeScored : await driver(task);
  return async (input) => {
    try {
      const judged = await judgeCall(input);
      return isErrorRow(judged) ? judged : tellCall(judged, input, task);
    } catch (error) {
      return internalErrorRow(input, error);
    }
  };
}

/** The agent that calls are driven through is loaded only where one is. */
async function driver(task: ReplayTask) {
  const { prepareDriving } = await import("./prepare-driving.ts");
  return await prepareDriving(task);
}

function judgeScored(input: InputValue): JudgedCall | ErrorRow {
  const parsed = parseScoredRecord(input.value);
  return parsed.success ? judgeRecorded(parsed.value, input) : issuesRow(input, parsed.error);
}
