import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import type { TaskState } from "../../protocol/tasks.ts";
import type { CallbackMade } from "../../tasks/callback-made.ts";
import { callbackEarlyMs, utcAt } from "../../tasks/task-clock.ts";
import type { Tables } from "../tables.ts";

/**
 * Closes the callbacks that a later call with the case has made good. A talk does it whenever it comes; a
 * call that nobody took does it only at the time that was promised, or after.
 */
export async function keepCallbacks(
  transaction: Transaction<Tables>,
  later: {
    readonly callId: string;
    readonly caseId: string;
    readonly startedAt: Instant;
    readonly at: Instant;
    readonly made: CallbackMade;
  },
): Promise<void> {
  const { callId, caseId, at, made } = later;
  let kept = transaction
    .updateTable("tasks")
    .set({
      state: "done" satisfies TaskState,
      done_at: at,
      escalate_at: null,
      cause: made === "talk" ? "later-call" : "later-call-unanswered",
      action: callId,
      outcome: "kept",
    })
    .where("case_id", "=", caseId)
    .where("kind", "=", "callback")
    .where("state", "!=", "done" satisfies TaskState)
    .where((row) => row.or([row("call_id", "is", null), row("call_id", "!=", callId)]))
    .where("created_at", "<", utcAt(Date.parse(later.startedAt)));
  if (made === "tried") kept = kept.where("due_at", "<=", utcAt(Date.parse(at) + callbackEarlyMs));
  await kept.execute();
}
