import type { ErrorRequestHandler, Response } from "express";
import { errorCodes, KindlineError, type ErrorCode } from "../../domain/errors.ts";
import type { RecordIssue } from "../../domain/parse/record-issue.ts";
import type { ErrorBody } from "../protocol/error-body.ts";
import type { Logger } from "../logger.ts";

/** Codes that are not simply a bad request (400) or a fault of ours (500). */
const statusByCode: Partial<Record<ErrorCode, number>> = {
  LOGIN_REQUIRED: 401,
  LOGIN_FAILED: 401,
  FORBIDDEN: 403,
  PASSWORD_CHANGE_REQUIRED: 403,
  ORIGIN_REFUSED: 403,
  LINK_INVALID: 403,
  LINK_USED: 403,
  COOKIE_REQUIRED: 403,
  NOT_FOUND: 404,
  CASE_EXISTS: 409,
  USER_EXISTS: 409,
  VERSION_CONFLICT: 409,
  LAST_ADMIN: 409,
  TURN_OUT_OF_ORDER: 409,
  STORE_CONFLICT: 409,
  CALL_TAKEN: 409,
  CALL_NOT_YOURS: 409,
  CALL_ELSEWHERE: 409,
  TASK_STATE: 409,
  REVIEW_TAKEN: 409,
  REVIEW_INCOMPLETE: 409,
  REVIEW_STATE: 409,
  IMPORT_STATE: 409,
  LINK_EXPIRED: 410,
  SIGNATURE_INVALID: 403,
  RECEIPT_REFUSED: 409,
  PROOF_WRONG: 403,
  PAYMENT_NOT_DUE: 409,
  PAYMENT_SIGNATURE_INVALID: 401,
  PAYMENT_MESSAGE_STALE: 401,
  LINES_FULL: 503,
  CHAT_OVER: 410,
  BODY_TOO_LARGE: 413,
  LIST_TOO_LARGE: 413,
  LIST_STATE: 409,
  PACK_INVALID: 422,
  PACK_LOOSENS: 422,
  LOGIN_LOCKED: 429,
  RATE_LIMITED: 429,
  CHAIN_BROKEN: 500,
  STORE_WARMING: 503,
  STORE_UNAVAILABLE: 503,
  STORE_FULL: 507,
};

/** Every fault of a record at once: the first of them names the code. */
export class RecordError extends KindlineError {
  readonly issues: readonly RecordIssue[];

  constructor(issues: readonly RecordIssue[]) {
    const [
      first = { code: "FIELD_INVALID" as const, message: "Expected another record.", field: "" },
    ] = issues;
    super({ code: first.code, message: first.message, field: first.field });
    this.issues = issues;
  }
}

/** Too many requests, and how long to wait, in milliseconds. */
export class RateLimitError extends KindlineError {
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number) {
    super({ code: "RATE_LIMITED", message: "Expected fewer requests in so short a time." });
    this.retryAfterMs = Math.ceil(retryAfterMs);
  }
}

/** A failure as it goes over the wire. What is not ours is a bug, and its words stay with us. */
export function errorBody(error: unknown, requestId?: string): ErrorBody {
  const known = KindlineError.isInstance(error) ? error : undefined;
  const code = known?.code ?? "INTERNAL";
  const { category, advice, isRetryable } = errorCodes[code];
  const isOurFault = category === "bug";
  return {
    code,
    message: isOurFault || known === undefined ? "Something went wrong here." : known.message,
    advice,
    isRetryable,
    ...(known?.field === undefined || known.field === "" ? {} : { field: known.field }),
    ...(error instanceof RecordError ? { issues: [...error.issues] } : {}),
    ...(error instanceof RateLimitError ? { retryAfterMs: error.retryAfterMs } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

export function statusOf(code: ErrorCode): number {
  return statusByCode[code] ?? (errorCodes[code].category === "caller" ? 400 : 500);
}

/** Answers every failure of a request with its code; what was no fault of the caller is logged. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  // Express knows a handler of errors by its four parameters.
  // oxlint-disable-next-line max-params
  return (error: unknown, _request, response, _next) => {
    const coded = fromBodyParser(error);
    const requestId = requestIdOf(response);
    const body = errorBody(coded, requestId);
    const status = statusOf(body.code);
    if (status >= 500) log.error({ requestId, code: body.code, err: coded }, "request failed");
    sendError(response, status, body);
  };
}

/** The id that the request got on its way in. */
export function requestIdOf(response: Response): string | undefined {
  const { requestId } = response.locals as { requestId?: string };
  return requestId;
}

export function sendError(response: Response, status: number, body: ErrorBody): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { retryAfterMs } = body;
  const waitMs = retryAfterMs ?? (status === 503 ? 1_000 : undefined);
  if (waitMs !== undefined) response.set("Retry-After", String(Math.ceil(waitMs / 1000)));
  response.status(status).json({ error: body });
}

/** What Express's own body parser throws, in our codes. */
function fromBodyParser(error: unknown): unknown {
  if (KindlineError.isInstance(error) || !(error instanceof Error)) return error;
  const { type, status } = error as Error & { type?: unknown; status?: unknown };
  if (type === "entity.too.large") {
    const message = "Expected a smaller body.";
    return new KindlineError({ code: "BODY_TOO_LARGE", message, cause: error });
  }
  if (type === "encoding.unsupported" || type === "charset.unsupported") {
    const message = "Expected UTF-8.";
    return new KindlineError({ code: "INPUT_NOT_UTF8", message, cause: error });
  }
  if (typeof status === "number" && status < 500) {
    const message = "Expected a body of valid JSON.";
    return new KindlineError({ code: "JSON_INVALID", message, cause: error });
  }
  return error;
}
