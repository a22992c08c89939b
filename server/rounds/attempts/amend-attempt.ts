import { instantAt } from "../../clock.ts";
import { ownAttempt } from "./begin-dial.ts";
import type { Deciding } from "./deciding.ts";
import { retryTable } from "./retry-table.ts";
import { settleAttempt } from "./settle-attempt.ts";

/**
 * A message that its carrier had taken has never left: it counts as no contact, and its case is looked at
 * again as after a line that failed. What ended otherwise stays as it is.
 */
export async function amendAttempt(deciding: Deciding, attemptId: string): Promise<void> {
  // The report may be faster than our own note that the message was taken.
  if (await settleAttempt(deciding, { attemptId, disposition: "FAIL" })) return;
  await deciding.db.transaction().execute(async (transaction) => {
    const attempt = await ownAttempt(deciding, transaction, attemptId);
    if (attempt?.state !== "ended" || attempt.disposition !== "SENT") return;
    const nowMs = await deciding.clock(transaction);
    await transaction
      .updateTable("attempts")
      .set({ disposition: "FAIL" })
      .where("attempt_id", "=", attemptId)
      .execute();
    const after = retryTable.FAIL;
    const waitMs = after.next === "again" ? after.minutes * 60_000 : 0;
    await transaction
      .updateTable("round_cases")
      .set({
        reason: "again.FAIL",
        last_disposition: "FAIL",
        next_at: instantAt(nowMs + waitMs),
        updated_at: instantAt(nowMs),
      })
      .where("round_id", "=", attempt.round_id)
      .where("case_id", "=", attempt.case_id)
      .where("state", "=", "pending")
      .where("reason", "=", "again.SENT")
      .execute();
  });
}
