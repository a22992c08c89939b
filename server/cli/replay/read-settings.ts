import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { KindlineError, type ErrorCode } from "../../../domain/errors.ts";
import { toRecordIssues } from "../../../domain/parse/record-issue.ts";
import { isFileError } from "../../../evaluation/replay/find-input-files.ts";
import { parseJson } from "../../../evaluation/replay/json-text.ts";

/**
 * A JSON file of settings, checked.
 * @throws KindlineError with that code, naming the file and the first field that is wrong.
 */
export async function readSettings<T extends z.ZodType>(
  file: string,
  schema: T,
  code: Extract<ErrorCode, "GATE_INVALID" | "RUN_CONFIG_INVALID">,
): Promise<z.output<T>> {
  const value = parseJson(await textOf(file, code));
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = toRecordIssues(parsed.error, value);
  const where = issue === undefined || issue.field === "" ? "" : ` ${issue.field}`;
  const message =
    value === undefined ? "Expected JSON." : (issue?.message ?? "Expected other settings.");
  throw new KindlineError({ code, message: `${file}${where}: ${message}`, cause: parsed.error });
}

async function textOf(file: string, code: ErrorCode): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new KindlineError({ code, message: `${file}: Expected a file that can be read.` });
  }
}
