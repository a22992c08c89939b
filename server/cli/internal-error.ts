import { KindlineError } from "../../domain/errors.ts";
import { errorRow, type ErrorRow } from "../../evaluation/replay/input-error.ts";

/** The row of an input on which something failed that should not have. */
export function internalErrorRow(
  place: { readonly file: string; readonly line: number },
  error: unknown,
): ErrorRow {
  const { code, message } = toKindlineError(error);
  return errorRow(place, code, message);
}

/**
 * Any error as one of ours. Of a fault in the code it tells the place and not the words, which may quote
 * the call.
 */
export function toKindlineError(error: unknown): KindlineError {
  if (KindlineError.isInstance(error)) return error;
  const name = error instanceof Error ? error.name : "a thrown value";
  const frame =
    error instanceof Error ? /([\w.-]+\.[jt]s:\d+):\d+\)?$/m.exec(error.stack ?? "") : null;
  const where = frame?.[1] === undefined ? "" : ` at ${frame[1]}`;
  const message = `Expected no fault of ours, got ${name}${where}.`;
  return new KindlineError({ code: "INTERNAL", message, cause: error });
}
