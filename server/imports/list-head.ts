import type { ListHead, ListMapping } from "../protocol/imports.ts";
import { headingRowsMax, listColumnsMax, listRowsMax, sampleRowsMax } from "./limits.ts";
import { missingColumns } from "./map/check-mapping.ts";
import { describeColumns, knownHeadings, proposeMapping } from "./map/propose-mapping.ts";
import { recalledMapping } from "./map/remembered-mapping.ts";
import { isBlank, type ListRow } from "./read/list-row.ts";
import type { ListFile } from "./read/open-list.ts";
import { tooLarge, unreadable } from "./read/unreadable.ts";
import { hideNumbers } from "./values/find-forbidden.ts";

/** The heading of a list and the first rows under it. */
export interface ListFront {
  readonly headingRow: number;
  readonly heading: readonly string[];
  readonly sample: readonly ListRow[];
}

/**
 * Finds the heading: of the first rows, the one in which most cells are known headings; where none is
 * known, the first row that is not blank.
 * @throws KindlineError LIST_UNREADABLE without rows, LIST_TOO_LARGE with too many columns.
 */
export async function readFront(list: ListFile): Promise<ListFront> {
  const front: ListRow[] = [];
  for await (const rows of list.rows()) {
    front.push(...rows.filter((row) => !isBlank(row)));
    if (front.length >= headingRowsMax + sampleRowsMax) break;
  }
  const candidates = front.slice(0, headingRowsMax);
  const known = candidates.map(({ cells }) => knownHeadings(cells));
  const best = Math.max(...known, 0);
  const at = best < 2 ? 0 : known.indexOf(best);
  const found = front[at];
  if (found === undefined) throw unreadable("Expected a heading and rows under it, got no rows.");
  if (found.cells.length > listColumnsMax) {
    throw tooLarge(`Expected at most ${listColumnsMax} columns.`);
  }
  return {
    headingRow: found.row,
    heading: found.cells.map((cell) => cell.trim()),
    sample: front.slice(at + 1, at + 1 + sampleRowsMax),
  };
}

/** What people are shown of a list before they say how it is read. */
export function describeHead(
  { form }: ListFile,
  { headingRow, heading, sample }: ListFront,
  remembered: ListMapping | undefined,
): ListHead {
  const mapping =
    remembered === undefined ? proposeMapping(heading) : recalledMapping(heading, remembered);
  const columns = describeColumns(heading, mapping);
  const isCsv = form.format === "csv";
  return {
    format: form.format,
    encoding: isCsv ? form.encoding : null,
    delimiter: isCsv ? form.delimiter : null,
    headingRow,
    columns: [...columns],
    sample: sample.map(({ cells }) =>
      columns.map(({ refused }, at) =>
        refused === null ? hideNumbers(cells[at] ?? "").slice(0, sampleCharsMax) : "",
      ),
    ),
    mapping,
    isRemembered: remembered !== undefined,
    missing: [...missingColumns(mapping)],
  };
}

/** Characters of a cell that are shown beside the mapping. */
const sampleCharsMax = 60;

/**
 * The rows under the heading that are not blank, in batches of that length at most.
 * @throws KindlineError LIST_TOO_LARGE at the first row too many.
 */
export async function* rowsUnder(
  list: ListFile,
  { headingRow }: Pick<ListFront, "headingRow">,
  {
    batchLength,
    rowsMax = listRowsMax,
  }: { readonly batchLength: number; readonly rowsMax?: number },
): AsyncGenerator<readonly ListRow[]> {
  let pending: ListRow[] = [];
  let count = 0;
  for await (const rows of list.rows()) {
    for (const row of rows) {
      if (row.row <= headingRow || isBlank(row)) continue;
      count += 1;
      if (count > rowsMax) throw tooLarge(`Expected at most ${rowsMax} rows.`);
      pending.push(row);
      if (pending.length < batchLength) continue;
      yield pending;
      pending = [];
    }
  }
  if (pending.length > 0) yield pending;
}
