/** Time that only goes forward, from outside, so that tests can run it faster. */
export interface TimeSource {
  /** Milliseconds since some moment. */
  now(): number;
  /** Does it so many milliseconds later. @returns what calls it off. */
  after(delayMs: number, act: () => void): () => void;
}

/** The machine's own. Nothing that waits here keeps the process alive. */
export const systemTime: TimeSource = {
  now: () => performance.now(),
  after(delayMs, act) {
    const timer = setTimeout(act, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
