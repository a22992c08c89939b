import { ApiError, errorOfFailure, errorOfResponse } from "./api-error.ts";
import type { UploadWatch } from "./upload-watch.ts";

/**
 * Sends a file as it is, and tells how far it is: `fetch` cannot tell that of what it sends.
 * @throws ApiError; an AbortError where it was broken off.
 */
export function uploadFile<T>(path: string, file: File, watch: UploadWatch): Promise<T> {
  const { onProgress, signal } = watch;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      if (total > 0) onProgress(Math.floor((loaded / total) * 100));
    });
    request.addEventListener("error", () => reject(errorOfFailure(new TypeError("No answer."))));
    request.addEventListener("load", () => {
      void answerOf<T>(request).then(resolve, reject);
    });
    signal.addEventListener("abort", () => request.abort());
    request.addEventListener("abort", () => reject(new DOMException("Aborted.", "AbortError")));
    request.send(file);
  });
}

async function answerOf<T>({ status, responseText }: XMLHttpRequest): Promise<T> {
  const response = new Response(responseText, { status });
  if (!response.ok) throw await errorOfResponse(response);
  return (await response.json().catch(() => {
    throw new ApiError(status, {
      code: "ANSWER_UNKNOWN",
      message: "Expected JSON, got something else.",
      isRetryable: false,
    });
  })) as T;
}
