import { classifyRateLimitError } from "@langchain/core/utils/async_caller";
import { statusOf } from "./writing-fault.ts";

/**
 * Decides for the library whether a failed request is made again, by throwing where it is not: what the vendor refuses
 * stays refused, and a limit is waited for only if the vendor says how long and it fits.
 * @param waitMax milliseconds that a task has in all.
 */
export const tryAgainIn =
  (waitMax: number) =>
  (error: unknown): void => {
    const status = statusOf(error);
    // The network, or an answer that could not be read: another one may do.
    if (status === undefined || status === 408 || status >= 500) return;
    const limit = classifyRateLimitError(error);
    const waitMs = limit?.action === "wait" ? limit.retryAfterMs : undefined;
    if (waitMs === undefined || waitMs >= waitMax) throw error;
    // Where the library looks for how long to wait.
    Object.assign(Object(error), { retryAfterMs: waitMs });
  };
