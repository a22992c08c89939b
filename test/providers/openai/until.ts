import { setTimeout as delay } from "node:timers/promises";

/** Milliseconds that a test waits for anything. */
const waitMsMax = 4_000;

/** Resolves once that is so. Rejects if it takes too long. */
export async function until(isSo: () => boolean): Promise<void> {
  const startMs = performance.now();
  while (!isSo()) {
    if (performance.now() - startMs > waitMsMax)
      throw new Error(`Expected in time: ${String(isSo)}`);
    await delay(3);
  }
}
