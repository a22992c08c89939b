import { KindlineError } from "../../domain/errors.ts";
import { errorRow, type ErrorRow } from "../../evaluation/replay/input-error.ts";

/**
 * The row of a call that failed for a fault of ours. It names the place in the code and not the error's
 * words, which may quote the call.
 */
export function internalErrorRow(
  place: { readonly file: string; readonly line: number },
  error: unknown,
): ErrorRow {
  if (KindlineError.isInstance(error)) return errorRow(place, error.code, error.message);
  const name = error instanceof Error ? error.name : "a thrown value";
  const frame = error instanceof Error ? /([\w-]+\.ts:\d+):\d+\)?$/m.exec(error.stack ?? "") : null;
  const where = frame?.[1] === undefined ? "" : ` at ${frame[1]}`;
  return errorRow(place, "INTERNAL", `Expected the call to run, got ${name}${where}.`);
}
