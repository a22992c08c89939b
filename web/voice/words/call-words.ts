import type { VoiceActivity } from "../../../server/protocol/voice.ts";
import type { MicrophoneTrouble } from "../../shared/trouble-of.ts";
import type { CallEnd } from "../machine/call-state.ts";

interface Passage {
  readonly title: string;
  readonly text: string;
}

/** Every word of the page of a call, beside those that it shares with the chat. */
export interface CallWords {
  // -- Before --
  readonly lead: string;
  readonly before: string;
  readonly points: readonly string[];
  readonly call: string;
  readonly type: string;
  readonly asking: Passage;
  readonly connecting: string;
  readonly cancel: string;
  readonly noMicrophone: Readonly<Record<MicrophoneTrouble, Passage>>;

  // -- The call --
  readonly activity: Readonly<Record<VoiceActivity, string>>;
  readonly ending: string;
  readonly muted: string;
  readonly captions: string;
  readonly noCaptions: string;
  readonly microphone: string;
  readonly mute: string;
  readonly keypad: string;
  readonly keypadHint: string;
  readonly keysPressed: string;
  readonly hangUp: string;

  // -- The end --
  readonly over: Readonly<Record<CallEnd, Passage>>;
  readonly again: string;
}
