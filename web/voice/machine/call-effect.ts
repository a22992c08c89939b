import type { VoiceRequest } from "../../../server/protocol/voice.ts";
import type { CallState } from "./call-state.ts";

/** One of each runs at most; starting one again replaces it. */
export const CALL_TIMERS = [
  /** Until a call that has not begun is given up. */
  "begin",
  /** Until the next ping. */
  "ping",
  /** Until a line without pong is given up. */
  "pong",
  /** Until last words that do not come to an end are cut off. */
  "goodbye",
] as const;
export type CallTimer = (typeof CALL_TIMERS)[number];

/** What the runner must do. */
export type CallEffect =
  /** Ask for the microphone and prepare the loudspeaker. */
  | { readonly type: "audio-open" }
  /** Microphone and loudspeaker are let go of; nothing of them is heard any more. */
  | { readonly type: "audio-close" }
  /** From now on what the microphone hears is sent. */
  | { readonly type: "microphone-carry" }
  | { readonly type: "microphone-mute"; readonly isMuted: boolean }
  | { readonly type: "playout-clear"; readonly generation: number }
  /** Tell when all that has come was heard. */
  | { readonly type: "playout-await" }
  | { readonly type: "socket-open" }
  | { readonly type: "socket-send"; readonly message: VoiceRequest }
  /** Nothing of this socket is heard any more, not even that it closed. */
  | { readonly type: "socket-close" }
  | { readonly type: "timer-start"; readonly timer: CallTimer; readonly ms: number }
  | { readonly type: "timer-stop"; readonly timer: CallTimer };

/** A new state and what to do about it. */
export type CallStep = readonly [CallState, readonly CallEffect[]];
