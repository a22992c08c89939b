import { randomUUIDv7 } from "node:crypto";
import type { Instant } from "../../domain/calendar.ts";
import type { AuditEntry } from "../protocol/staff.ts";
import { pageRows } from "../limits.ts";
import type { Database } from "./database.ts";
import { pageOf, readCursor } from "./paging.ts";

/** What staff can do that is written down. */
export type AuditAction =
  | "login"
  | "login-fail"
  | "logout"
  | "password-change"
  | "case-view"
  | "case-add"
  | "case-change"
  | "examples-add"
  | "import-upload"
  | "import-commit"
  | "import-undo"
  | "import-errors"
  | "import-remove"
  | "round-add"
  | "round-rehearse"
  | "round-change"
  | "round-rescore"
  | "dialling-stop"
  | "dialling-resume"
  | "link-create"
  | "mark-lift"
  | "receipt-create"
  | "message-send"
  | "payment-link-create"
  | "payment-book"
  | "call-view"
  | "call-watch"
  | "call-export"
  | "call-lead"
  | "call-listen"
  | "skills-change"
  | "wrap-up"
  | "recording-play"
  | "test-case-mark"
  | "finding-mark"
  | "finding-unmark"
  | "pack-diff"
  | "task-add"
  | "task-acknowledge"
  | "task-assign"
  | "task-close"
  | "quality-rescore"
  | "quality-run-add"
  | "quality-run-remove"
  | "review-set-export"
  | "review-finish"
  | "objection-add"
  | "objection-decide"
  | "sample-draw"
  | "recording-import"
  | "recording-import-remove"
  | "knowledge-upload"
  | "knowledge-publish"
  | "knowledge-retire"
  | "knowledge-restore"
  | "settings-change"
  | "provider-check"
  | "user-add"
  | "user-change"
  | "password-reset";

export interface AuditRecord {
  readonly at: Instant;
  readonly user: string;
  readonly action: AuditAction;
  /** What it was done to: the id of a case or call, or a name. */
  readonly subject?: string;
  readonly reason?: string;
}

/** Who did what, and who looked at what. Nothing in it is ever changed. */
export interface AuditStore {
  add(record: AuditRecord): Promise<void>;
  /** The newest first. */
  list(after?: string): Promise<{ entries: AuditEntry[]; next: string | null }>;
}

export function createAuditStore({ db }: Pick<Database, "db">): AuditStore {
  return {
    async add({ at, user, action, subject, reason }) {
      await db
        .insertInto("audit")
        .values({
          // Ids of one server rise with time, so they also order what happens in one millisecond.
          id: randomUUIDv7(),
          at,
          user_name: user,
          action,
          subject: subject ?? null,
          reason: reason ?? null,
        })
        .execute();
    },
    async list(after) {
      let found = db.selectFrom("audit").selectAll();
      if (after !== undefined) {
        const [at, id] = readCursor(after);
        found = found.where((row) =>
          row.or([row("at", "<", at), row.and([row("at", "=", at), row("id", "<", id)])]),
        );
      }
      const rows = await found
        .orderBy("at", "desc")
        .orderBy("id", "desc")
        .limit(pageRows + 1)
        .execute();
      const page = pageOf(rows, (row) => [row.at, row.id]);
      const entries = page.rows.map((row) => ({
        id: row.id,
        at: row.at as Instant,
        user: row.user_name,
        action: row.action,
        subject: row.subject,
        reason: row.reason,
      }));
      return { entries, next: page.next };
    },
  };
}
