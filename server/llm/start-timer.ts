import type { StartTimer } from "../../agent/ports/free-speaker.ts";

/** A timer of the process that does not keep it alive. */
export const startTimer: StartTimer = (ms, onTime) => {
  const timer = setTimeout(onTime, ms);
  timer.unref();
  return () => clearTimeout(timer);
};
