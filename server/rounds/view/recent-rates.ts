import type { Kysely } from "kysely";
import type { Tables } from "../../storage/tables.ts";

/** Attempts that rates are taken from: enough to tell, few enough to follow the hour. */
const recentAttempts = 200;

/** What a person was wanted for, by the disposition of the call. */
const wantedPerson: ReadonlySet<string> = new Set([
  "HUM",
  "TRF",
  "VULN",
  "DISP",
  "CLAIM_PAID",
  "FRAUD",
  "COMP",
  "ATTY",
  "BK",
  "DEC",
  "MINOR",
  "ABUSE",
]);

/** Whether a call with this disposition went to a person, or should have. */
export const wantsPerson = (disposition: string): boolean => wantedPerson.has(disposition);

/** What came of the latest attempts of a round. */
export async function recentRates(
  db: Kysely<Tables>,
  roundId: string,
): Promise<{ readonly ended: number; readonly answered: number; readonly handoffs: number }> {
  const rows = await db
    .selectFrom("attempts")
    .select(["answered_at", "disposition"])
    .where("round_id", "=", roundId)
    .where("state", "=", "ended")
    // Messages tell nothing of how many people answer the telephone.
    .where("channel", "=", "voice")
    .orderBy("ended_at", "desc")
    .limit(recentAttempts)
    .execute();
  return {
    ended: rows.length,
    answered: rows.filter((row) => row.answered_at !== null).length,
    handoffs: rows.filter((row) => wantsPerson(row.disposition ?? "")).length,
  };
}
