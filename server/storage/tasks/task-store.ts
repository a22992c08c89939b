import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { KindlineError } from "../../../domain/errors.ts";
import type {
  LiveAlert,
  Task,
  TaskOutcome,
  TaskOwners,
  TaskPage,
  TaskState,
  TaskSummary,
} from "../../protocol/tasks.ts";
import type { NewTask } from "../../tasks/new-task.ts";
import { addTasks } from "./add-tasks.ts";
import type { Database } from "../database.ts";
import { liveAlerts, type LiveAlertQuery } from "./live-alerts.ts";
import {
  claimNotices,
  settleNotice,
  type ClaimedNotice,
  type NoticeResult,
} from "./notice-outbox.ts";
import { summariseTasks } from "./task-summary.ts";
import { listTasks, toTasks, type TaskQuery } from "./task-list.ts";
import { moveClocks } from "./task-timers.ts";
import type { Tables } from "../tables.ts";

type Store = Pick<Database, "db" | "kind">;

/** What somebody does to a task. */
interface TaskDeed {
  readonly id: string;
  readonly by: string;
  readonly at: Instant;
}

/** What the company owes or must look at. Logs add to it with `keepTasks`, in their own transactions. */
export interface TaskStore {
  /** @throws KindlineError NOT_FOUND. */
  get(id: string): Promise<Task>;
  list(query: TaskQuery): Promise<TaskPage>;
  /** See `liveAlerts`. */
  live(query: LiveAlertQuery): Promise<LiveAlert[]>;
  /** Adds one that a person entered. @throws KindlineError NOT_FOUND without its case. */
  add(task: NewTask): Promise<Task>;
  /**
   * Somebody takes it on: it is theirs, and escalates no more. Again by the same person changes nothing.
   * @throws KindlineError NOT_FOUND; TASK_STATE if somebody else was first, or it is done.
   */
  acknowledge(deed: TaskDeed): Promise<Task>;
  /** @throws KindlineError NOT_FOUND without the task or such an owner; TASK_STATE if it is done. */
  assign(deed: TaskDeed & { readonly owner: string }): Promise<Task>;
  /** @throws KindlineError NOT_FOUND; TASK_STATE if it is done already. */
  close(
    deed: TaskDeed & {
      readonly cause: string;
      readonly action: string;
      readonly outcome: TaskOutcome;
    },
  ): Promise<Task>;
  /** Who can be given a task: whoever may log in. */
  owners(): Promise<TaskOwners["owners"]>;
  summary(span: {
    readonly since: Instant;
    readonly now: Instant;
  }): Promise<Omit<TaskSummary, "days">>;
  /** See `moveClocks`. */
  moveClocks(now: Instant): Promise<void>;
  /** See `claimNotices`. */
  claimNotices(claim: Parameters<typeof claimNotices>[1]): Promise<readonly ClaimedNotice[]>;
  /** See `settleNotice`. */
  settleNotice(notice: Pick<ClaimedNotice, "id" | "tries">, result: NoticeResult): Promise<void>;
}

export function createTaskStore(database: Store): TaskStore {
  const { db } = database;
  return {
    get: (id) => get(database, id),
    list: (query) => listTasks(database, query),
    live: (query) => liveAlerts(db, query),
    async add(task) {
      await db.transaction().execute((transaction) => addByHand(transaction, task));
      return await get(database, task.id);
    },
    acknowledge: (deed) => acknowledge(database, deed),
    assign: (deed) => assign(database, deed),
    close: (deed) => close(database, deed),
    owners: () =>
      db
        .selectFrom("users")
        .select(["name", "role"])
        .where("is_disabled", "=", 0)
        .orderBy("name")
        .execute(),
    summary: (span) => summariseTasks(db, span),
    moveClocks: (now) => moveClocks(db, now),
    claimNotices: (claim) => claimNotices(db, claim),
    settleNotice: (notice, result) => settleNotice(db, notice, result),
  };
}

async function get(store: Store, id: string): Promise<Task> {
  const rows = await store.db.selectFrom("tasks").selectAll().where("task_id", "=", id).execute();
  const [task] = await toTasks(store, rows);
  if (task !== undefined) return task;
  throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a task." });
}

async function addByHand(transaction: Transaction<Tables>, task: NewTask): Promise<void> {
  const found = await transaction
    .selectFrom("cases")
    .select("case_id")
    .where("case_id", "=", task.caseId)
    .executeTakeFirst();
  if (found === undefined) {
    const message = "Expected the id of a case.";
    throw new KindlineError({ code: "NOT_FOUND", message, field: "caseId" });
  }
  await addTasks(transaction, [task]);
}

async function acknowledge(store: Store, { id, by, at }: TaskDeed): Promise<Task> {
  const task = await get(store, id);
  if (task.state === "acknowledged" && task.acknowledgedBy === by) return task;
  const { numUpdatedRows } = await store.db
    .updateTable("tasks")
    .set({ state: "acknowledged" satisfies TaskState, ...answered(task, by, at) })
    .where("task_id", "=", id)
    .where("state", "=", "open" satisfies TaskState)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw stateError("Expected a task that nobody has acknowledged yet.");
  return await get(store, id);
}

/** Whoever answers has it from then on. */
const answered = (task: Task, by: string, at: Instant) => ({
  acknowledged_by: by,
  acknowledged_at: at,
  acknowledge_seconds: secondsBetween(task.createdAt, at),
  escalate_at: null,
  owner: by,
  owned_at: at,
});

async function assign(
  store: Store,
  { id, owner, at }: TaskDeed & { readonly owner: string },
): Promise<Task> {
  await get(store, id);
  const user = await store.db
    .selectFrom("users")
    .select("name")
    .where("name", "=", owner)
    .where("is_disabled", "=", 0)
    .executeTakeFirst();
  if (user === undefined) {
    const message = "Expected the name of somebody who may log in.";
    throw new KindlineError({ code: "NOT_FOUND", message, field: "owner" });
  }
  const { numUpdatedRows } = await store.db
    .updateTable("tasks")
    .set({ owner, owned_at: at })
    .where("task_id", "=", id)
    .where("state", "!=", "done" satisfies TaskState)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw stateError("Expected a task that is not done.");
  return await get(store, id);
}

async function close(store: Store, deed: Parameters<TaskStore["close"]>[0]): Promise<Task> {
  const { id, by, at, cause, action, outcome } = deed;
  const task = await get(store, id);
  const { numUpdatedRows } = await store.db
    .updateTable("tasks")
    .set({
      ...(task.acknowledgedAt === null ? answered(task, by, at) : {}),
      state: "done" satisfies TaskState,
      done_by: by,
      done_at: at,
      cause,
      action,
      outcome,
      escalate_at: null,
    })
    .where("task_id", "=", id)
    .where("state", "=", task.state)
    .where("state", "!=", "done" satisfies TaskState)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw stateError("Expected a task that is not done, as it was seen.");
  return await get(store, id);
}

const secondsBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));

const stateError = (message: string): KindlineError =>
  new KindlineError({ code: "TASK_STATE", message });
