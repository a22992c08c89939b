import { describe, expect, it } from "vitest";
import { paymentMax } from "../../../agent/offers/affordable.ts";
import { minorUnitsMax } from "../../../domain/limits.ts";
import { minorUnits } from "../../../domain/money.ts";

describe("paymentMax", () => {
  it("bounds nothing where nothing was said", () => {
    expect(paymentMax(undefined)).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    ["once", 50_000],
    ["monthly", 50_000],
    ["weekly", 200_000],
  ] as const)("lets a payment of somebody's 500.00 %s be at most %i minor units", (per, most) => {
    expect(paymentMax({ amount: minorUnits(50_000), per })).toBe(most);
  });

  it("takes the largest amount there is", () => {
    expect(paymentMax({ amount: minorUnits(minorUnitsMax), per: "weekly" })).toBe(4e12);
  });
});
