import { errorCodes } from "../../domain/errors.ts";
import type { ErrorRow } from "../../evaluation/replay/input-error.ts";
import type { Paint } from "./colour.ts";

/** A bad input for people: where it is, what was expected there, what to do. */
export function describeErrorRow({ file, line, error, more = [] }: ErrorRow, paint: Paint): string {
  const place = line === null ? file : `${file}:${line}`;
  const lines = [error, ...more].map(({ code, message, field }) => {
    const at = field === null ? "" : ` ${field}`;
    return `  ${paint("red", code)}${at}  ${message} ${paint("gray", errorCodes[code].advice)}`;
  });
  return `${paint("bold", place)}\n${lines.join("\n")}\n\n`;
}
