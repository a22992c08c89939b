import type { VoiceEvent } from "../../../server/protocol/voice.ts";
import type { Locale } from "../../chat/machine/page-state.ts";
import type { CallTimer } from "./call-effect.ts";
import type { MicrophoneTrouble } from "../../shared/trouble-of.ts";

/** What happened. */
export type CallEvent =
  // -- The debtor --
  /** Call, call again, or try the microphone again. */
  | { readonly type: "call-press"; readonly locale: Locale }
  | { readonly type: "mute-press" }
  | { readonly type: "key-press"; readonly digit: string }
  | { readonly type: "hang-up-press" }
  /** The page is left, or goes on as a chat: nothing of the call may stay open. */
  | { readonly type: "page-leave" }
  // -- The sound --
  | { readonly type: "audio-open" }
  | { readonly type: "audio-fail"; readonly reason: MicrophoneTrouble }
  | { readonly type: "microphone-lose" }
  /** All that was to be heard has been. */
  | { readonly type: "playout-end" }
  // -- The connection --
  | { readonly type: "socket-open" }
  | { readonly type: "socket-message"; readonly message: VoiceEvent }
  | { readonly type: "socket-close"; readonly code: number }
  | { readonly type: "timer-end"; readonly timer: CallTimer };
