import { describe, expect, it } from "vitest";
import { passPower } from "../../../evaluation/simulate/pass-power.ts";
import { wilsonInterval } from "../../../evaluation/simulate/wilson-interval.ts";

describe("pass^k", () => {
  it.each([
    [20, 20, 3, 1],
    [0, 20, 1, 0],
    [15, 20, 1, 0.75],
    // C(15, 3) / C(20, 3) = 455 / 1140
    [15, 20, 3, 455 / 1140],
    // C(3, 2) / C(4, 2)
    [3, 4, 2, 0.5],
    [2, 4, 3, 0],
  ])("of %i passes in %i runs, k = %i", (passed, runs, k, power) => {
    expect(passPower(passed, runs, k)).toBeCloseTo(power, 12);
  });

  it("is known for as many as all runs, and not for one more", () => {
    expect(passPower(5, 5, 5)).toBe(1);
    expect(passPower(5, 5, 6)).toBeUndefined();
  });
});

describe("Wilson's interval", () => {
  // Checked by hand from the formula of Wilson (1927), z = 1.96.
  it.each([
    [20, 20, 0.839, 1],
    [0, 20, 0, 0.161],
    [15, 20, 0.531, 0.888],
    [950, 1000, 0.935, 0.962],
  ])("of %i in %i", (passed, runs, low, high) => {
    const interval = wilsonInterval(passed, runs) ?? [Number.NaN, Number.NaN];
    expect(interval[0]).toBeCloseTo(low, 3);
    expect(interval[1]).toBeCloseTo(high, 3);
  });

  it("is nothing without runs", () => {
    expect(wilsonInterval(0, 0)).toBeUndefined();
  });
});
