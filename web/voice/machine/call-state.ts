import type { VoiceActivity, VoiceCaption, VoiceEnd } from "../../../server/protocol/voice.ts";
import type { Locale, Refusal } from "../../chat/machine/page-state.ts";
import type { MicrophoneTrouble } from "../../shared/trouble-of.ts";

/** How a call ended: as the server said it, or as the page saw it. */
export type CallEnd =
  | VoiceEnd
  /** The line broke in the middle of the call. */
  | "lost"
  /** The call did not come about: no answer, or no server. */
  | "unreached"
  /** All lines are taken. */
  | "full"
  /** Nothing can be said aloud in this language now, or another call of this link is under way. */
  | "unavailable"
  /** The microphone was unplugged, or the browser took it away. */
  | "microphone";

export type CallStage =
  /** What a call is like, before the browser asks for the microphone. */
  | { readonly type: "intro" }
  /** The browser asks for the microphone. */
  | { readonly type: "asking" }
  | { readonly type: "no-microphone"; readonly reason: MicrophoneTrouble }
  /** `error`: the code of what the server could not do; its socket closes next. */
  | { readonly type: "connecting"; readonly error: string | null }
  | LiveStage
  | { readonly type: "over"; readonly end: CallEnd }
  /** The link opens no call. */
  | { readonly type: "refused"; readonly reason: Refusal };

export interface LiveStage {
  readonly type: "live";
  readonly activity: VoiceActivity;
  readonly isMuted: boolean;
  /** The agent has hung up: its last words are still to be heard. */
  readonly isEnding: boolean;
  /** Why it ends, once the server has said so. */
  readonly end: CallEnd | null;
  /** A ping is out. */
  readonly isPinging: boolean;
}

/** Everything that the page of a call knows: what is shown is a function of this. */
export interface CallState {
  readonly token: string;
  readonly locale: Locale;
  readonly stage: CallStage;
  /** What was said, oldest first; it stays in sight when the call is over. */
  readonly captions: readonly VoiceCaption[];
}
