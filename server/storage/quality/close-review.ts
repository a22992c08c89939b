import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import type { Tables } from "../tables.ts";

/** Whoever lifts a mark has reviewed it: the task that asked for the review is done, with the same reason. */
export async function closeReview(
  transaction: Transaction<Tables>,
  lift: {
    /** Of the mark: its task was made from the same entry of the log. */
    readonly id: string;
    readonly by: string;
    readonly reason: string;
    readonly at: Instant;
  },
): Promise<void> {
  const { id, by, reason, at } = lift;
  await transaction
    .updateTable("tasks")
    .set({
      state: "done",
      done_by: by,
      done_at: at,
      cause: reason,
      action: "mark lifted",
      escalate_at: null,
    })
    .where("task_id", "in", [`${id}.hold_review`, `${id}.dispute_review`])
    .where("state", "!=", "done")
    .execute();
}
