import { unreadable } from "./unreadable.ts";
import type { ByteSource } from "./byte-source.ts";
import { csvRows, type CsvForm } from "./csv-rows.ts";
import { detectEncoding } from "./detect-encoding.ts";
import type { ListRow } from "./list-row.ts";
import { sniffDelimiter } from "./sniff-delimiter.ts";
import { xlsxRows } from "../xlsx/sheet-rows.ts";

/** How a list is written, as it was found out. */
export type ListForm = ({ readonly format: "csv" } & CsvForm) | { readonly format: "xlsx" };

/** A list that can be read from its front any number of times. */
export interface ListFile {
  readonly form: ListForm;
  rows(): AsyncGenerator<readonly ListRow[]>;
}

/** Bytes at the front in which the delimiter is looked for. */
const sniffBytes = 64 * 1024;

/** A list that is known to be written so. */
export const listOfForm = (source: ByteSource, form: ListForm): ListFile => ({
  form,
  rows: () => (form.format === "xlsx" ? xlsxRows(source) : csvRows(source, form)),
});

/** Finds out how a list is written. @throws KindlineError LIST_UNREADABLE. */
export async function openList(source: ByteSource): Promise<ListFile> {
  const front = await source.read(0, sniffBytes);
  if (front.length === 0) throw unreadable("Expected a list, got an empty file.");
  if (isZip(front)) return listOfForm(source, { format: "xlsx" });
  if (isOldOffice(front)) {
    throw unreadable("Expected .xlsx without a password or CSV, got an old or encrypted workbook.");
  }
  const encoding = await detectEncoding(source);
  const text = new TextDecoder(encoding).decode(front);
  if (text.includes("\0")) throw unreadable("Expected a CSV or an .xlsx file, got another kind.");
  return listOfForm(source, { format: "csv", encoding, delimiter: sniffDelimiter(text) });
}

const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b, 0x03, 0x04);

/** The container of .xls and of workbooks with a password. */
const isOldOffice = (bytes: Uint8Array): boolean => begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);
