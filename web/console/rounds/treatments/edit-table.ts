import { isForEverybody, isObject, valueAt, withValue, type RowPath } from "./row-value.ts";

/** One row as it is written, whatever is in it; its key stays with it wherever it goes. */
export interface TableRow {
  readonly key: string;
  readonly value: unknown;
}

/** A treatment table that somebody works on. */
export interface TreatmentTable {
  readonly rows: readonly TableRow[];
  /** How many rows have had a key: the next one has another. */
  readonly made: number;
  /** What was taken out and can come back, the last one last. */
  readonly removed: readonly { readonly row: TableRow; readonly at: number }[];
}

/** @param made how many keys there have been: rows that replace others are not taken for them. */
export const tableOf = (values: readonly unknown[], made = 0): TreatmentTable => ({
  rows: values.map((value, index) => ({ key: `row-${made + index}`, value })),
  made: made + values.length,
  removed: [],
});

/** The table as text; `textOf` and `tableOfText` lose nothing on the way, known fields or not. */
export const textOf = ({ rows }: TreatmentTable): string =>
  JSON.stringify(
    rows.map(({ value }) => value),
    undefined,
    2,
  );

/** The rows that a text gives; undefined where it is no JSON list. */
export function rowsOfText(text: string): readonly unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** The table that a text gives; the one before, with what can come back, where the text says the same. */
export function tableOfText(text: string, before: TreatmentTable): TreatmentTable | undefined {
  if (text === textOf(before)) return before;
  const values = rowsOfText(text);
  return values === undefined ? undefined : tableOf(values, before.made);
}

/** A new row stands before the one for everybody else, if that is the last: behind it nobody is left. */
export function addRow(table: TreatmentTable): TreatmentTable {
  const { rows } = table;
  const last = rows.at(-1);
  const at = last !== undefined && isForEverybody(last.value) ? rows.length - 1 : rows.length;
  return insert(table, at, { id: freeId(rows, `row_${rows.length + 1}`) });
}

/** The last row, for whoever matches none before. */
export const addRest = (table: TreatmentTable): TreatmentTable =>
  insert(table, table.rows.length, { id: freeId(table.rows, "rest") });

/** The same row once more, behind it, with an id of its own. */
export function duplicateRow(table: TreatmentTable, at: number): TreatmentTable {
  const value = table.rows[at]?.value;
  const id = valueAt(value, ["id"]);
  const copy = isObject(value)
    ? { ...value, id: freeId(table.rows, `${typeof id === "string" ? id : "row"}_2`) }
    : value;
  return insert(table, at + 1, copy);
}

export function removeRow(table: TreatmentTable, at: number): TreatmentTable {
  const row = table.rows[at];
  if (row === undefined) return table;
  return {
    ...table,
    rows: table.rows.toSpliced(at, 1),
    removed: [...table.removed, { row, at }],
  };
}

/** Puts back what was removed last, where it was. */
export function undoRemoval(table: TreatmentTable): TreatmentTable {
  const last = table.removed.at(-1);
  if (last === undefined) return table;
  return {
    ...table,
    rows: table.rows.toSpliced(last.at, 0, last.row),
    removed: table.removed.slice(0, -1),
  };
}

export function moveRow(table: TreatmentTable, at: number, step: 1 | -1): TreatmentTable {
  const row = table.rows[at];
  const to = at + step;
  if (row === undefined || to < 0 || to >= table.rows.length) return table;
  return { ...table, rows: table.rows.toSpliced(at, 1).toSpliced(to, 0, row) };
}

/** One field of one row changed; nothing takes it out. */
export const changeRow = (
  table: TreatmentTable,
  at: number,
  { path, next }: { readonly path: RowPath; readonly next: unknown },
): TreatmentTable => ({
  ...table,
  rows: table.rows.map((row, index) =>
    index === at && isObject(row.value) ? { ...row, value: withValue(row.value, path, next) } : row,
  ),
});

function insert(table: TreatmentTable, at: number, value: unknown): TreatmentTable {
  const row = { key: `row-${table.made}`, value };
  return { ...table, rows: table.rows.toSpliced(at, 0, row), made: table.made + 1 };
}

/** How long an id may be. */
const idCharsMax = 40;

/** That id, or the first like it that no row has. */
function freeId(rows: readonly TableRow[], wanted: string): string {
  const taken = new Set(rows.map(({ value }) => valueAt(value, ["id"])));
  const stem = wanted.replace(/_\d+$/, "").slice(0, idCharsMax - 4);
  let id = wanted.slice(0, idCharsMax);
  for (let count = 2; taken.has(id); count += 1) id = `${stem}_${count}`;
  return id;
}
