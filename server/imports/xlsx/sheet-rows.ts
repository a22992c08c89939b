import { SaxesParser } from "saxes";
import { listColumnsMax } from "../limits.ts";
import type { ByteSource } from "../read/byte-source.ts";
import type { ListRow } from "../read/list-row.ts";
import { cellText } from "./cell-text.ts";
import { localName } from "./cell-formats.ts";
import { createSharedStrings, type SharedStrings } from "./shared-strings.ts";
import { openWorkbook, readXml, type Workbook } from "./workbook.ts";
import { partText } from "./zip-part.ts";

/** The rows of the first sheet of a workbook. @throws KindlineError LIST_UNREADABLE, LIST_TOO_LARGE. */
export async function* xlsxRows(source: ByteSource): AsyncGenerator<readonly ListRow[]> {
  const workbook = await openWorkbook(source);
  const strings = await createSharedStrings();
  try {
    await loadStrings(source, workbook, strings);
    let rows: ListRow[] = [];
    const parser = sheetParser(workbook, { strings, onRow: (row) => rows.push(row) });
    for await (const text of partText(source, workbook.sheet)) {
      readXml(() => parser.write(text));
      if (rows.length > 0) yield rows;
      rows = [];
    }
    readXml(() => parser.close());
  } finally {
    strings.close();
  }
}

async function loadStrings(
  source: ByteSource,
  { sharedStrings }: Workbook,
  strings: SharedStrings,
): Promise<void> {
  if (sharedStrings === undefined) return;
  const parser = new SaxesParser();
  let text = "";
  let isText = false;
  // How to say a text aloud stands beside it in Japanese workbooks, and is no part of it.
  let isAside = false;
  parser.on("opentag", ({ name }) => {
    const local = localName(name);
    if (local === "si") text = "";
    if (local === "rPh") isAside = true;
    isText = local === "t" && !isAside;
  });
  parser.on("text", (piece) => {
    if (isText) text += piece;
  });
  parser.on("closetag", ({ name }) => {
    const local = localName(name);
    isText = false;
    if (local === "rPh") isAside = false;
    if (local === "si") strings.add(text);
  });
  for await (const piece of partText(source, sharedStrings)) readXml(() => parser.write(piece));
  readXml(() => parser.close());
  strings.finish();
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly isDate: boolean;
  value: string;
}

/** A parser that gives each row when it ends. */
function sheetParser(
  { formats, is1904 }: Workbook,
  { strings, onRow }: { readonly strings: SharedStrings; readonly onRow: (row: ListRow) => void },
): SaxesParser {
  const parser = new SaxesParser();
  let row = 0;
  let cells: string[] = [];
  let cell: OpenCell | undefined;
  let isValue = false;
  let isAside = false;
  parser.on("opentag", ({ name, attributes }) => {
    const local = localName(name);
    if (local === "row") {
      row = Number(attributes["r"] ?? row + 1);
      cells = [];
    } else if (local === "c") {
      const type = attributes["t"] ?? "n";
      const isDate = formats.dates[Number(attributes["s"] ?? -1)] === true;
      cell = { column: columnOf(attributes["r"], cells.length), type, isDate, value: "" };
    } else if (local === "rPh") isAside = true;
    isValue = (local === "v" || local === "t") && !isAside;
  });
  parser.on("text", (piece) => {
    if (isValue && cell !== undefined) cell.value += piece;
  });
  parser.on("closetag", ({ name }) => {
    const local = localName(name);
    isValue = false;
    if (local === "rPh") isAside = false;
    else if (local === "c" && cell !== undefined) {
      put(cells, cell.column, valueOf(cell, { strings, is1904 }));
      cell = undefined;
    } else if (local === "row") onRow({ row, cells });
  });
  return parser;
}

const valueOf = (
  { type, value, isDate }: OpenCell,
  { strings, is1904 }: { readonly strings: SharedStrings; readonly is1904: boolean },
): string =>
  type === "s" && value !== ""
    ? strings.at(Number(value))
    : cellText(value, { type, isDate, is1904 });

/** Empty cells are left out of a sheet: they are filled in, so that cells stand under their heading. */
function put(cells: string[], column: number, text: string): void {
  if (column >= listColumnsMax) return;
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

/** The column of a place such as `BC12`, from 0; the next one where it is not given. */
function columnOf(place: string | undefined, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(place ?? "")?.[0];
  if (letters === undefined) return next;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
