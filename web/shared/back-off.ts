/** Milliseconds before the first new try: a server that only restarts is back by then. */
const firstMs = 500;

/** The longest wait: longer, and somebody looking at the page thinks that it has given up. */
const longestMs = 10_000;

/** A wait whose length is drawn between two bounds, so that a thousand pages do not knock at once. */
export interface Wait {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How long to wait after this many failures in a row (from 1): each wait is up to twice the last. */
export function backOff(failures: number): Wait {
  const toMs = Math.min(longestMs, firstMs * 2 ** Math.max(1, failures));
  return { fromMs: toMs / 2, toMs };
}
