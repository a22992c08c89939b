import type { Kysely } from "kysely";
import { TASK_LEVELS, type LiveAlert, type TaskState } from "../../protocol/tasks.ts";
import { toTask } from "./task-rows.ts";
import type { Tables } from "../tables.ts";

/**
 * Alerts of a wall, at most: two of each of the two hundred calls that a wall is made for, and some. The reds come
 * first; what is left out stands among the tasks.
 */
export const liveAlertsMax = 500;

/** Ranks of the levels that stand on the wall: red and orange. */
const lastRank = TASK_LEVELS.indexOf("orange");

/** Whose alerts are asked for: everybody's without an owner. */
export interface LiveAlertQuery {
  readonly owner?: string | undefined;
  readonly max?: number;
}

/** Red and orange tasks that are not done, of calls that go on now, the most pressing first. */
export async function liveAlerts(
  db: Kysely<Tables>,
  { owner, max = liveAlertsMax }: LiveAlertQuery,
): Promise<LiveAlert[]> {
  let found = db
    .selectFrom("tasks")
    .innerJoin("calls", "calls.call_id", "tasks.call_id")
    .selectAll("tasks")
    .where("calls.ended_at", "is", null)
    .where("tasks.state", "!=", "done" satisfies TaskState)
    .where("tasks.level", "<=", lastRank);
  if (owner !== undefined) found = found.where("tasks.owner", "=", owner);
  const rows = await found
    .orderBy("tasks.level")
    .orderBy("tasks.due_at")
    .orderBy("tasks.task_id")
    .limit(max)
    .execute();
  return rows.flatMap((row) => {
    const {
      id,
      callId,
      level,
      title,
      owner: whose,
      state,
      dueAt,
    } = toTask(row, { notices: [], stopped: null });
    return callId === null ? [] : [{ id, callId, level, title, owner: whose, state, dueAt }];
  });
}
