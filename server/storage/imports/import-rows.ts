import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { drawArm } from "../../imports/draw-arm.ts";
import { mergeCase, type RowAction } from "../../imports/merge-case.ts";
import type { ListedCase } from "../../imports/read-case.ts";
import type { HoldOut, ImportState } from "../../protocol/imports.ts";
import { written } from "../cases/case-store.ts";
import type { Tables } from "../tables.ts";

/** Sound rows of one batch, on their way into the cases. */
export interface RowsToApply {
  readonly importId: string;
  /** The row up to which everything was done before, and the one up to which it is done after. */
  readonly after: number;
  readonly upTo: number;
  readonly rows: readonly { readonly row: number; readonly listed: ListedCase }[];
  readonly holdOut: HoldOut | null;
  readonly at: Instant;
}

/** Rows whose case had newer figures by the time they came to it. */
export interface AppliedRows {
  readonly older: readonly number[];
}

/**
 * Puts a batch into the cases together with the note of how far the list is: after a crash it is known
 * which rows are in, and no row is put in twice, whoever tries.
 * @throws KindlineError STORE_CONFLICT if the list is at another row: somebody else is at it.
 */
export async function applyRows(
  transaction: Transaction<Tables>,
  batch: RowsToApply,
): Promise<AppliedRows> {
  const { importId, after, upTo, rows, at } = batch;
  const { numUpdatedRows } = await transaction
    .updateTable("imports")
    .set({ rows_done: upTo, updated_at: at })
    .where("import_id", "=", importId)
    .where("rows_done", "=", after)
    .where("state", "=", "committing" satisfies ImportState)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) {
    const message = "Expected to be the only one who commits this list.";
    throw new KindlineError({ code: "STORE_CONFLICT", message });
  }
  if (rows.length === 0) return { older: [] };
  const before = await casesOf(
    transaction,
    rows.map(({ listed }) => listed.debt.caseId),
  );
  const actions = rows.map(({ row, listed }) => {
    const stored = before.get(listed.debt.caseId);
    return { row, stored, action: mergeCase(listed, stored?.body) };
  });
  await addCases(transaction, actions, at);
  await changeCases(transaction, actions, at);
  await noteRows(transaction, actions, importId);
  await drawArms(transaction, actions, batch);
  return { older: actions.flatMap(({ row, action }) => (action.type === "older" ? [row] : [])) };
}

type StoredCase = Pick<Tables["cases"], "case_id" | "body" | "version" | "hold" | "frozen">;

interface AppliedRow {
  readonly row: number;
  readonly stored: StoredCase | undefined;
  readonly action: RowAction;
}

async function casesOf(
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredCase>> {
  // Nobody else changes these cases until the batch is in: they are written once before they are read.
  await transaction
    .updateTable("cases")
    .set((row) => ({ version: row.ref("version") }))
    .where("case_id", "in", ids)
    .execute();
  const rows = await transaction
    .selectFrom("cases")
    .select(["case_id", "body", "version", "hold", "frozen"])
    .where("case_id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.case_id, row]));
}

async function addCases(
  transaction: Transaction<Tables>,
  actions: readonly AppliedRow[],
  at: Instant,
): Promise<void> {
  const added = actions.flatMap(({ action }) => (action.type === "added" ? [action.debt] : []));
  if (added.length === 0) return;
  await transaction
    .insertInto("cases")
    .values(
      added.map((debt) => ({
        case_id: debt.caseId,
        ...written(debt),
        version: 1,
        created_at: at,
        updated_at: at,
        hold: 0,
        frozen: 0,
        is_example: 0,
      })),
    )
    .execute();
}

async function changeCases(
  transaction: Transaction<Tables>,
  actions: readonly AppliedRow[],
  at: Instant,
): Promise<void> {
  for (const { action, stored } of actions) {
    if (action.type !== "updated" || stored === undefined) continue;
    await transaction
      .updateTable("cases")
      .set({ ...written(action.debt), version: stored.version + 1, updated_at: at })
      .where("case_id", "=", stored.case_id)
      .execute();
  }
}

async function noteRows(
  transaction: Transaction<Tables>,
  actions: readonly AppliedRow[],
  importId: string,
): Promise<void> {
  const notes = actions.flatMap(({ row, stored, action }) => {
    if (action.type === "older") return [];
    const version = stored?.version ?? 0;
    return {
      import_id: importId,
      row_number: row,
      case_id: action.debt.caseId,
      action: action.type,
      before: action.type === "updated" ? (stored?.body ?? null) : null,
      after_version: action.type === "unchanged" ? version : version + 1,
    };
  });
  if (notes.length > 0) await transaction.insertInto("import_rows").values(notes).execute();
}

/** A case that was drawn once stays where it is, whatever list it comes in again. */
async function drawArms(
  transaction: Transaction<Tables>,
  actions: readonly AppliedRow[],
  { importId, holdOut, at }: RowsToApply,
): Promise<void> {
  if (holdOut === null) return;
  const drawn = actions.flatMap(({ stored, action }) => {
    if (action.type === "older") return [];
    const isQuiet = stored?.hold === 1 || stored?.frozen === 1;
    const arm = drawArm(action.debt, holdOut, isQuiet);
    return { case_id: action.debt.caseId, import_id: importId, arm, drawn_at: at };
  });
  if (drawn.length === 0) return;
  await transaction
    .insertInto("case_arms")
    .values(drawn)
    .onConflict((conflict) => conflict.column("case_id").doNothing())
    .execute();
}
