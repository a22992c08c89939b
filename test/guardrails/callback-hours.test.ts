import { expect, it } from "vitest";
import type { Instant } from "../../domain/calendar.ts";
import { isInsideHours } from "../../guardrails/index.ts";

const hours = { from: "08:00", to: "21:00" };

it.each([
  ["2026-11-20T07:59:59+08:00", false],
  ["2026-11-20T08:00:00+08:00", true],
  ["2026-11-20T20:59:59+08:00", true],
  ["2026-11-20T21:00:00+08:00", false],
])("at %s it is %s that a callback may be promised", (instant, expected) => {
  expect(isInsideHours(instant as Instant, "Asia/Shanghai", hours)).toBe(expected);
});

it("counts in the debtor's zone, whatever offset the moment is written with", () => {
  expect(isInsideHours("2026-11-20T12:30:00Z" as Instant, "Asia/Shanghai", hours)).toBe(true);
  expect(isInsideHours("2026-11-20T12:30:00Z" as Instant, "America/Los_Angeles", hours)).toBe(
    false,
  );
});

it("follows the clock through a change to summer time", () => {
  expect(isInsideHours("2026-03-08T12:00:00Z" as Instant, "America/New_York", hours)).toBe(true);
  expect(isInsideHours("2026-03-07T12:00:00Z" as Instant, "America/New_York", hours)).toBe(false);
});
