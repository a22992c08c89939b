import { KindlineError } from "../../domain/errors.ts";

export function usageError(message: string): KindlineError {
  return new KindlineError({ code: "USAGE_INVALID", message });
}

/** For what the interface promises and this version does not have. */
export function notYetError(what: string): KindlineError {
  return usageError(`${what} is not there yet.`);
}
