import type { Instant } from "../../domain/calendar.ts";
import type { CallId } from "../../domain/ids.ts";
import type { Database } from "./database.ts";

/** What a link opens, and whether somebody has. */
export interface StoredLink {
  readonly id: string;
  readonly caseId: string;
  readonly expiresAt: Instant;
  /** SHA-256 of the secret of the device that started the chat; undefined until one has. */
  readonly deviceHash: string | undefined;
  /** The latest chat that was begun through it. */
  readonly callId: CallId | undefined;
  /** Chats that were begun through it. */
  readonly calls: number;
}

/** Links that open the chat of one case. */
export interface LinkStore {
  add(link: {
    readonly id: string;
    readonly caseId: string;
    readonly expiresAt: Instant;
    readonly by: string;
    readonly at: Instant;
  }): Promise<void>;
  get(id: string): Promise<StoredLink | undefined>;
  /** Gives the link to the first device that asks. @returns the link as it is now. */
  bind(id: string, deviceHash: string): Promise<StoredLink | undefined>;
  /** Notes the chat that was begun, if `before` is still the latest. @returns whether it was. */
  begin(id: string, call: { before: CallId | undefined; next: CallId }): Promise<boolean>;
}

export function createLinkStore({ db }: Pick<Database, "db">): LinkStore {
  const get: LinkStore["get"] = async (id) => {
    const row = await db.selectFrom("links").selectAll().where("id", "=", id).executeTakeFirst();
    if (row === undefined) return undefined;
    return {
      id: row.id,
      caseId: row.case_id,
      expiresAt: row.expires_at as Instant,
      deviceHash: row.device_hash ?? undefined,
      callId: (row.call_id as CallId | null) ?? undefined,
      calls: row.calls,
    };
  };
  return {
    get,
    async add({ id, caseId, expiresAt, by, at }) {
      await db
        .insertInto("links")
        .values({
          id,
          case_id: caseId,
          created_at: at,
          created_by: by,
          expires_at: expiresAt,
          device_hash: null,
          call_id: null,
          calls: 0,
        })
        .execute();
    },
    async bind(id, deviceHash) {
      await db
        .updateTable("links")
        .set({ device_hash: deviceHash })
        .where("id", "=", id)
        .where("device_hash", "is", null)
        .execute();
      return await get(id);
    },
    async begin(id, { before, next }) {
      const { numUpdatedRows } = await db
        .updateTable("links")
        .set((row) => ({ call_id: next, calls: row("calls", "+", 1) }))
        .where("id", "=", id)
        .where((row) =>
          before === undefined ? row("call_id", "is", null) : row("call_id", "=", before),
        )
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}
