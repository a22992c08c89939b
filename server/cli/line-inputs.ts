import { createReadStream } from "node:fs";
import { isFileError, standardInput } from "../../evaluation/replay/find-input-files.ts";
import { errorRow, type ErrorRow } from "../../evaluation/replay/input-error.ts";
import { parseJson } from "../../evaluation/replay/json-text.ts";
import { lineFault, textLines, type TextLine } from "../../evaluation/replay/text-lines.ts";

/** One line of a command's input: JSON where it is an object, and else `{ text }`. */
export interface LineInput {
  readonly file: string;
  readonly line: number;
  readonly value: unknown;
}

/** The lines of files, or of standard input where none is named; blank lines are left out. */
export async function* lineInputs(
  files: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<LineInput | ErrorRow> {
  for (const file of files.length === 0 ? [standardInput] : files) {
    let count = 0;
    try {
      const chunks = file === standardInput ? stdin : createReadStream(file);
      for await (const line of textLines(chunks)) {
        count += 1;
        yield lineInput(file, line);
      }
      if (count === 0) yield errorRow({ file, line: null }, "INPUT_EMPTY", "Expected a line.");
    } catch (error) {
      if (!isFileError(error)) throw error;
      yield errorRow({ file, line: null }, "INPUT_NOT_FOUND", "Expected a file that can be read.");
    }
  }
}

function lineInput(file: string, line: TextLine): LineInput | ErrorRow {
  if (!("text" in line)) return lineFault(file, line);
  const { text } = line;
  if (!text.trimStart().startsWith("{")) return { file, line: line.line, value: { text } };
  const value = parseJson(text);
  return value === undefined
    ? errorRow({ file, line: line.line }, "JSON_INVALID", "Expected a JSON object.")
    : { file, line: line.line, value };
}
