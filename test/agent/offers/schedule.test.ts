import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scheduleEqual, scheduleStepUp } from "../../../agent/offers/schedule.ts";
import { addMonths } from "../../../domain/calendar.ts";
import { minorUnits } from "../../../domain/money.ts";
import { balances, counts, dates, day, holdsFor, money } from "./offer-case.ts";

const inputs = fc.tuple(balances, counts, dates);

describe("scheduleEqual", () => {
  it("writes the schedule of the design's example", () => {
    expect(scheduleEqual(money("8440.00"), 3, day("2026-11-25"))).toEqual([
      { amount: money("2813.33"), date: "2026-11-25" },
      { amount: money("2813.33"), date: "2026-12-25" },
      { amount: money("2813.34"), date: "2027-01-25" },
    ]);
  });

  it("pays on the last day where a month has no such day, and on the day itself after that", () => {
    const schedule = scheduleEqual(money("6000.00"), 6, day("2026-10-31"));
    expect(schedule?.map(({ date }) => date)).toEqual([
      "2026-10-31",
      "2026-11-30",
      "2026-12-31",
      "2027-01-31",
      "2027-02-28",
      "2027-03-31",
    ]);
  });

  it("knows the leap day", () => {
    const schedule = scheduleEqual(money("300.00"), 3, day("2028-01-30"));
    expect(schedule?.map(({ date }) => date)).toEqual(["2028-01-30", "2028-02-29", "2028-03-30"]);
  });

  it("is undefined where the balance cannot be divided", () => {
    expect(scheduleEqual(minorUnits(2), 3, day("2026-11-25"))).toBeUndefined();
  });
});

describe("scheduleStepUp", () => {
  it("pays the first half at half the rate", () => {
    const schedule = scheduleStepUp(money("1000.00"), 4, day("2026-11-30"));
    expect(schedule).toEqual([
      { amount: money("166.67"), date: "2026-11-30" },
      { amount: money("166.67"), date: "2026-12-30" },
      { amount: money("333.34"), date: "2027-01-30" },
      { amount: money("333.32"), date: "2027-02-28" },
    ]);
  });

  it("has the smaller half when the count is odd", () => {
    const schedule = scheduleStepUp(money("800.00"), 5, day("2026-11-30"));
    expect(schedule?.map(({ amount }) => amount)).toEqual([10000, 10000, 20000, 20000, 20000]);
  });

  it("is undefined where the balance cannot be divided", () => {
    expect(scheduleStepUp(minorUnits(4), 4, day("2026-11-25"))).toBeUndefined();
  });
});

describe.each([
  ["scheduleEqual", scheduleEqual],
  ["scheduleStepUp", scheduleStepUp],
])("every schedule of %s", (_name, schedule) => {
  it("has as many instalments as were asked for, all above zero, with the balance as their sum", () => {
    holdsFor(inputs, ([balance, count, firstDate]) => {
      const instalments = schedule(balance, count, firstDate);
      if (instalments === undefined) return;
      expect(instalments).toHaveLength(count);
      expect(Math.min(...instalments.map(({ amount }) => amount))).toBeGreaterThan(0);
      expect(instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(balance);
    });
  });

  it("exists for every balance of two minor units an instalment", () => {
    holdsFor(inputs, ([balance, count, firstDate]) => {
      fc.pre(balance >= 2 * count);
      expect(schedule(balance, count, firstDate)).toBeDefined();
    });
  });

  it("pays once in each month, on the first date's day or the month's last", () => {
    holdsFor(inputs, ([balance, count, firstDate]) => {
      const instalments = schedule(balance, count, firstDate) ?? [];
      for (const [month, { date }] of instalments.entries()) {
        expect(date).toBe(addMonths(firstDate, month));
        expect(date > (instalments[month - 1]?.date ?? "")).toBe(true);
      }
    });
  });
});
