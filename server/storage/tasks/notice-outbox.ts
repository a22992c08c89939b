import type { Kysely } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import type { ErrorCode } from "../../../domain/errors.ts";
import type { NoticeChannel, Task, TaskNotice } from "../../protocol/tasks.ts";
import { toTask } from "./task-rows.ts";
import type { Tables } from "../tables.ts";

type NoticeState = TaskNotice["state"];

/** A notice that this server is to send now. */
export interface ClaimedNotice {
  readonly id: string;
  readonly occasion: string;
  /** Tries so far, this one included. */
  readonly tries: number;
  readonly task: Task;
}

/** What became of a try. */
export type NoticeResult =
  | { readonly state: "sent"; readonly at: Instant }
  /** It is tried again then. */
  | { readonly state: "due"; readonly nextAt: Instant; readonly error?: ErrorCode }
  | { readonly state: "failed"; readonly error: ErrorCode }
  /** Nobody has set this way up. */
  | { readonly state: "off" };

/**
 * Takes notices to be sent by this server, and by no other until `until`: one that was taken by a server
 * which then died is taken again after that.
 */
export async function claimNotices(
  db: Kysely<Tables>,
  claim: {
    readonly channel: NoticeChannel;
    readonly now: Instant;
    readonly until: Instant;
    readonly max: number;
  },
): Promise<readonly ClaimedNotice[]> {
  const { channel, now, until } = claim;
  const rows = await db
    .selectFrom("task_notices")
    .innerJoin("tasks", "tasks.task_id", "task_notices.task_id")
    .selectAll("tasks")
    .select(["notice_id", "occasion", "tries"])
    .where("channel", "=", channel)
    .where("task_notices.state", "in", waiting)
    .where("next_at", "<=", now)
    .orderBy("tasks.level")
    .orderBy("next_at")
    .limit(claim.max)
    .execute();
  const claimed: ClaimedNotice[] = [];
  for (const row of rows) {
    const { numUpdatedRows } = await db
      .updateTable("task_notices")
      .set({
        state: "sending" satisfies NoticeState,
        tries: row.tries + 1,
        next_at: until,
      })
      .where("notice_id", "=", row.notice_id)
      .where("state", "in", waiting)
      .where("tries", "=", row.tries)
      .where("next_at", "<=", now)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) continue;
    const { notice_id: id, occasion, tries, ...task } = row;
    claimed.push({
      id,
      occasion,
      tries: tries + 1,
      task: toTask(task, { notices: [], stopped: null }),
    });
  }
  return claimed;
}

const waiting: NoticeState[] = ["due", "sending"];

/** Writes what became of a try; a later try of another server stands. */
export async function settleNotice(
  db: Kysely<Tables>,
  { id, tries }: Pick<ClaimedNotice, "id" | "tries">,
  result: NoticeResult,
): Promise<void> {
  await db
    .updateTable("task_notices")
    .set({
      state: result.state,
      ...(result.state === "sent" ? { sent_at: result.at } : {}),
      ...(result.state === "due" ? { next_at: result.nextAt } : {}),
      ...("error" in result ? { error: result.error } : {}),
    })
    .where("notice_id", "=", id)
    .where("tries", "=", tries)
    .where("state", "=", "sending" satisfies NoticeState)
    .execute();
}
