import type { TurnEffect } from "../../agent/voice/turn-taking/turn-state.ts";
import type { LiveCall } from "../calls/live-call.ts";
import type { CallHearing } from "./call-hearing.ts";
import type { Playback } from "./playback.ts";
import type { Rehearsal } from "./rehearsal.ts";

interface Stage {
  readonly hearing: CallHearing;
  readonly playback: Playback;
  readonly rehearsal: Rehearsal;
  readonly live: LiveCall | undefined;
  /** The id of the turn that is being heard. */
  readonly turn: string;
}

/** Does what turn-taking orders of ears and voice. What reaches the conversation is not done here. */
export function performTurnEffect(
  effect: Exclude<TurnEffect, { type: "turn-end" | "silence-elapse" }>,
  { hearing, playback, rehearsal, live, turn }: Stage,
): void {
  switch (effect.type) {
    case "transcript-flush":
      return hearing.flush();
    case "transcript-reset":
      return hearing.endTurn();
    case "reply-prepare":
      return rehearsal.begin(effect, live);
    case "reply-discard":
      return rehearsal.discard(turn, live);
    case "speech-pause":
      return playback.pause();
    case "speech-resume":
      return playback.resume();
    case "speech-stop":
      return playback.stop();
  }
}
