import type { Kysely, Transaction } from "kysely";
import { KindlineError } from "../../../domain/errors.ts";
import type { ImportRemoved } from "../../protocol/quality-reviews.ts";
import { insertRowsMax } from "../../quality/quality-limits.ts";
import type { Tables } from "../tables.ts";

/** Takes a file back with its calls; see `RecordingStore.remove`. */
export async function removeImport(
  db: Kysely<Tables>,
  importId: string,
  beforeEnd: (callIds: readonly string[]) => Promise<void>,
): Promise<ImportRemoved> {
  return await db.transaction().execute(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom("quality_imports")
      .where("import_id", "=", importId)
      .where("state", "in", ["done", "failed", "stopped"])
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw await whyNot(transaction, importId);
    const { all, free } = await callsOf(transaction, importId);
    for (let from = 0; from < free.length; from += insertRowsMax) {
      await removeCalls(transaction, free.slice(from, from + insertRowsMax));
    }
    await beforeEnd(free);
    return { removed: free.length, kept: all - free.length };
  });
}

async function whyNot(transaction: Transaction<Tables>, importId: string): Promise<KindlineError> {
  const row = await transaction
    .selectFrom("quality_imports")
    .select("state")
    .where("import_id", "=", importId)
    .executeTakeFirst();
  if (row === undefined) {
    return new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a file." });
  }
  const message = "Expected a file that is done, failed or stopped; stop it first.";
  return new KindlineError({ code: "IMPORT_STATE", message });
}

/** How many calls came with it, and which of them nobody has drawn, reviewed or objected to. */
async function callsOf(
  transaction: Transaction<Tables>,
  importId: string,
): Promise<{ readonly all: number; readonly free: readonly string[] }> {
  const rows = await transaction
    .selectFrom("quality_calls")
    .select("call_id")
    .select((call) => [
      call
        .exists(
          call
            .selectFrom("quality_draw_calls")
            .select("draw_id")
            .whereRef("quality_draw_calls.call_id", "=", "quality_calls.call_id")
            .where("is_drawn", "=", 1),
        )
        .as("isDrawn"),
      call
        .exists(
          call
            .selectFrom("quality_reviews")
            .select("review_id")
            .whereRef("quality_reviews.call_id", "=", "quality_calls.call_id"),
        )
        .as("isReviewed"),
      call
        .exists(
          call
            .selectFrom("quality_objections")
            .select("objection_id")
            .whereRef("quality_objections.call_id", "=", "quality_calls.call_id"),
        )
        .as("hasObjection"),
    ])
    .where("import_id", "=", importId)
    .execute();
  // A truth value is a number in one store and a boolean in the other.
  const free = rows.filter(
    ({ isDrawn, isReviewed, hasObjection }) => !isDrawn && !isReviewed && !hasObjection,
  );
  return { all: rows.length, free: free.map(({ call_id }) => call_id) };
}

async function removeCalls(
  transaction: Transaction<Tables>,
  callIds: readonly string[],
): Promise<void> {
  for (const name of ["quality_findings", "quality_agents", "quality_calls"] as const) {
    await transaction.deleteFrom(name).where("call_id", "in", callIds).execute();
  }
}
