import { keptColumns, reasonHeading } from "./map/remembered-mapping.ts";
import type { CheckedRow } from "./check-rows.ts";
import type { ListFront } from "./list-head.ts";
import type { Encoding } from "./read/detect-encoding.ts";
import { encodeGb18030 } from "./read/gb18030.ts";
import { encodeWindows1252 } from "./read/windows-1252.ts";
import type { ListForm } from "./read/open-list.ts";
import { hideNumbers } from "./values/find-forbidden.ts";

/**
 * The rows that were refused, as a CSV in the encoding of the list, each with its reasons: to be mended
 * and given again as it is. Refused columns and whole identity or card numbers are left out.
 */
export function createErrorFile(
  form: ListForm,
  { heading }: ListFront,
): {
  readonly head: () => Uint8Array;
  /** The lines of those rows that were refused; empty where none was. */
  readonly rows: (checked: readonly CheckedRow[]) => Uint8Array;
} {
  const delimiter = form.format === "csv" ? form.delimiter : ",";
  const kept = keptColumns(heading);
  const encode = encoder(form.format === "csv" ? form.encoding : "utf-8");
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quote(cell, delimiter)).join(delimiter)}\r\n`;
  return {
    head: () => encode(`\ufeff${line([...kept.map((at) => heading[at] ?? ""), reasonHeading])}`),
    rows: (checked) => {
      const lines = checked.map((row) => {
        if (row.type === "sound") return "";
        const reasons = row.faults.map(({ code, field, message }) =>
          `${code} ${field}: ${message}`.trim(),
        );
        const cells = kept.map((at) => hideNumbers(row.cells[at] ?? ""));
        return line([...cells, `${reasons.join(" | ")} (row ${row.row})`]);
      });
      return encode(lines.join(""));
    },
  };
}

/** A mark at the front tells spreadsheets that it is Unicode; GB18030 and Windows-1252 have none. */
function encoder(encoding: Encoding): (text: string) => Uint8Array {
  if (encoding === "gb18030") return (text) => encodeGb18030(text.replace(/^\ufeff/, ""));
  if (encoding === "windows-1252") return (text) => encodeWindows1252(text.replace(/^\ufeff/, ""));
  if (encoding === "utf-16le") return (text) => Buffer.from(text, "utf16le");
  return (text) => Buffer.from(text, "utf8");
}

function quote(cell: string, delimiter: string): string {
  // A spreadsheet runs what begins like a formula: an apostrophe makes it text. Plain numbers stay.
  const safe = /^[=@\t\r]|^[+-](?![\d\s().-]*$)/.test(cell) ? `'${cell}` : cell;
  return safe.includes('"') || safe.includes(delimiter) || /[\r\n]/.test(safe)
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}
