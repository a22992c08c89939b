import { CsvError, parse } from "csv-parse";
import { rowCharsMax } from "../limits.ts";
import { bytesOf, type ByteSource } from "./byte-source.ts";
import type { Encoding } from "./detect-encoding.ts";
import type { ListRow } from "./list-row.ts";
import type { Delimiter } from "./sniff-delimiter.ts";
import { unreadable } from "./unreadable.ts";

/** How a text is written. */
export interface CsvForm {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/**
 * The rows of a CSV, those of each read together, blank ones too so that numbers stay those of a
 * spreadsheet. What cannot be decoded reads as U+FFFD.
 * @throws KindlineError LIST_UNREADABLE with the line, where quotes are not closed.
 */
export async function* csvRows(
  source: ByteSource,
  { encoding, delimiter }: CsvForm,
): AsyncGenerator<readonly ListRow[]> {
  const decoder = new TextDecoder(encoding);
  const parser = parse({
    delimiter,
    relax_column_count: true,
    // A quote inside a cell that does not begin with one is an inch, not a fault.
    relax_quotes: true,
    max_record_size: rowCharsMax,
  });
  let rows: ListRow[] = [];
  let row = 0;
  let fault: unknown;
  parser.on("data", (cells: string[]) => {
    row += 1;
    rows.push({ row, cells });
  });
  parser.on("error", (error: unknown) => {
    fault = error;
  });
  const give = async (text: string, isLast: boolean): Promise<readonly ListRow[]> => {
    await new Promise<void>((resolve) => {
      if (isLast) parser.once("close", resolve).end(text);
      else parser.write(text, () => resolve());
    });
    if (fault !== undefined) throw faultOf(fault, row);
    const done = rows;
    rows = [];
    return done;
  };
  try {
    for await (const bytes of bytesOf(source)) {
      yield await give(decoder.decode(bytes, { stream: true }), false);
    }
    yield await give(decoder.decode(), true);
  } finally {
    parser.destroy();
  }
}

function faultOf(error: unknown, row: number): Error {
  const code = error instanceof CsvError ? error.code : "";
  const what =
    code === "CSV_MAX_RECORD_SIZE"
      ? `rows of at most ${rowCharsMax} characters`
      : "quotes that are closed";
  return unreadable(`Expected ${what} after row ${row}.`, error);
}
