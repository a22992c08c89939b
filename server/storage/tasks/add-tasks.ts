import type { Transaction } from "kysely";
import type { CallEvent } from "../../../domain/events.ts";
import { beginsExchange } from "../../calls/turn-views.ts";
import { TASK_LEVELS, type TaskKind, type TaskState } from "../../protocol/tasks.ts";
import type { NewTask } from "../../tasks/new-task.ts";
import { breachMs, escalateMs, notifiesAtOnce, utcAt } from "../../tasks/task-clock.ts";
import { addNotices } from "./add-notices.ts";
import { nextOwner } from "../desk/next-owner.ts";
import type { Tables } from "../tables.ts";

type Db = Transaction<Tables>;

/**
 * Puts tasks into the store, each with its owner, its clocks and the notices of it. One that is there
 * already, or says what an open one of the same call says, changes nothing.
 */
export async function addTasks(transaction: Db, tasks: readonly NewTask[]): Promise<void> {
  for (const task of tasks) {
    if (await isToldAlready(transaction, task)) continue;
    const inserted = await transaction
      .insertInto("tasks")
      .values(await rowOf(transaction, task))
      .onConflict((conflict) => conflict.column("task_id").doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows !== 1n) continue;
    if (!notifiesAtOnce(task.level)) continue;
    await addNotices(transaction, { taskId: task.id, occasion: "raise", at: task.at });
  }
}

/** Whether an open task of the same call says the same. A later promise takes the place of the one before. */
async function isToldAlready(transaction: Db, task: NewTask): Promise<boolean> {
  const { from, kind, title, level, dueAt } = task;
  if (from === undefined) return false;
  // Whoever has answered a red one does not hear of the next by it: that one is told anew.
  const states: TaskState[] = level === "red" ? ["open"] : ["open", "acknowledged"];
  const same = await transaction
    .selectFrom("tasks")
    .select(["task_id", "due_at"])
    .where("call_id", "=", from.callId)
    .where("kind", "=", kind)
    .where("title", "=", title)
    .where("state", "in", states)
    .execute();
  if (kind !== "callback") return same.length > 0;
  if (same.some((one) => one.due_at === dueAt)) return true;
  await supersede(
    transaction,
    same.map((one) => one.task_id),
    task,
  );
  return false;
}

async function supersede(
  transaction: Db,
  ids: readonly string[],
  { id, at }: Pick<NewTask, "id" | "at">,
): Promise<void> {
  if (ids.length === 0) return;
  await transaction
    .updateTable("tasks")
    .set({
      state: "done" satisfies TaskState,
      done_at: at,
      escalate_at: null,
      cause: "promise-changed",
      action: id,
      outcome: "superseded",
    })
    .where("task_id", "in", ids)
    .execute();
}

async function rowOf(transaction: Db, task: NewTask): Promise<Tables["tasks"]> {
  const { kind, level, at, dueAt } = task;
  return {
    ...nothingYet,
    ...(await placeOf(transaction, task)),
    ...(await ownerOf(transaction, task)),
    task_id: task.id,
    kind,
    level: TASK_LEVELS.indexOf(level),
    title: task.title,
    facts: JSON.stringify(task.facts),
    case_id: task.caseId,
    note: task.note ?? null,
    created_at: at,
    created_by: task.by ?? null,
    due_at: dueAt,
    breach_at: utcAt(breachMs(kind, Date.parse(dueAt))),
    escalate_at: level === "red" ? utcAt(Date.parse(at) + escalateMs) : null,
  };
}

/** Each has a name beside it from its first moment; whoever promised something by hand keeps it. */
async function ownerOf(
  transaction: Db,
  { kind, by, at }: NewTask,
): Promise<Pick<Tables["tasks"], "owner" | "owned_at">> {
  const promiser = ownPromises.has(kind) ? by : undefined;
  const owner = promiser ?? (await nextOwner(transaction, undefined));
  return owner === undefined ? { owner: null, owned_at: null } : { owner, owned_at: at };
}

/** What somebody of ours says that they will see to. */
const ownPromises: ReadonlySet<TaskKind> = new Set(["callback", "document", "waiver_review"]);

async function placeOf(
  transaction: Db,
  { from }: NewTask,
): Promise<Pick<Tables["tasks"], "call_id" | "sequence" | "turn">> {
  if (from === undefined) return { call_id: null, sequence: null, turn: null };
  const { callId, sequence } = from;
  return { call_id: callId, sequence, turn: await turnOf(transaction, from) };
}

const nothingYet = {
  breached_at: null,
  state: "open" satisfies TaskState,
  acknowledged_by: null,
  acknowledged_at: null,
  acknowledge_seconds: null,
  escalated_at: null,
  escalations: 0,
  done_by: null,
  done_at: null,
  cause: null,
  action: null,
  outcome: null,
} as const;

/** Entries of one exchange that are looked through for its first: far more than any turn has. */
const exchangeEntriesMax = 500;

/** Where in the call the entry stands: the first entry of its exchange. */
async function turnOf(
  transaction: Db,
  { callId, sequence }: NonNullable<NewTask["from"]>,
): Promise<number | null> {
  const rows = await transaction
    .selectFrom("events")
    .select(["sequence", "event"])
    .where("call_id", "=", callId)
    .where("sequence", "<=", sequence)
    .orderBy("sequence", "desc")
    .limit(exchangeEntriesMax)
    .execute();
  const first = rows.find((row) => beginsExchange(JSON.parse(row.event) as CallEvent));
  return first?.sequence ?? null;
}
