import type { Instant } from "../../../domain/calendar.ts";
import { TASK_LEVELS, type Task, type TaskNotice, type TaskLevel } from "../../protocol/tasks.ts";
import type { Tables } from "../tables.ts";

/** The level of a row; one that this version does not know presses as little as any. */
export const levelOf = (rank: number): TaskLevel => TASK_LEVELS[rank] ?? "blue";

/** What stands beside a task. */
interface Beside {
  readonly notices: readonly TaskNotice[];
  readonly stopped: Task["stopped"];
}

/** A row as everybody outside the store sees it. */
export function toTask(row: Tables["tasks"], { notices, stopped }: Beside): Task {
  return {
    id: row.task_id,
    kind: row.kind as Task["kind"],
    level: levelOf(row.level),
    title: row.title as Task["title"],
    facts: JSON.parse(row.facts) as Task["facts"],
    caseId: row.case_id,
    callId: row.call_id,
    sequence: row.sequence,
    turn: row.turn,
    note: row.note,
    createdAt: row.created_at as Instant,
    createdBy: row.created_by,
    owner: row.owner,
    dueAt: row.due_at as Instant,
    breachedAt: row.breached_at as Instant | null,
    state: row.state as Task["state"],
    acknowledgedBy: row.acknowledged_by,
    acknowledgedAt: row.acknowledged_at as Instant | null,
    escalations: row.escalations,
    escalatedAt: row.escalated_at as Instant | null,
    doneBy: row.done_by,
    doneAt: row.done_at as Instant | null,
    cause: row.cause,
    action: row.action,
    outcome: row.outcome as Task["outcome"],
    stopped,
    notices: [...notices],
  };
}

export const toNotice = (row: Tables["task_notices"]): TaskNotice => ({
  channel: row.channel as TaskNotice["channel"],
  occasion: row.occasion,
  state: row.state as TaskNotice["state"],
  tries: row.tries,
  error: row.error,
  at: row.created_at as Instant,
  sentAt: row.sent_at as Instant | null,
});
