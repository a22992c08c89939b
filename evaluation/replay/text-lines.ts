import type { ErrorCode } from "../../domain/errors.ts";
import { recordBytesMax } from "../../domain/limits.ts";
import { errorRow, type ErrorRow } from "./input-error.ts";

/** One line of a source, without its end, or why it could not be read. */
export type TextLine =
  | { readonly line: number; readonly text: string }
  | {
      readonly line: number;
      readonly code: Extract<ErrorCode, "INPUT_TOO_LARGE" | "INPUT_NOT_UTF8">;
    };

const lineFeed = 0x0a;

/**
 * The lines of a stream of bytes, blank ones left out, one at a time in memory. A byte order mark and
 * carriage returns are tolerated; a line that is too long or not UTF-8 is named and the rest is read.
 */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  let line = 1;
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const take = (part: Uint8Array): void => {
    bytes += part.length;
    if (bytes <= recordBytesMax) parts.push(part);
    else parts = [];
  };
  const finish = (): TextLine | undefined => {
    const read =
      bytes > recordBytesMax ? ({ line, code: "INPUT_TOO_LARGE" } as const) : decode(line, parts);
    line += 1;
    parts = [];
    bytes = 0;
    return "text" in read && read.text.trim() === "" ? undefined : read;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(lineFeed); to !== -1; to = chunk.indexOf(lineFeed, from)) {
      take(chunk.subarray(from, to));
      const read = finish();
      if (read !== undefined) yield read;
      from = to + 1;
    }
    take(chunk.subarray(from));
  }
  const read = finish();
  if (read !== undefined) yield read;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function decode(line: number, parts: readonly Uint8Array[]): TextLine {
  try {
    return { line, text: utf8.decode(Buffer.concat(parts)).replace(/\r$/, "") };
  } catch {
    return { line, code: "INPUT_NOT_UTF8" };
  }
}

const faultMessages = {
  INPUT_TOO_LARGE: `Expected at most ${recordBytesMax / 1024 / 1024} MiB.`,
  INPUT_NOT_UTF8: "Expected UTF-8 text.",
} as const;

/** The row of a line that could not be read. */
export function lineFault(file: string, fault: Extract<TextLine, { code: unknown }>): ErrorRow {
  return errorRow({ file, line: fault.line }, fault.code, faultMessages[fault.code]);
}
