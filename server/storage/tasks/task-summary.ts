import { sql, type Kysely } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import {
  TASK_LEVELS,
  type TaskKind,
  type TaskOutcome,
  type TaskState,
  type TaskSummary,
} from "../../protocol/tasks.ts";
import type { Tables } from "../tables.ts";

type Db = Kysely<Tables>;
type Span = { readonly since: Instant; readonly now: Instant };
type Share = TaskSummary["complaintsInTime"];

/** The numbers of the board; what each counts is in docs/tasks.md. */
export async function summariseTasks(db: Db, span: Span): Promise<Omit<TaskSummary, "days">> {
  const [open, late, acknowledged, complaintsInTime, promisesKept, humanRequestsRefused] =
    await Promise.all([
      openByLevel(db),
      breachedNow(db, span),
      meanAcknowledge(db, span),
      complaints(db, span),
      promises(db, span),
      refusals(db, span),
    ]);
  return {
    open: open.byLevel,
    unansweredRed: open.unansweredRed,
    breached: late,
    meanAcknowledgeSeconds: acknowledged,
    complaintsInTime,
    promisesKept,
    humanRequestsRefused,
  };
}

const done: TaskState = "done";

async function openByLevel(
  db: Db,
): Promise<{ byLevel: TaskSummary["open"]; unansweredRed: number }> {
  const rows = await db
    .selectFrom("tasks")
    .select(["level", "state"])
    .select((row) => row.fn.countAll().as("count"))
    .where("state", "!=", done)
    .groupBy(["level", "state"])
    .execute();
  const count = (level: number, state?: TaskState): number =>
    rows
      .filter((row) => row.level === level && (state === undefined || row.state === state))
      .reduce((sum, row) => sum + Number(row.count), 0);
  const [red = 0, orange = 0, yellow = 0, blue = 0] = TASK_LEVELS.map((_, level) => count(level));
  return { byLevel: { red, orange, yellow, blue }, unansweredRed: count(0, "open") };
}

async function breachedNow(db: Db, { now }: Span): Promise<number> {
  const { count } = await db
    .selectFrom("tasks")
    .select((row) => row.fn.countAll().as("count"))
    .where("state", "!=", done)
    .where("breach_at", "<", now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function meanAcknowledge(db: Db, { since }: Span): Promise<number | null> {
  const { mean } = await db
    .selectFrom("tasks")
    .select((row) => row.fn.avg<string | number | null>("acknowledge_seconds").as("mean"))
    .where("acknowledged_at", ">=", since)
    .executeTakeFirstOrThrow();
  return mean === null ? null : Number(mean);
}

/** Of those that came in the span, what is closed or past its two hours. */
async function complaints(db: Db, { since, now }: Span): Promise<Share> {
  return await share(
    db
      .selectFrom("tasks")
      .select((row) => row.fn.countAll().as("of"))
      .select(sql<number | null>`sum(case when done_at <= due_at then 1 else 0 end)`.as("count"))
      .where("kind", "=", "complaint" satisfies TaskKind)
      .where("created_at", ">=", since)
      .where((row) => row.or([row("state", "=", done), row("due_at", "<", now)]))
      .executeTakeFirstOrThrow(),
  );
}

const promiseKinds: TaskKind[] = ["callback", "document", "waiver_review"];

/** Of our own promises that fell due in the span, or were settled before, those in time. */
async function promises(db: Db, { since, now }: Span): Promise<Share> {
  return await share(
    db
      .selectFrom("tasks")
      .select((row) => row.fn.countAll().as("of"))
      .select(
        sql<number | null>`sum(case when done_at <= breach_at
          and outcome <> ${"not_kept" satisfies TaskOutcome} then 1 else 0 end)`.as("count"),
      )
      .where("kind", "in", promiseKinds)
      .where("due_at", ">=", since)
      .where((row) => row.or([row("state", "=", done), row("breach_at", "<", now)]))
      // What a later promise took the place of was never due.
      .where((row) =>
        row.or([
          row("outcome", "is", null),
          row("outcome", "!=", "superseded" satisfies TaskOutcome),
        ]),
      )
      .executeTakeFirstOrThrow(),
  );
}

async function refusals(db: Db, { since }: Span): Promise<Share> {
  return await share(
    db
      .selectFrom("human_requests")
      .select((row) => row.fn.countAll().as("of"))
      .select(sql<number | null>`sum(1 - is_honoured)`.as("count"))
      .where("at", ">=", since)
      .executeTakeFirstOrThrow(),
  );
}

/** Sums come as text from one of the databases, and as null from no rows. */
async function share(
  row: Promise<{ readonly of: unknown; readonly count: unknown }>,
): Promise<Share> {
  const { of, count } = await row;
  return { of: Number(of), count: Number(count ?? 0) };
}
