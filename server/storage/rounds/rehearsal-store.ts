import type { Kysely } from "kysely";
import type { Tables } from "../tables.ts";

/** A rehearsal as it stands in the store. */
export type RehearsalRow = Tables["round_rehearsals"];

/** Rehearsals of rounds; the last one of each is the one that counts. */
export interface RehearsalStore {
  add(row: RehearsalRow): Promise<void>;
  /** Writes how far it is, while it runs. @returns whether it still is to: another server may have ended it. */
  progress(rehearsalId: string, done: number, at: string): Promise<boolean>;
  /** Ends it, if it still runs. */
  end(
    rehearsalId: string,
    end: Pick<RehearsalRow, "state" | "fault" | "result"> & { readonly at: string },
  ): Promise<void>;
  latest(roundId: string): Promise<RehearsalRow | undefined>;
  /** Whether any case of the round was changed after that moment. */
  hasChanged(roundId: string, since: string): Promise<boolean>;
}

export function createRehearsalStore(db: Kysely<Tables>): RehearsalStore {
  return {
    async add(row) {
      await db.insertInto("round_rehearsals").values(row).execute();
    },
    async progress(rehearsalId, done, at) {
      const { numUpdatedRows } = await db
        .updateTable("round_rehearsals")
        .set({ done, updated_at: at })
        .where("rehearsal_id", "=", rehearsalId)
        .where("state", "=", "running")
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async end(rehearsalId, { at, ...end }) {
      await db
        .updateTable("round_rehearsals")
        .set({ ...end, updated_at: at, ended_at: at })
        .where("rehearsal_id", "=", rehearsalId)
        .where("state", "=", "running")
        .execute();
    },
    latest: (roundId) =>
      db
        .selectFrom("round_rehearsals")
        .selectAll()
        .where("round_id", "=", roundId)
        .orderBy("created_at", "desc")
        .orderBy("rehearsal_id", "desc")
        .limit(1)
        .executeTakeFirst(),
    async hasChanged(roundId, since) {
      const row = await db
        .selectFrom("cases")
        .innerJoin("round_cases", "round_cases.case_id", "cases.case_id")
        .select("cases.case_id")
        .where("round_id", "=", roundId)
        .where("cases.updated_at", ">", since)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
