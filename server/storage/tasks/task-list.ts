import { sql, type Kysely, type SelectQueryBuilder } from "kysely";
import {
  TASK_LEVELS,
  type Task,
  type TaskKind,
  type TaskLevel,
  type TaskPage,
  type TaskState,
} from "../../protocol/tasks.ts";
import { pageRows } from "../../limits.ts";
import { stoppedCases } from "../../rounds/contact/stopped-cases.ts";
import type { Database } from "../database.ts";
import { pageOf, readCursor } from "../paging.ts";
import { toNotice, toTask } from "./task-rows.ts";
import type { Tables } from "../tables.ts";

/** Which tasks are asked for. */
export interface TaskQuery {
  /** `open` is whatever is not done. */
  readonly state: "open" | "done";
  readonly owner?: string | undefined;
  readonly breached?: boolean | undefined;
  readonly kind?: TaskKind | undefined;
  readonly level?: TaskLevel | undefined;
  readonly caseId?: string | undefined;
  readonly after?: string | undefined;
}

type Rows = SelectQueryBuilder<Tables, "tasks", Tables["tasks"]>;

/** A page of tasks: what is open by level and then by when it is due, what is done the latest first. */
export async function listTasks(
  { db, kind }: Pick<Database, "db" | "kind">,
  query: TaskQuery,
): Promise<TaskPage> {
  const found = filtered(db.selectFrom("tasks").selectAll(), query);
  const rows = await (query.state === "done" ? latest(found, query) : pressing(found, query))
    .limit(pageRows + 1)
    .execute();
  const page = pageOf(rows, (row) =>
    query.state === "done"
      ? [row.done_at ?? "", row.task_id]
      : [`${row.level} ${row.due_at}`, row.task_id],
  );
  return { tasks: await toTasks({ db, kind }, page.rows), next: page.next };
}

function filtered(rows: Rows, query: TaskQuery): Rows {
  const { owner, breached, kind, level, caseId } = query;
  let found = rows.where("state", query.state === "done" ? "=" : "!=", "done" satisfies TaskState);
  if (owner !== undefined) found = found.where("owner", "=", owner);
  if (breached !== undefined) found = found.where("breached_at", breached ? "is not" : "is", null);
  if (kind !== undefined) found = found.where("kind", "=", kind);
  if (level !== undefined) found = found.where("level", "=", TASK_LEVELS.indexOf(level));
  if (caseId !== undefined) found = found.where("case_id", "=", caseId);
  return found;
}

function latest(rows: Rows, { after }: TaskQuery): Rows {
  const sorted = rows.orderBy("done_at", "desc").orderBy("task_id");
  if (after === undefined) return sorted;
  const [doneAt, id] = readCursor(after);
  return sorted.where((row) =>
    row.or([
      row("done_at", "<", doneAt),
      row.and([row("done_at", "=", doneAt), row("task_id", ">", id)]),
    ]),
  );
}

function pressing(rows: Rows, { after }: TaskQuery): Rows {
  const sorted = rows.orderBy("level").orderBy("due_at").orderBy("task_id");
  if (after === undefined) return sorted;
  const [place, id] = readCursor(after);
  const [rank = "", dueAt = ""] = place.split(" ");
  const level = Number(rank) || 0;
  return sorted.where((row) =>
    row.or([
      row("level", ">", level),
      row.and([row("level", "=", level), row("due_at", ">", dueAt)]),
      row.and([row("level", "=", level), row("due_at", "=", dueAt), row("task_id", ">", id)]),
    ]),
  );
}

/** Notices of one task that are shown, the latest: one that nobody answers gets two more each ten minutes. */
export const noticesShownMax = 20;

/** These tasks with what became of the latest notices of each, and whether their debtors are to be left alone. */
export async function toTasks(
  { db, kind }: Pick<Database, "db" | "kind">,
  rows: readonly Tables["tasks"][],
): Promise<Task[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.task_id);
  const notices = await latestNotices(db, ids);
  const byTask = Map.groupBy(notices, (notice) => notice.task_id);
  const open = rows.filter((row) => row.state !== ("done" satisfies TaskState));
  const caseIds = [...new Set(open.map((row) => row.case_id))];
  const stopped = await stoppedCases(db, { kind, caseIds });
  return rows.map((row) =>
    toTask(row, {
      notices: (byTask.get(row.task_id) ?? []).map(toNotice),
      stopped: open.includes(row) ? (stopped.get(row.case_id) ?? null) : null,
    }),
  );
}

/** The latest notices of each of these tasks, in the order in which they were due. */
const latestNotices = (db: Kysely<Tables>, ids: readonly string[]) =>
  db
    .selectFrom((query) =>
      query
        .selectFrom("task_notices")
        .selectAll()
        .select(
          sql<number>`row_number() over (
            partition by task_id order by created_at desc, notice_id desc)`.as("place"),
        )
        .where("task_id", "in", ids)
        .as("latest"),
    )
    .selectAll()
    .where("place", "<=", noticesShownMax)
    .orderBy("created_at")
    .orderBy("notice_id")
    .execute();
