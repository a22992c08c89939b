import type { Played } from "./playout.ts";

/** The names under which the audio thread knows its two ends. */
export const captureName = "kindline-capture";
export const playerName = "kindline-player";

/** From the microphone's end of the audio thread. */
export interface CaptureMessage {
  readonly samples: Int16Array<ArrayBuffer>;
  /** How loud they are, 0 to 1. */
  readonly level: number;
}

/** To the loudspeaker's end of the audio thread. */
export type PlayerOrder =
  | { readonly type: "play"; readonly samples: Int16Array }
  | { readonly type: "clear"; readonly generation: number }
  /** Tell once nothing waits any more. */
  | { readonly type: "await" };

/** From the loudspeaker's end of the audio thread. */
export type PlayerMessage =
  { readonly type: "played"; readonly played: Played } | { readonly type: "playout-end" };
