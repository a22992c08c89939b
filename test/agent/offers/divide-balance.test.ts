import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divideEqually, divideStepUp, lowerCountOf } from "../../../agent/offers/divide-balance.ts";
import { instalmentsMax } from "../../../domain/limits.ts";
import { minorUnits } from "../../../domain/money.ts";
import { balances, counts, holdsFor, money } from "./offer-case.ts";

const inputs = fc.tuple(balances, counts);

describe("divideEqually", () => {
  it.each([
    ["8440.00", 3, "2813.33", "2813.34"],
    ["9159.50", 12, "763.29", "763.31"],
    ["5381.80", 6, "896.97", "896.95"],
    ["12005.00", 3, "4001.67", "4001.66"],
    ["872.40", 6, "145.40", "145.40"],
  ])("rounds %s in %i to %s and lets the last be %s", (balance, count, each, last) => {
    expect(divideEqually(money(balance), count)).toEqual({ each: money(each), last: money(last) });
  });

  it("rounds half a minor unit up", () => {
    expect(divideEqually(minorUnits(101), 2)).toEqual({ each: 51, last: 50 });
  });

  it("rounds down where rounding up would leave the last nothing", () => {
    expect(divideEqually(minorUnits(36), 24)).toEqual({ each: 1, last: 13 });
    expect(divideEqually(minorUnits(5), 3)).toEqual({ each: 2, last: 1 });
    expect(divideEqually(minorUnits(14), 8)).toEqual({ each: 1, last: 7 });
  });

  it("divides a balance of one minor unit an instalment, and none smaller", () => {
    expect(divideEqually(minorUnits(24), 24)).toEqual({ each: 1, last: 1 });
    expect(divideEqually(minorUnits(23), 24)).toBeUndefined();
    expect(divideEqually(minorUnits(0), 2)).toBeUndefined();
  });

  it("leaves no instalment at zero or below for any balance that reaches the count", () => {
    for (let count = 2; count <= instalmentsMax; count += 1) {
      // Above this every rounded instalment is larger than all the rounding together.
      for (let balance = count; balance <= count * count; balance += 1) {
        const amounts = divideEqually(minorUnits(balance), count);
        expect(amounts && Math.min(amounts.each, amounts.last)).toBeGreaterThan(0);
      }
    }
  });

  it("adds up to the balance exactly", () => {
    holdsFor(inputs, ([balance, count]) => {
      const amounts = divideEqually(balance, count);
      if (amounts === undefined) expect(balance).toBeLessThan(count);
      else expect(amounts.each * (count - 1) + amounts.last).toBe(balance);
    });
  });

  it("keeps every instalment within half a minor unit of its share, from a dozen units up", () => {
    holdsFor(inputs, ([balance, count]) => {
      const amounts = divideEqually(balance, count);
      if (amounts === undefined || balance < 12 * count) return;
      expect(Math.abs(2 * (amounts.each * count - balance))).toBeLessThanOrEqual(count);
    });
  });

  it.each([1, instalmentsMax + 1, 2.5, 0, -3, Number.NaN])("refuses %d instalments", (count) => {
    expect(() => divideEqually(money("100.00"), count)).toThrow(RangeError);
    expect(() => divideStepUp(money("100.00"), count)).toThrow(RangeError);
  });

  it.each([2, instalmentsMax])("takes %d instalments, an edge of what is allowed", (count) => {
    expect(divideEqually(money("240.00"), count)?.each).toBe(24_000 / count);
  });
});

describe("divideStepUp", () => {
  it("asks half in the first half, rounded down", () => {
    expect(divideStepUp(money("900.00"), 6)).toEqual({
      each: money("100.00"),
      later: money("200.00"),
      last: money("200.00"),
    });
    expect(divideStepUp(money("800.00"), 5)).toEqual({
      each: money("100.00"),
      later: money("200.00"),
      last: money("200.00"),
    });
  });

  it("lets the last take the rounding", () => {
    expect(divideStepUp(money("1000.00"), 4)).toEqual({
      each: money("166.67"),
      later: money("333.34"),
      last: money("333.32"),
    });
  });

  it("is undefined where a share would be less than one minor unit", () => {
    expect(divideStepUp(minorUnits(6), 4)).toEqual({ each: 1, later: 2, last: 2 });
    expect(divideStepUp(minorUnits(4), 4)).toBeUndefined();
  });

  it("adds up to the balance exactly, every instalment above zero", () => {
    holdsFor(inputs, ([balance, count]) => {
      const amounts = divideStepUp(balance, count);
      const lower = lowerCountOf(count);
      if (amounts === undefined) {
        expect(balance).toBeLessThan(2 * count - lower);
        return;
      }
      const { each, later, last } = amounts;
      expect(each * lower + later * (count - lower - 1) + last).toBe(balance);
      expect(Math.min(each, later, last)).toBeGreaterThan(0);
      expect(later).toBe(2 * each);
    });
  });
});
