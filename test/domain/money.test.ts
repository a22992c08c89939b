import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minorUnitsMax } from "../../domain/limits.ts";
import { formatDecimal, minorUnits, parseDecimal, scaleMoney } from "../../domain/money.ts";

describe("money", () => {
  it.each([
    ["0", 0],
    ["0.05", 5],
    ["0.5", 50],
    ["8440", 844_000],
    ["8440.00", 844_000],
    ["9999999999.99", 999_999_999_999],
  ])("reads %s as %i minor units", (text, units) => {
    expect(parseDecimal(text)).toBe(units);
  });

  it.each([
    "",
    "-1",
    "+1",
    "1.",
    ".5",
    "1.234",
    "01",
    "1e3",
    "NaN",
    "1,000",
    " 1",
    "10000000000",
    "１",
  ])("refuses %j as an amount", (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it("writes every amount so that it reads back the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (units) => {
        expect(parseDecimal(formatDecimal(minorUnits(units)))).toBe(units);
      }),
    );
  });

  it("accepts the largest amount and refuses the next one", () => {
    expect(minorUnits(minorUnitsMax)).toBe(minorUnitsMax);
    expect(() => minorUnits(minorUnitsMax + 1)).toThrow(RangeError);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("never makes money of %d", (value) => {
    expect(() => minorUnits(value)).toThrow(RangeError);
  });

  it("scales exactly and rounds half up, also where a float would not", () => {
    expect(scaleMoney(minorUnits(5), 1, 2)).toBe(3);
    expect(scaleMoney(minorUnits(999_999_999_999), 2, 3)).toBe(666_666_666_666);
    expect(() => scaleMoney(minorUnits(1), 1, 0)).toThrow(RangeError);
  });
});
