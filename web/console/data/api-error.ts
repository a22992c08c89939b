import type { ErrorBody } from "../../../server/protocol/error-body.ts";
import type { ErrorCode, Issue } from "./protocol-types.ts";

/** What the page itself finds out about a request. */
type PageCode =
  /** No answer came: the server is down, or the line is. */
  | "NETWORK"
  /** An answer came that is not the server's own: something stands between. */
  | "ANSWER_UNKNOWN"
  /** The answer took longer than anybody waits. */
  | "TIMEOUT";

export type ApiCode = ErrorCode | PageCode;

/** A request that did not do what was asked, with a code that words and screens are chosen by. */
export class ApiError extends Error {
  readonly code: ApiCode;
  /** The HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly advice: string;
  readonly isRetryable: boolean;
  readonly field: string | undefined;
  readonly issues: readonly Issue[];
  readonly retryAfterMs: number | undefined;
  readonly requestId: string | undefined;

  constructor(status: number, body: ApiErrorBody) {
    super(body.message, { cause: body.cause });
    this.name = "ApiError";
    this.code = body.code;
    this.status = status;
    this.advice = body.advice ?? "";
    this.isRetryable = body.isRetryable;
    this.field = body.field;
    this.issues = body.issues ?? [];
    this.retryAfterMs = body.retryAfterMs;
    this.requestId = body.requestId;
  }
}

type ApiErrorBody = Pick<ApiError, "code" | "message" | "isRetryable"> & {
  readonly advice?: string;
  readonly cause?: unknown;
} & Partial<Pick<ErrorBody, "field" | "issues" | "retryAfterMs" | "requestId">>;

/** The server's answer as an error: its own body where it has one, else what the page can tell. */
export async function errorOfResponse(response: Response): Promise<ApiError> {
  const { status } = response;
  const body: unknown = await response.json().catch(() => undefined);
  if (hasErrorBody(body)) return new ApiError(status, body.error);
  return new ApiError(status, {
    code: "ANSWER_UNKNOWN",
    message: `Expected an answer of the service, got status ${status} of something else.`,
    isRetryable: status >= 500,
  });
}

/** Why `fetch` itself failed. An abort by the caller is no error of this kind and is thrown on. */
export function errorOfFailure(cause: unknown): ApiError {
  const isTimeout = cause instanceof DOMException && cause.name === "TimeoutError";
  return new ApiError(0, {
    code: isTimeout ? "TIMEOUT" : "NETWORK",
    message: isTimeout ? "Expected an answer in time." : "Expected an answer, got none.",
    isRetryable: true,
    cause,
  });
}

function hasErrorBody(body: unknown): body is { readonly error: ErrorBody } {
  if (typeof body !== "object" || body === null || !("error" in body)) return false;
  const { error } = body;
  return typeof error === "object" && error !== null && "code" in error && "message" in error;
}
