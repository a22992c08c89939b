import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { NOTICE_CHANNELS, type TaskNotice } from "../../protocol/tasks.ts";
import type { Tables } from "../tables.ts";

/** Has people told of a task by every way there is; the same occasion twice is told once. */
export async function addNotices(
  transaction: Transaction<Tables>,
  {
    taskId,
    occasion,
    at,
  }: { readonly taskId: string; readonly occasion: string; readonly at: Instant },
): Promise<void> {
  const rows = NOTICE_CHANNELS.map((channel) => ({
    notice_id: `${taskId}:${occasion}:${channel}`,
    task_id: taskId,
    channel,
    occasion,
    state: "due" satisfies TaskNotice["state"],
    tries: 0,
    created_at: at,
    next_at: at,
    error: null,
    sent_at: null,
  }));
  await transaction
    .insertInto("task_notices")
    .values(rows)
    .onConflict((conflict) => conflict.column("notice_id").doNothing())
    .execute();
}
