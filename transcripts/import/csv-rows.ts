import { parse } from "csv-parse/sync";
import { KindlineError } from "../../domain/errors.ts";

/** Characters that separate columns; a file uses the one that its first line has most of. */
const delimiters = [",", ";", "\t", "|"] as const;

/**
 * The rows of a table as RFC 4180 has it, rows of other lengths included; blank lines are left out. A transcript is
 * small (`recordBytesMax`), so that it is read whole.
 * @throws IMPORT_FORMAT_UNKNOWN where a quote is opened and never closed.
 */
export function csvRows(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (cause) {
    const message = "Expected a table whose quotes are closed.";
    throw new KindlineError({ code: "IMPORT_FORMAT_UNKNOWN", message, cause });
  }
}

/** The columns that the first line of a text names; none where it is no line of a table. */
export function csvHeader(text: string): readonly string[] {
  const first = /^\s*([^\r\n]*)/u.exec(text)?.[1] ?? "";
  try {
    return csvRows(first)[0] ?? [];
  } catch {
    return [];
  }
}

function delimiterOf(text: string): string {
  const first = /^\s*([^\r\n]*)/u.exec(text)?.[1] ?? "";
  const counts = delimiters.map((delimiter) => first.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}
