import { describe, expect, test } from "vitest";
import { compareCall } from "../../../evaluation/report/compare-call.ts";

const before = { faults: ["expect plan", "forbidden F05 @8"], turns: ["a", "b", "c"], excluded: 0 };

describe("a call beside its baseline", () => {
  test("is the same where words and faults are", () => {
    expect(compareCall(before, before)).toEqual({
      status: "same",
      newlyFailing: [],
      newlyPassing: [],
      firstDifference: null,
      excluded: 0,
      excludedFaults: 0,
    });
  });

  test("names what newly fails and newly passes", () => {
    const now = { ...before, faults: ["expect plan", "interrupted @2"] };
    expect(compareCall(before, now)).toMatchObject({
      status: "changed",
      newlyFailing: ["interrupted @2"],
      newlyPassing: ["forbidden F05 @8"],
    });
  });

  test("names the first turn that differs", () => {
    expect(compareCall(before, { ...before, turns: ["a", "x", "y"] })).toMatchObject({
      firstDifference: 1,
    });
    expect(compareCall(before, { ...before, turns: ["a", "b"] })).toMatchObject({
      firstDifference: 2,
    });
  });

  test("compares and counts no turn after the earlier divergence of the two", () => {
    const now = { ...before, turns: ["a", "b", "x"], excluded: 1 };
    expect(compareCall(before, now)).toMatchObject({
      status: "same",
      firstDifference: null,
      excluded: 1,
    });
    expect(compareCall(now, before)).toMatchObject({ status: "same", excluded: 1 });
  });

  test("holds no fault against either run where only one of the two was judged, and counts it", () => {
    // Two turns of the agent count: the opening, and its answer in turn 2; turn 3 is the debtor's, turn 4 the third.
    const longer = {
      ...before,
      faults: ["expect plan", "missed_handoff dispute @3", "x @2", "y @4"],
    };
    const now = { faults: ["forbidden F05 @2"], turns: ["a", "b", "x"], excluded: 1 };
    expect(compareCall(longer, now)).toMatchObject({
      newlyFailing: ["forbidden F05 @2"],
      newlyPassing: ["expect plan", "x @2"],
      excludedFaults: 2,
    });
    expect(compareCall(now, longer)).toMatchObject({
      newlyFailing: ["expect plan", "x @2"],
      newlyPassing: ["forbidden F05 @2"],
      excludedFaults: 2,
    });
  });

  test("of two recordings has every fault compared, for there is no divergence", () => {
    const scored = { faults: ["forbidden F05 @8"], turns: [], excluded: 0 };
    expect(compareCall(scored, { ...scored, faults: ["interrupted @40"] })).toMatchObject({
      newlyFailing: ["interrupted @40"],
      newlyPassing: ["forbidden F05 @8"],
      excludedFaults: 0,
    });
  });

  test("is new where the baseline had none", () => {
    expect(compareCall(undefined, before)).toMatchObject({ status: "new", newlyFailing: [] });
  });
});
