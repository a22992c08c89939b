import { KindlineError } from "../../domain/errors.ts";

export function usageError(message: string): KindlineError {
  return new KindlineError({ code: "USAGE_INVALID", message });
}
