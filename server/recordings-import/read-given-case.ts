import { readFile } from "node:fs/promises";
import { KindlineError } from "../../domain/errors.ts";
import { parseCallRecord } from "../../domain/parse/parse-call-record.ts";
import { parseCase } from "../../domain/parse/parse-case.ts";
import type { RecordIssue } from "../../domain/parse/record-issue.ts";
import type { Result } from "../../domain/result.ts";
import { isFileError } from "../../evaluation/replay/find-input-files.ts";
import { parseJson } from "../../evaluation/replay/json-text.ts";
import { isOwnRecord } from "../../transcripts/import/read-own-record.ts";
import type { GivenCase } from "./import-options.ts";

/**
 * The case of a file, or of the call record in it.
 * @throws KindlineError where the file cannot be read or holds no sound case.
 */
export async function readGivenCase(path: string): Promise<GivenCase> {
  const value = parseJson(await readText(path));
  if (value === undefined) {
    throw new KindlineError({ code: "JSON_INVALID", message: "Expected a JSON file with a case." });
  }
  const record = isOwnRecord(value) ? valueOf(parseCallRecord(value)) : undefined;
  const debt = record?.case ?? valueOf(parseCase(value));
  return {
    json: isOwnRecord(value) ? value["case"] : value,
    locale: record?.locale ?? debt.debtor.language,
    jurisdiction: record?.jurisdiction,
    place: debt.place,
    keyterms: [...new Set([debt.publicName ?? debt.creditor, debt.creditor, debt.debtor.name])],
  };
}

async function readText(path: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).replace(/^\uFEFF/u, "");
  } catch (error) {
    if (!isFileError(error)) throw error;
    const message = "Expected a file with a case that can be read.";
    throw new KindlineError({ code: "INPUT_NOT_FOUND", message, cause: error });
  }
}

function valueOf<T>(parsed: Result<T, RecordIssue[]>): T {
  if (parsed.success) return parsed.value;
  const [{ code, message, field } = { code: "FIELD_INVALID" as const, message: "", field: "" }] =
    parsed.error;
  throw new KindlineError({ code, message: `${field}: ${message}`, field });
}
