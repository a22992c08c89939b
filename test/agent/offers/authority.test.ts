import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  instalmentCounts,
  isLive,
  latestDeferral,
  latestPromise,
  waivableFee,
} from "../../../agent/offers/authority.ts";
import { day, halfWaiver, holdsFor, money, offerCase, offerCases, today } from "./offer-case.ts";

const waiver = (max: string) => ({ lateFeeWaiver: { max, when: "pay_in_full" as const } });

describe("isLive", () => {
  it("counts the last day of the offers and not the day after", () => {
    const { offers } = offerCase({ expiresOn: day("2026-11-20") });
    expect(isLive(offers, day("2026-11-20"))).toBe(true);
    expect(isLive(offers, day("2026-11-21"))).toBe(false);
  });

  it("never ends without a last day", () => {
    expect(isLive(offerCase().offers, day("2099-12-31"))).toBe(true);
  });
});

describe("waivableFee", () => {
  it.each([
    ["0.50", "180.00", "90.00"],
    ["0", "180.00", "0.00"],
    ["1", "180.00", "180.00"],
    ["1.0000", "180.00", "180.00"],
    ["0.3", "0.33", "0.09"],
    ["0.9999", "0.01", "0.00"],
    ["0.0001", "180.00", "0.01"],
  ])("takes a share of %s of %s as %s, rounded down", (max, lateFee, waived) => {
    const debt = offerCase(waiver(max), { lateFee: money(lateFee) });
    expect(waivableFee(debt)).toBe(money(waived));
  });

  it("is nothing where no waiver is authorised", () => {
    expect(waivableFee(offerCase())).toBe(0);
  });

  it("leaves something to pay, or is nothing", () => {
    const lateFee = money("100.00");
    expect(waivableFee(offerCase(waiver("1"), { lateFee, balance: money("100.01") }))).toBe(10_000);
    expect(waivableFee(offerCase(waiver("1"), { lateFee, balance: money("100.00") }))).toBe(0);
  });

  it("is exact for the largest fee", () => {
    const debt = offerCase(waiver("0.3333"), {
      lateFee: money("9999999999.99"),
      balance: money("9999999999.99"),
    });
    expect(waivableFee(debt)).toBe(333_299_999_999);
  });

  it("is never above the authorised share of the fee", () => {
    holdsFor(offerCases, (debt) => {
      const share = Math.round(Number(debt.offers.lateFeeWaiver?.max ?? "0") * 10_000);
      expect(waivableFee(debt) * 10_000).toBeLessThanOrEqual(debt.lateFee * share);
    });
  });
});

describe("instalmentCounts", () => {
  it("lists each count once, rising", () => {
    expect(instalmentCounts(offerCase({ instalments: [12, 3, 6, 3] }).offers, false)).toEqual([
      3, 6, 12,
    ]);
  });

  it("drops what no plan can have", () => {
    expect(instalmentCounts(offerCase({ instalments: [1, 2, 24, 25] }).offers, false)).toEqual([
      2, 24,
    ]);
  });

  it("has rising plans from four instalments, and only where they are allowed", () => {
    const instalments = [2, 3, 4, 6];
    expect(instalmentCounts(offerCase({ instalments, stepUp: true }).offers, true)).toEqual([4, 6]);
    expect(instalmentCounts(offerCase({ instalments }).offers, true)).toEqual([]);
  });
});

describe("latestPromise and latestDeferral", () => {
  it("counts 31 days where the case does not say", () => {
    expect(latestPromise(offerCase().offers, today)).toBe("2026-12-21");
  });

  it("counts the case's own days, none included", () => {
    expect(latestPromise(offerCase({ maxPromiseDays: 10 }).offers, today)).toBe("2026-11-30");
    expect(latestPromise(offerCase({ maxPromiseDays: 0 }).offers, today)).toBe(today);
  });

  it("puts payment off by the authorised days while the offers stand", () => {
    expect(latestDeferral(offerCase().offers, today)).toBe("2026-12-20");
    expect(latestDeferral(offerCase({ deferralDays: 0 }).offers, today)).toBeUndefined();
    expect(
      latestDeferral(offerCase({ expiresOn: day("2026-11-19") }).offers, today),
    ).toBeUndefined();
  });

  it("does not let a waiver change either", () => {
    fc.assert(
      fc.property(offerCases, ({ offers }) => {
        const waived = { ...offers, lateFeeWaiver: halfWaiver };
        expect(latestPromise(waived, today)).toBe(latestPromise(offers, today));
        expect(latestDeferral(waived, today)).toBe(latestDeferral(offers, today));
      }),
    );
  });
});
