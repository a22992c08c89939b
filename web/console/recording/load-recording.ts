import { ApiError, errorOfFailure, errorOfResponse } from "../data/api-error.ts";
import { portionWaitMs } from "./limits.ts";
import { WaveReader, type WaveLevels } from "./wave-reader.ts";

export const recordingPath = (callId: string): string =>
  `/api/calls/${encodeURIComponent(callId)}/recording`;

/** Some bytes of the header: to ask for them is not to listen, and does not go into the audit as such. */
const probe = { range: "bytes=8-11" } as const;

/** Whether a call has a recording. @throws ApiError. */
export async function hasRecording(callId: string, signal: AbortSignal): Promise<boolean> {
  const response = await ask(callId, { headers: probe, signal });
  if (response.status === 404) return false;
  if (!response.ok) throw await errorOfResponse(response);
  await response.body?.cancel();
  return true;
}

/**
 * Reads a recording for its levels, as it comes in: of an hour's call only these stay in memory.
 * @throws ApiError; what `signal` was aborted with.
 */
export async function loadRecording(
  callId: string,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<WaveLevels> {
  const response = await ask(callId, { signal });
  if (!response.ok || response.body === null) throw await errorOfResponse(response);
  const total = Number(response.headers.get("content-length") ?? Number.NaN);
  const reader = new WaveReader();
  const portions = response.body.getReader();
  let came = 0;
  try {
    for (;;) {
      const { done, value } = await inTime(portions.read());
      if (done) return reader.end();
      reader.push(value);
      came += value.length;
      if (total > 0) onShare(Math.min(1, came / total));
    }
  } catch (cause) {
    if (signal.aborted || cause instanceof ApiError) throw cause;
    throw notReadable(cause);
  } finally {
    // Nobody waits for the rest of it any more.
    void portions.cancel().catch(() => undefined);
  }
}

async function ask(
  callId: string,
  {
    headers = {},
    signal,
  }: { readonly headers?: Readonly<Record<string, string>>; readonly signal: AbortSignal },
): Promise<Response> {
  try {
    return await fetch(recordingPath(callId), { headers, signal, credentials: "same-origin" });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw errorOfFailure(cause);
  }
}

async function inTime<T>(portion: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(errorOfFailure(new DOMException("", "TimeoutError"))),
      portionWaitMs,
    );
  });
  try {
    return await Promise.race([portion, late]);
  } finally {
    clearTimeout(timer);
  }
}

const notReadable = (cause: unknown): ApiError =>
  new ApiError(200, {
    code: "ANSWER_UNKNOWN",
    message: "Expected a recording, got something else.",
    isRetryable: false,
    cause,
  });
