import type { Kysely, Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { TASK_LEVELS, type TaskState } from "../../protocol/tasks.ts";
import { escalateMs, raisedLevel, utcAt } from "../../tasks/task-clock.ts";
import { addNotices } from "./add-notices.ts";
import { nextOwner } from "../desk/next-owner.ts";
import { levelOf } from "./task-rows.ts";
import type { Tables } from "../tables.ts";

/** Tasks that one look at the clocks moves on: a backlog is worked off look by look. */
const rowsMax = 100;

/**
 * Moves every clock on that has run out: red tasks that nobody answered go to the next owner, and tasks
 * that are past their time rise by a level; people are told of each. Where several servers look at the
 * same moment each task is moved on by exactly one of them.
 */
export async function moveClocks(db: Kysely<Tables>, now: Instant): Promise<void> {
  // First what is late: what becomes red by it has its first ten minutes before it escalates.
  for (const row of await late(db, now)) {
    await db.transaction().execute((transaction) => breach(transaction, row, now));
  }
  for (const row of await unanswered(db, now)) {
    await db.transaction().execute((transaction) => escalate(transaction, row, now));
  }
}

type Row = Tables["tasks"];

const late = (db: Kysely<Tables>, now: Instant): Promise<Row[]> =>
  db
    .selectFrom("tasks")
    .selectAll()
    .where("state", "in", ["open", "acknowledged"] satisfies TaskState[])
    .where("breach_at", "<", now)
    .where("breached_at", "is", null)
    .orderBy("level")
    .orderBy("breach_at")
    .limit(rowsMax)
    .execute();

const unanswered = (db: Kysely<Tables>, now: Instant): Promise<Row[]> =>
  db
    .selectFrom("tasks")
    .selectAll()
    .where("state", "=", "open" satisfies TaskState)
    .where("escalate_at", "<=", now)
    .orderBy("escalate_at")
    .limit(rowsMax)
    .execute();

async function breach(transaction: Transaction<Tables>, row: Row, now: Instant): Promise<void> {
  const level = raisedLevel(levelOf(row.level));
  const isNewlyRed = level === "red" && row.escalate_at === null && row.state === "open";
  const { numUpdatedRows } = await transaction
    .updateTable("tasks")
    .set({
      level: TASK_LEVELS.indexOf(level),
      breached_at: now,
      ...(isNewlyRed ? { escalate_at: utcAt(Date.parse(now) + escalateMs) } : {}),
    })
    .where("task_id", "=", row.task_id)
    .where("state", "=", row.state)
    // Whoever is first changes this, and the others find nothing to change.
    .where("breached_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return;
  await addNotices(transaction, { taskId: row.task_id, occasion: "breach", at: now });
}

async function escalate(transaction: Transaction<Tables>, row: Row, now: Instant): Promise<void> {
  const count = row.escalations + 1;
  const owner = await nextOwner(transaction, row.owner ?? undefined);
  const { numUpdatedRows } = await transaction
    .updateTable("tasks")
    .set({
      escalations: count,
      escalated_at: now,
      // After a long standstill it is told once, and then again each ten minutes.
      escalate_at: utcAt(Date.parse(now) + escalateMs),
      ...(owner === undefined ? {} : { owner, owned_at: now }),
    })
    .where("task_id", "=", row.task_id)
    .where("state", "=", "open" satisfies TaskState)
    .where("escalations", "=", row.escalations)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return;
  await addNotices(transaction, { taskId: row.task_id, occasion: `escalate-${count}`, at: now });
}
