import type { Instant } from "../../../domain/calendar.ts";
import type { CallId } from "../../../domain/ids.ts";
import type { Database } from "../database.ts";

/** Somebody who listens to a call, on whatever server. */
export interface KnownListener {
  /** One time of listening. */
  readonly id: string;
  readonly callId: CallId;
  readonly user: string;
}

/** Which server holds which line, and who listens: what servers of one store must know of each other. */
export interface LineStore {
  /** That server holds the line from now on, whoever held it before. */
  hold(callId: CallId, server: { readonly url: string; readonly at: Instant }): Promise<void>;
  /** That server does not hold it any more; nothing happens where another one does. */
  letGo(callId: CallId, url: string): Promise<void>;
  /** Where the server that holds it is reached. */
  holderOf(callId: CallId): Promise<string | undefined>;
  /** They listen, or still do. */
  seeListeners(listeners: readonly KnownListener[], at: Instant): Promise<void>;
  endListening(id: string): Promise<void>;
  /** Who was seen since then. */
  listeners(since: Instant): Promise<readonly KnownListener[]>;
}

export const createLineStore = ({ db }: Pick<Database, "db">): LineStore => ({
  async hold(callId, { url, at }) {
    const held = { server_url: url, held_at: at };
    await db
      .insertInto("lines")
      .values({ call_id: callId, ...held })
      .onConflict((conflict) => conflict.column("call_id").doUpdateSet(held))
      .execute();
  },
  async letGo(callId, url) {
    await db
      .deleteFrom("lines")
      .where("call_id", "=", callId)
      .where("server_url", "=", url)
      .execute();
  },
  async holderOf(callId) {
    const row = await db
      .selectFrom("lines")
      .select("server_url")
      .where("call_id", "=", callId)
      .executeTakeFirst();
    return row?.server_url;
  },
  ...listenersOf(db),
});

const listenersOf = (
  db: Database["db"],
): Pick<LineStore, "seeListeners" | "endListening" | "listeners"> => ({
  async seeListeners(listeners, at) {
    if (listeners.length === 0) return;
    await db
      .insertInto("call_listeners")
      .values(
        listeners.map(({ id, callId, user }) => ({
          id,
          call_id: callId,
          user_name: user,
          seen_at: at,
        })),
      )
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ seen_at: at }))
      .execute();
  },
  async endListening(id) {
    await db.deleteFrom("call_listeners").where("id", "=", id).execute();
  },
  async listeners(since) {
    const rows = await db
      .selectFrom("call_listeners")
      .selectAll()
      .where("seen_at", ">=", since)
      .orderBy("user_name")
      .execute();
    return rows.map((row) => ({
      id: row.id,
      callId: row.call_id as CallId,
      user: row.user_name,
    }));
  },
});
