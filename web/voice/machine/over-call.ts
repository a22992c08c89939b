import { CALL_TIMERS, type CallEffect, type CallStep } from "./call-effect.ts";
import type { CallEnd, CallState } from "./call-state.ts";

/** Nothing of a call stays open: no timer, no microphone, no line. */
const closeAll: readonly CallEffect[] = [
  ...CALL_TIMERS.map((timer) => ({ type: "timer-stop", timer }) as const),
  { type: "audio-close" },
  { type: "socket-close" },
];

/** The call is over; what was said stays in sight. */
export const overCall = (state: CallState, end: CallEnd): CallStep => [
  { ...state, stage: { type: "over", end } },
  closeAll,
];
