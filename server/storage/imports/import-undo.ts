import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import type { DebtCase } from "../../../domain/case.ts";
import { parseCase } from "../../../domain/parse/parse-case.ts";
import type { ImportState } from "../../protocol/imports.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { written } from "../cases/case-store.ts";
import type { Tables } from "../tables.ts";

/** What a batch of an undo came to. */
export interface UndoneRows {
  readonly back: number;
  /** Cases that stay as they are: somebody has called, changed or used them since. */
  readonly kept: number;
  /** Nothing is left to take back. */
  readonly isDone: boolean;
}

/** Tables whose rows show that a case is in use. */
const uses = ["calls", "links", "marks", "round_cases", "attempts"] as const;

/**
 * Takes back the last rows of a list that was committed. A case goes, or is again what it was, only if
 * nothing has built on it: no call, link, mark, round or attempt since, and nobody has changed it.
 */
export async function undoRows(
  transaction: Transaction<Tables>,
  {
    importId,
    at,
    limit,
  }: { readonly importId: string; readonly at: Instant; readonly limit: number },
): Promise<UndoneRows> {
  const committedAt = await holdImport(transaction, importId, at);
  const rows = await transaction
    .selectFrom("import_rows")
    .selectAll()
    .where("import_id", "=", importId)
    .orderBy("row_number", "desc")
    .limit(limit)
    .execute();
  if (rows.length === 0) return { back: 0, kept: 0, isDone: true };
  const changed = rows.filter(({ action }) => action !== "unchanged");
  const ids = changed.map((row) => row.case_id);
  const used = await usedSince(transaction, ids, committedAt);
  const versions = await versionsOf(transaction, ids);
  let back = 0;
  for (const row of changed) {
    const isUntouched = !used.has(row.case_id) && versions.get(row.case_id) === row.after_version;
    if (!isUntouched) continue;
    await takeBack(transaction, row, at);
    back += 1;
  }
  await transaction
    .deleteFrom("import_rows")
    .where("import_id", "=", importId)
    .where(
      "row_number",
      "in",
      rows.map((row) => row.row_number),
    )
    .execute();
  return { back, kept: changed.length - back, isDone: rows.length < limit };
}

/** Nobody else takes it back meanwhile. @returns when it was committed. */
async function holdImport(
  transaction: Transaction<Tables>,
  importId: string,
  at: Instant,
): Promise<string> {
  const row = await transaction
    .updateTable("imports")
    .set({ updated_at: at })
    .where("import_id", "=", importId)
    .where("state", "=", "undoing" satisfies ImportState)
    .returning("committed_at")
    .executeTakeFirst();
  if (row?.committed_at !== null && row?.committed_at !== undefined) return row.committed_at;
  throw new KindlineError({ code: "LIST_STATE", message: "Expected a list that is taken back." });
}

/** For an added case any use counts; for an updated one, what began after the list was committed. */
async function usedSince(
  transaction: Transaction<Tables>,
  ids: readonly string[],
  since: string,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const times = {
    calls: "last_at",
    links: "created_at",
    marks: "at",
    round_cases: "updated_at",
    attempts: "claimed_at",
  } as const;
  const used = new Set<string>();
  for (const table of uses) {
    const rows = await transaction
      .selectFrom(table)
      .select("case_id")
      .distinct()
      .where("case_id", "in", ids)
      .where(transaction.dynamic.ref<string>(times[table]), ">=", since)
      .execute();
    for (const row of rows) used.add(row.case_id);
  }
  return used;
}

async function versionsOf(
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom("cases")
    .select(["case_id", "version"])
    .where("case_id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.case_id, row.version]));
}

async function takeBack(
  transaction: Transaction<Tables>,
  row: Tables["import_rows"],
  at: Instant,
): Promise<void> {
  await transaction
    .deleteFrom("case_arms")
    .where("case_id", "=", row.case_id)
    .where("import_id", "=", row.import_id)
    .execute();
  if (row.before === null) {
    await transaction.deleteFrom("cases").where("case_id", "=", row.case_id).execute();
    return;
  }
  await transaction
    .updateTable("cases")
    .set({ ...written(caseOf(row.before)), version: row.after_version + 1, updated_at: at })
    .where("case_id", "=", row.case_id)
    .execute();
}

function caseOf(body: string): DebtCase {
  const parsed = parseCase(JSON.parse(body));
  if (!parsed.success) throw new TypeError("Expected a sound case in the store.");
  return parsed.value;
}
