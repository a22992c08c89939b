import { ApiError, errorOfFailure, errorOfResponse } from "./api-error.ts";

/** Milliseconds after which a request is given up: a server that is alive has answered long before. */
export const requestTimeoutMs = 30_000;

/** What the client needs from outside, and whom it tells. */
export interface ApiOptions {
  readonly fetch: typeof fetch;
  /** Hears how every request went, so that one place knows whether the server can be used. */
  readonly onAnswer?: (error: ApiError | undefined) => void;
}

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A request that reads. */
export type Get = <T>(path: string, signal: AbortSignal | undefined) => Promise<T>;

/** A request that changes something. */
export type Send = <T>(
  method: string,
  path: string,
  body?: Readonly<Record<string, unknown>>,
) => Promise<T>;

/** Sends requests; each rejects with an `ApiError`. */
export function requester({ fetch, onAnswer }: ApiOptions) {
  return async function call<T>(request: Request): Promise<T> {
    try {
      const value = await perform<T>(fetch, request);
      onAnswer?.(undefined);
      return value;
    } catch (error) {
      // Who took the request back wants no answer, and its end says nothing of the server.
      if (error instanceof ApiError) onAnswer?.(error);
      throw error;
    }
  };
}

async function perform<T>(send: typeof fetch, request: Request): Promise<T> {
  const { method, body, signal } = request;
  const timeout = AbortSignal.timeout(requestTimeoutMs);
  let response: Response;
  try {
    response = await send(request.path, {
      method,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      credentials: "same-origin",
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw errorOfFailure(cause);
  }
  if (!response.ok) throw await errorOfResponse(response);
  if (response.status === 204) return undefined as T;
  return (await response.json().catch(() => {
    throw new ApiError(response.status, {
      code: "ANSWER_UNKNOWN",
      message: "Expected JSON, got something else.",
      isRetryable: false,
    });
  })) as T;
}
