import twilio from "twilio";
import { KindlineError, type ErrorCode } from "../../domain/errors.ts";

/** Twilio's own numbers (https://www.twilio.com/docs/api/errors). */
const invalidTo: ReadonlySet<number> = new Set([
  13_223, 13_224, 13_225, 21_201, 21_211, 21_214, 21_217, 21_401, 21_421, 21_614,
]);
/** Our own number, or where it may call: a matter of the account. */
const refusedFrom: ReadonlySet<number> = new Set([
  13_226, 21_203, 21_210, 21_212, 21_213, 21_215, 21_216, 21_606, 32_205,
]);
const ended: ReadonlySet<number> = new Set([20_404, 21_220]);
const limited: ReadonlySet<number> = new Set([20_429, 10_001, 10_004]);

/**
 * What went wrong with a request to Twilio, in our codes. Its own words are left out: they repeat the number
 * that was called.
 */
export function asKindlineError(error: unknown, what: string): KindlineError {
  if (KindlineError.isInstance(error)) return error;
  if (error instanceof twilio.RestException) return fromAnswer(error, what);
  const { code } = error as { readonly code?: unknown };
  if (code === "ECONNABORTED" || code === "ETIMEDOUT") {
    return failure("VENDOR_STALLED", `Expected Twilio's answer to \`${what}\` in time.`);
  }
  if (error instanceof SyntaxError) return unusable(what);
  if (typeof code === "string") {
    const message = `Expected to reach Twilio for \`${what}\`; got ${code}.`;
    // The error itself has the request in it, with the number and the key.
    return new KindlineError({ code: "VENDOR_UNREACHABLE", message, cause: code });
  }
  return unusable(what);
}

/** Whether the call that a request was about is over. */
export function isCallOver(error: unknown): boolean {
  return error instanceof twilio.RestException && ended.has(error.code ?? 0);
}

function fromAnswer({ status, code = 0 }: twilio.RestException, what: string): KindlineError {
  const got = code === 0 ? `status ${status}` : `status ${status}, error ${code}`;
  const message = `Expected Twilio to do \`${what}\`; got ${got}.`;
  if (invalidTo.has(code)) return failure("FIELD_INVALID", message, "to");
  if (ended.has(code)) return failure("NOT_FOUND", message);
  if (limited.has(code) || status === 429) return failure("VENDOR_LIMITED", message);
  if (status === 401) return failure("VENDOR_REFUSED", message, "key_refused");
  if (refusedFrom.has(code) || status === 403) {
    return failure("VENDOR_REFUSED", message);
  }
  return failure("VENDOR_FAILED", message);
}

const unusable = (what: string): KindlineError =>
  failure("VENDOR_FAILED", `Expected an answer of Twilio to \`${what}\` that can be read.`);

function failure(code: ErrorCode, message: string, field?: string): KindlineError {
  return new KindlineError({ code, message, ...(field === undefined ? {} : { field }) });
}
