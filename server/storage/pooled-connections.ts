import type { PostgresPool, PostgresPoolClient } from "kysely";
import type { Pool } from "pg";

/** What the driver says of a statement that was not answered in time. */
const unanswered = /Query read timeout/;

/**
 * Connections of a pool, of which none is used again once a statement on it was not answered in time: the
 * statement may yet be done, and where it was to begin a transaction, whatever came after it would stand in
 * that transaction and be lost with it.
 */
export function pooledConnections(pool: Pool): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      let isSpent = false;
      const note = (error: unknown): never => {
        isSpent ||= error instanceof Error && unanswered.test(error.message);
        throw error;
      };
      const query = (text: string, values: readonly unknown[]) =>
        client.query(text, [...values]).catch(note);
      return {
        // Cursors are not used: every statement is text with its values.
        query: query as unknown as PostgresPoolClient["query"],
        release: (isDiscarded?: boolean) => client.release(isDiscarded === true || isSpent),
      };
    },
    end: () => pool.end(),
    options: pool.options,
  };
}
