import { KindlineError } from "../../domain/errors.ts";
import type { Task, TaskKind, TaskOutcome } from "../protocol/tasks.ts";

/** How tasks of each kind can end. */
const outcomes: Readonly<Record<TaskKind, readonly TaskOutcome[]>> = {
  alert: ["resolved", "no_action"],
  complaint: ["upheld", "partly_upheld", "not_upheld"],
  callback: ["kept", "not_kept"],
  document: ["kept", "not_kept"],
  waiver_review: ["resolved", "no_action"],
  hold_review: ["resolved", "no_action"],
  dispute_review: ["upheld", "partly_upheld", "not_upheld"],
};

/**
 * What a person says at the end of a task, checked.
 * @throws KindlineError TASK_INCOMPLETE without a cause or an action; FIELD_INVALID for an outcome of
 * another kind of task.
 */
export function checkedClose(
  { kind }: Pick<Task, "kind">,
  given: { readonly cause?: string | undefined; readonly action?: string | undefined } & {
    readonly outcome: TaskOutcome;
  },
): { readonly cause: string; readonly action: string; readonly outcome: TaskOutcome } {
  const { cause = "", action = "", outcome } = given;
  if (cause === "" || action === "") {
    const field = cause === "" ? "cause" : "action";
    const message = "Expected the cause and the action.";
    throw new KindlineError({ code: "TASK_INCOMPLETE", message, field });
  }
  if (outcomes[kind].includes(outcome)) return { cause, action, outcome };
  const message = `Expected an outcome of this kind of task: ${outcomes[kind].join(", ")}.`;
  throw new KindlineError({ code: "FIELD_INVALID", message, field: "outcome" });
}
