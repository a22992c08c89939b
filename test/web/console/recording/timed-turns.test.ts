import { describe, expect, it } from "vitest";
import { findSpeech } from "../../../../web/console/recording/find-speech.ts";
import {
  timedTurns,
  turnAt,
  type RecordingTime,
} from "../../../../web/console/recording/timed-turns.ts";
import type { Instant } from "../../../../domain/calendar.ts";
import type { TurnView } from "../../../../server/protocol/calls.ts";
import { turn } from "../call-views.ts";

/** Levels from spans of milliseconds and how loud each is. */
const levels = (...spans: readonly (readonly [ms: number, loudness: number])[]): Float32Array =>
  Float32Array.from(spans.flatMap(([ms, loudness]) => Array(ms / 20).fill(loudness) as number[]));

describe("where somebody speaks", () => {
  it("is found to 20 ms, pauses of up to 400 ms belonging to it", () => {
    const found = findSpeech(
      levels([1_000, 0.001], [500, 0.2], [400, 0.001], [300, 0.1], [420, 0.001], [200, 0.1]),
    );
    expect(found).toEqual([
      { startMs: 1_000, endMs: 2_200 },
      { startMs: 2_620, endMs: 2_820 },
    ]);
  });

  it("is not where the line only hums or clicks", () => {
    expect(findSpeech(levels([2_000, 0.02], [60, 0.5], [1_000, 0.02]))).toEqual([]);
    expect(findSpeech(levels([500, 0]))).toEqual([]);
    expect(findSpeech(new Float32Array(0))).toEqual([]);
  });
});

const zero = Date.parse("2026-11-20T10:05:00+08:00");
const at = (ms: number): Instant => new Date(zero + ms).toISOString() as Instant;
const sentence = (text: string, more: Partial<TurnView["sentences"][number]> = {}) =>
  ({ id: text, line: "x", text, state: "heard", heardText: null, ...more }) as const;
const time: RecordingTime = {
  zeroMs: zero,
  durationMs: 30_000,
  debtor: [
    { startMs: 4_000, endMs: 6_000 },
    { startMs: 12_000, endMs: 13_000 },
  ],
  agent: [
    { startMs: 200, endMs: 3_500 },
    { startMs: 6_900, endMs: 12_500 },
    { startMs: 14_100, endMs: 15_000 },
  ],
};

describe("the turns of a call in its recording", () => {
  it("begin with the debtor's words, and the answer's delay is what one hears", () => {
    const timed = timedTurns(
      [
        turn(1, { at: at(0), cause: "call-start", sentences: [sentence("Good morning.")] }),
        turn(4, { at: at(6_600), debtor: "I lost my job.", sentences: [sentence("I am sorry.")] }),
      ],
      time,
    );
    expect(timed.map(({ fromMs, latencyMs }) => [fromMs, latencyMs])).toEqual([
      [0, null],
      [4_000, 900],
    ]);
  });

  it("have no delay where the agent was speaking already and was interrupted later", () => {
    const late = { ...time, agent: [{ startMs: 11_000, endMs: 13_400 }] };
    const [timed] = timedTurns([turn(4, { at: at(13_500), debtor: "Stop." })], late);
    expect([timed?.fromMs, timed?.latencyMs]).toEqual([12_000, null]);
  });

  it("show what was heard, and nothing that was not", () => {
    const sentences = [
      sentence("All of it."),
      sentence("Half of it and more.", { state: "cut_off", heardText: "Half of it" }),
      sentence("Never.", { state: "discarded" }),
    ];
    const [timed] = timedTurns([turn(4, { at: at(6_600), debtor: "Yes.", sentences })], time);
    expect(timed?.agent).toBe("All of it. Half of it");
  });

  it("leave out what nobody said anything in", () => {
    expect(timedTurns([turn(9, { at: at(20_000), cause: "line-end:hang-up" })], time)).toEqual([]);
  });

  it("stay within the recording, and are followed as it plays", () => {
    const timed = timedTurns(
      [
        turn(4, { at: at(6_600), debtor: "One." }),
        turn(8, { at: at(13_600), debtor: "Two." }),
        turn(12, { at: at(99_000), debtor: "Three." }),
      ],
      time,
    );
    expect(timed.map(({ fromMs }) => fromMs)).toEqual([4_000, 12_000, 30_000]);
    expect([3_999, 4_000, 12_500].map((ms) => turnAt(timed, ms)?.sequence)).toEqual([
      undefined,
      4,
      8,
    ]);
  });
});
