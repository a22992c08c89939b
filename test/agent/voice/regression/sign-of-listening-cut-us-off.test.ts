import { expect, it } from "vitest";
import { interruptMs, pauseMs } from "../../../../agent/voice/turn-taking/limits.ts";
import { takeTurns } from "../../../../agent/voice/turn-taking/take-turns.ts";
import {
  initialTurnState,
  type TurnEvent,
} from "../../../../agent/voice/turn-taking/turn-state.ts";

/** What becomes of our sentence when "okay" sounds over it for so long, its end told as detectors tell it. */
function afterAnOkayOf(soundMs: number): readonly string[] {
  const sentence = { isInterruptible: true, remainingMs: 5_000 };
  const text = { text: "Okay.", isUrgent: false, answers: false, weight: "assent" as const };
  const events: TurnEvent[] = [
    { type: "speech-start", sentence },
    { type: "sound-start", atMs: 0 },
    { type: "audio-advance", atMs: soundMs + pauseMs },
    { type: "sound-end", atMs: soundMs },
    { type: "transcript-change", ...text, isSettled: true },
  ];
  let state = initialTurnState("en-US");
  return events.flatMap((event) => {
    const [next, effects] = takeTurns(state, event);
    state = next;
    return effects.map(({ type }) => type);
  });
}

it("a sign of listening is not taken for longer by the pause that tells its end", () => {
  expect(afterAnOkayOf(interruptMs - 20)).toContain("speech-resume");
  expect(afterAnOkayOf(interruptMs)).toContain("speech-stop");
});
