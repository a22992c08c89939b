import { expect, it } from "vitest";
import { takeTurns } from "../../../../agent/voice/turn-taking/take-turns.ts";
import {
  initialTurnState,
  type TurnEffect,
  type TurnEvent,
} from "../../../../agent/voice/turn-taking/turn-state.ts";

/** What a key leads to, right behind these words. */
function keyAfter(text: string, isSettled: boolean): readonly TurnEffect[] {
  const events: TurnEvent[] = [
    { type: "sound-start", atMs: 0 },
    { type: "audio-advance", atMs: 860 },
    { type: "sound-end", atMs: 700 },
    {
      type: "transcript-change",
      text,
      isSettled,
      isUrgent: false,
      answers: false,
      weight: "something",
    },
    { type: "key-press" },
  ];
  let state = initialTurnState("en-US");
  let last: readonly TurnEffect[] = [];
  for (const event of events) [state, last] = takeTurns(state, event);
  return last;
}

// They waited open behind the whole answer to the keys, and were then answered twenty seconds later.
it("words that were said before a key are answered at the key", () => {
  expect(keyAfter("I am typing it in", true)).toEqual([
    { type: "transcript-reset" },
    { type: "turn-end", text: "I am typing it in", startMs: 0, endMs: 700, continues: false },
  ]);
});

it("a sign of listening before a key is no turn", () => {
  expect(keyAfter("Okay.", true)).toEqual([{ type: "transcript-reset" }]);
});

it("words that are still being recognised are not lost by a key", () => {
  expect(keyAfter("", false)).toEqual([]);
});
