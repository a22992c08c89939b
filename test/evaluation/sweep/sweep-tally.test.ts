import { describe, expect, it } from "vitest";
import { handoffLabel } from "../../../evaluation/sweep/handoff-label.ts";
import { labelOf } from "../../../evaluation/sweep/sweep-persona.ts";
import { atEach, type SweepCase, type SweptCall } from "../../../evaluation/sweep/sweep-case.ts";
import { SweepTally } from "../../../evaluation/sweep/sweep-tally.ts";
import { personaWith } from "../simulate/example-persona.ts";

const nothing: SweptCall = { byStreak: false, inTime: false, conflict: false };
const streak: SweptCall = { byStreak: true, inTime: true, conflict: false };
const late: SweptCall = { byStreak: true, inTime: false, conflict: true };

const swept = (change: Partial<SweepCase>, at: SweptCall = nothing): SweepCase => ({
  source: "recorded",
  label: "none",
  conflictWithout: false,
  at: { 1: at, 2: nothing, 3: nothing, 4: nothing, 5: nothing },
  ...change,
});

const firstRow = (...cases: readonly SweepCase[]) => {
  const tally = new SweepTally();
  for (const each of cases) tally.add(each);
  return tally.rows()[0];
};

describe("the label of a handoff", () => {
  it.each([
    [undefined, "either"],
    [null, "none"],
    [[null], "none"],
    [[null, "dispute"], "either"],
    ["dispute", "other"],
    ["emotion_streak", "emotion"],
    [["emotion_streak", "complaint"], "emotion"],
  ] as const)("of %o is %s", (expected, label) => {
    expect(handoffLabel(expected)).toBe(label);
  });

  it("of a simulated debtor follows their temper before all else", () => {
    const truth = { pays: "nothing" };
    const of = (temper: string) =>
      labelOf(personaWith({ truth: { ...truth, temper }, atEnd: { handoff: ["dispute"] } }));
    expect([of("escalates"), of("passes"), of("even")]).toEqual(["emotion", "none", "other"]);
  });
});

describe("the counts of a sweep", () => {
  it("take a streak's handoff as true where a person is needed, and as false where none is", () => {
    expect(firstRow(swept({ label: "emotion" }, streak))).toMatchObject({
      handoffs: 1,
      trueHandoffs: 1,
      falseHandoffs: 0,
      missed: 0,
    });
    expect(firstRow(swept({ label: "other" }, streak))).toMatchObject({ trueHandoffs: 1 });
    expect(firstRow(swept({ label: "none" }, streak))).toMatchObject({
      trueHandoffs: 0,
      falseHandoffs: 1,
    });
    expect(firstRow(swept({ label: "either" }, streak))).toMatchObject({
      handoffs: 1,
      trueHandoffs: 0,
      falseHandoffs: 0,
    });
  });

  it("miss a call whose feelings need a person who never comes, or comes too late", () => {
    expect(firstRow(swept({ label: "emotion" }))).toMatchObject({ missed: 1 });
    expect(firstRow(swept({ label: "emotion" }, late))).toMatchObject({
      missed: 1,
      trueHandoffs: 0,
    });
    expect(firstRow(swept({ label: "other" }))).toMatchObject({ missed: 0 });
  });

  it("count a quarrel as avoided only where it would have come without a threshold", () => {
    const quarrel = { conflictWithout: true };
    expect(firstRow(swept(quarrel, streak))).toMatchObject({ conflicts: 1, conflictsAvoided: 1 });
    expect(firstRow(swept(quarrel, late))).toMatchObject({ conflicts: 1, conflictsAvoided: 0 });
    expect(firstRow(swept({}, streak))).toMatchObject({ conflicts: 0, conflictsAvoided: 0 });
  });

  it("show each source, and both together only where there are two", () => {
    const tally = new SweepTally();
    tally.add(swept({}));
    expect(new Set(tally.rows().map(({ source }) => source))).toEqual(new Set(["recorded"]));
    tally.add(swept({ source: "simulated" }));
    expect(tally.rows()).toHaveLength(15);
    expect(tally.rows().at(-1)).toMatchObject({ source: "all", threshold: 5, calls: 2 });
  });
});

describe("a call", () => {
  it("is played again only for thresholds that its longest streak reaches", async () => {
    const played: number[] = [];
    await atEach({ longestStreak: 2, swept: nothing }, (threshold) => {
      played.push(threshold);
      return Promise.resolve(streak);
    });
    expect(played).toEqual([1, 2]);
  });
});
