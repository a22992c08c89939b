import type { ErrorCode } from "../../../domain/errors.ts";
import type { Result } from "../../../domain/result.ts";

/** Why a value cannot be read; the message says what was expected and never what stands there. */
export interface ValueFault {
  readonly code: ErrorCode;
  readonly message: string;
}

/** A value of a list in the form of a case, or why it is none. */
export type ValueResult<T = string> = Result<T, ValueFault>;
