import type { TimeSource } from "../../../server/telephony/time-source.ts";

/** Time that runs so many times faster than the clock, on the same timers. */
export function scaledTime(speed: number): TimeSource {
  return {
    now: () => performance.now() * speed,
    after(delayMs, act) {
      const timer = setTimeout(act, delayMs / speed);
      return () => clearTimeout(timer);
    },
  };
}
