import { backOff, type Wait } from "../../shared/back-off.ts";
import { retryWaitMaxMs } from "./limits.ts";

const passingCodes: ReadonlySet<string> = new Set([
  "RATE_LIMITED",
  "STORE_WARMING",
  "STORE_UNAVAILABLE",
]);

interface Failure {
  readonly code: string;
  readonly isRetryable: boolean;
  readonly retryAfterMs?: number | undefined;
}

/** Will the same request succeed later? A rate limit is the caller's fault and passes all the same. */
export const isPassing = ({ code, isRetryable }: Failure): boolean =>
  isRetryable || passingCodes.has(code);

/** How long to wait after this many failures in a row: not less than the server asked for. */
export function waitAfter(failures: number, retryAfterMs: number | undefined): Wait {
  const wait = backOff(failures);
  if (retryAfterMs === undefined) return wait;
  const askedMs = Math.min(retryWaitMaxMs, Math.max(0, retryAfterMs));
  return {
    fromMs: Math.max(wait.fromMs, askedMs),
    toMs: Math.max(wait.toMs, askedMs + wait.fromMs),
  };
}
