import type { Check, CheckFound, CheckResult } from "./check-result.ts";
import { found } from "./check-result.ts";
import { diagnose } from "./diagnose.ts";

/** Milliseconds that one check may take: a vendor that needs more is of no use in a call. */
export const checkMsMax = 15_000;

interface RunOptions {
  /** Aborted when nobody waits for the rest. */
  readonly signal: AbortSignal;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly limitMs?: number;
}

/**
 * Makes all checks at once, each within its time, and gives the results in the order of the checks. A check that pays no
 * heed to its signal is not waited for.
 */
export function runChecks(
  checks: readonly Check[],
  options: RunOptions,
): readonly Promise<CheckResult>[] {
  return checks.map((check) => runOne(check, options));
}

async function runOne(
  check: Check,
  { signal, now, limitMs = checkMsMax }: RunOptions,
): Promise<CheckResult> {
  const startMs = now();
  const late = new AbortController();
  const timer = setTimeout(() => late.abort("late"), limitMs);
  const stop = (): void => late.abort("stopped");
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  const givenUp = new Promise<CheckFound>((resolve) => {
    const end = (): void => resolve(found("fail", "late"));
    late.signal.addEventListener("abort", end, { once: true });
    if (late.signal.aborted) end();
  });
  try {
    const made = check
      .run(late.signal)
      .catch((error: unknown): CheckFound =>
        late.signal.aborted ? found("fail", "late") : diagnose(error),
      );
    const result = await Promise.race([made, givenUp]);
    const { id, group } = check;
    return { id, group, ...result, tookMs: Math.round(now() - startMs) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
