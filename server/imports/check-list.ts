import type { ImportResult } from "../protocol/imports.ts";
import { checkRows, type CheckedRow, type Checking } from "./check-rows.ts";
import { drawArm } from "./draw-arm.ts";
import { createErrorFile } from "./error-file.ts";
import type { ListFront } from "./list-head.ts";
import type { ListFile } from "./read/open-list.ts";
import { Tally } from "./tally.ts";

/** Whom a check tells what. */
export interface CheckListeners {
  /** After each batch: rows of the file that were looked at, as a spreadsheet numbers the last. */
  readonly onRows?: ((rows: number) => Promise<void> | void) | undefined;
  /** The bytes of the file with the rows to mend, in order. */
  readonly onErrorBytes?: ((bytes: Uint8Array) => Promise<void>) | undefined;
}

/** Looks at every row of a list and writes nothing. */
export async function checkList(
  list: ListFile,
  front: ListFront,
  { onRows, onErrorBytes, ...checking }: Checking & CheckListeners,
): Promise<ImportResult> {
  const tally = new Tally();
  const errors = createErrorFile(list.form, front);
  const { holdOut } = checking.plan;
  await onErrorBytes?.(errors.head());
  let rows = 0;
  for await (const batch of checkRows(list, front, checking)) {
    for (const checked of batch) tally.add(checked, armOf(checked, holdOut));
    rows += batch.length;
    if (onErrorBytes !== undefined) await onErrorBytes(errors.rows(batch));
    await onRows?.(rows);
  }
  return tally.result;
}

/** The file with the rows to mend, made anew as it is read. */
export async function* errorFileOf(
  list: ListFile,
  front: ListFront,
  checking: Checking,
): AsyncGenerator<Uint8Array> {
  const errors = createErrorFile(list.form, front);
  yield errors.head();
  for await (const batch of checkRows(list, front, checking)) {
    const bytes = errors.rows(batch);
    if (bytes.length > 0) yield bytes;
  }
}

function armOf(checked: CheckedRow, holdOut: Checking["plan"]["holdOut"]): string | undefined {
  if (holdOut === null || checked.type === "refused") return undefined;
  return drawArm(checked.action.debt, holdOut, checked.isQuiet);
}
