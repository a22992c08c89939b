import type { ChatRequest } from "../../../server/protocol/chat.ts";
import type { Wait } from "../../shared/back-off.ts";
import type { KeptTurn } from "./page-state.ts";

/** One of each runs at most; starting one again replaces it. */
export const TIMERS = [
  /** Until the door is asked again. */
  "door",
  /** Until the next try to connect. */
  "reconnect",
  /** Until a socket without `call` is given up. */
  "call",
  /** Until the next ping. */
  "ping",
  /** Until a line without pong is given up. */
  "pong",
  /** Until a line that does not acknowledge is renewed. */
  "turn",
  /** Until a turn is sent again that had to wait. */
  "resend",
  /** Until the socket of a chat that is over is closed. */
  "linger",
] as const;
export type TimerName = (typeof TIMERS)[number];

/** What the runner must do. */
export type PageEffect =
  | { readonly type: "door-ask" }
  | { readonly type: "socket-open" }
  | { readonly type: "socket-send"; readonly message: ChatRequest }
  /** Nothing of this socket is heard any more, not even that it closed. */
  | { readonly type: "socket-close" }
  | ({ readonly type: "timer-start"; readonly timer: TimerName } & Wait)
  | { readonly type: "timer-stop"; readonly timer: TimerName }
  | { readonly type: "turn-keep"; readonly turn: KeptTurn }
  | { readonly type: "turn-forget"; readonly id: string }
  | { readonly type: "draft-keep"; readonly text: string };

/** A new state and what to do about it. */
export type Step<State> = readonly [State, readonly PageEffect[]];

/** A wait of exactly this long. */
export const exactly = (ms: number): Wait => ({ fromMs: ms, toMs: ms });
