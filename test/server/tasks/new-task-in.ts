import type { Instant } from "../../../domain/calendar.ts";
import type { Role } from "../../../server/protocol/staff.ts";
import { addTasks } from "../../../server/storage/tasks/add-tasks.ts";
import type { Database } from "../../../server/storage/database.ts";
import { createStaffStore } from "../../../server/storage/staff-store.ts";
import type { NewTask } from "../../../server/tasks/new-task.ts";
import { dueMs } from "../../../server/tasks/task-clock.ts";
import { startedMs } from "./logged-conversation.ts";

/** A moment that many milliseconds after the clock of these tests starts. */
export const after = (ms: number): Instant => new Date(startedMs + ms).toISOString() as Instant;

/** A yellow alert without anything special. */
export function newTask(parts: Partial<NewTask> & Pick<NewTask, "id">): NewTask {
  const { kind = "alert", level = "yellow", at = after(0) } = parts;
  return {
    kind,
    level,
    title: "emotion_streak",
    facts: {},
    caseId: "C-1",
    from: undefined,
    by: undefined,
    note: undefined,
    at,
    dueAt: new Date(dueMs(kind, level, Date.parse(at))).toISOString() as Instant,
    ...parts,
  };
}

/** Puts tasks into a store, as logs do. */
export async function add({ db }: Database, ...tasks: readonly NewTask[]): Promise<void> {
  await db.transaction().execute((transaction) => addTasks(transaction, tasks));
}

export async function addStaff(
  database: Database,
  staff: Readonly<Record<string, Role>>,
): Promise<void> {
  const store = createStaffStore(database);
  for (const [name, role] of Object.entries(staff)) {
    await store.addUser({ name, role, password: "x", at: after(0) });
  }
}

/** Takes everything of tasks and staff out of a store, so that the next test finds an empty one. */
export async function clear({ db }: Database): Promise<void> {
  for (const table of ["task_notices", "tasks", "human_requests", "users"] as const)
    await db.deleteFrom(table).execute();
}
