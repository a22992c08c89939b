import type { Kysely } from "kysely";
import type { Tables } from "../../storage/tables.ts";

/** Where an attempt stands while its line is taken, or about to be. */
export const openAttemptStates = ["claimed", "dialling", "answered"] as const;

/** Lines that a round takes now, on all servers. */
export async function openAttempts(db: Kysely<Tables>, roundId: string): Promise<number> {
  const { count } = await db
    .selectFrom("attempts")
    .select((all) => all.fn.countAll().as("count"))
    .where("round_id", "=", roundId)
    .where("state", "in", openAttemptStates)
    .executeTakeFirstOrThrow();
  return Number(count);
}
