import { expect, it } from "vitest";
import type { Instant } from "../../../domain/calendar.ts";
import type { ContactVerdict } from "../../../server/rounds/contact/contact-verdict.ts";
import { nextCallback } from "../../../server/desk/next-callback.ts";

/** No rule stands in the way. */
const judge = () => ({ decision: "allowed", rule: null }) as const;
const hours = { from: "08:00", to: "21:00" };
const zone = "Asia/Shanghai";

it.each([
  ["an hour ahead, on the quarter", "2026-11-20T10:05:00+08:00", "2026-11-20T11:15:00+08:00"],
  ["exactly an hour ahead on a quarter", "2026-11-20T10:15:00+08:00", "2026-11-20T11:15:00+08:00"],
  [
    "the last quarter before the hours end",
    "2026-11-20T19:45:00+08:00",
    "2026-11-20T20:45:00+08:00",
  ],
  [
    "the next morning once it would be too late",
    "2026-11-20T19:46:00+08:00",
    "2026-11-21T09:00:00+08:00",
  ],
  [
    "the next morning late in the evening",
    "2026-11-20T22:30:00+08:00",
    "2026-11-21T09:00:00+08:00",
  ],
  [
    "the same morning before the hours begin",
    "2026-11-20T03:00:00+08:00",
    "2026-11-20T09:00:00+08:00",
  ],
])("A call back is booked %s", (_, now, at) => {
  expect(nextCallback({ now: now as Instant, timezone: zone, hours, judge })).toBe(at);
});

it("The hours are the debtor's, wherever the server is", () => {
  const at = nextCallback({
    now: "2026-11-20T02:05:00Z" as Instant,
    timezone: "America/New_York",
    hours,
    judge,
  });
  expect(at).toBe("2026-11-20T09:00:00-05:00");
});

it("The hour that a clock change takes away is not booked", () => {
  // On 2026-03-29 the clocks of London go from 1:00 to 2:00.
  const at = nextCallback({
    now: "2026-03-28T23:30:00Z" as Instant,
    timezone: "Europe/London",
    hours,
    judge,
  });
  expect(at).toBe("2026-03-29T09:00:00+01:00");
});

const at = (now: string, verdict: (atMs: number) => ContactVerdict) =>
  nextCallback({ now: now as Instant, timezone: zone, hours, judge: verdict });

it("What the contact policy puts off is booked once it allows it, and not in the first hour of a day", () => {
  const openMs = Date.parse("2026-11-23T08:00:00+08:00");
  const verdict = (atMs: number): ContactVerdict =>
    atMs < openMs
      ? { decision: "deferred", rule: "all.calendar", untilMs: openMs }
      : { decision: "allowed", rule: null };
  expect(at("2026-11-20T10:05:00+08:00", verdict)).toBe("2026-11-23T09:00:00+08:00");
});

it("Nothing is booked where nobody may call", () => {
  expect(at("2026-11-20T10:05:00+08:00", () => ({ decision: "never", rule: "all.hold" }))).toBe(
    undefined,
  );
});

it.each([
  [13, "2026-12-03T09:00:00+08:00"],
  [14, undefined],
])("A call that could be made in %i days is booked for %s", (days, expected) => {
  const openMs = Date.parse("2026-11-20T08:00:00+08:00") + days * 24 * 60 * 60 * 1000;
  const verdict = (atMs: number): ContactVerdict =>
    atMs < openMs
      ? { decision: "deferred", rule: "us.regf.conversation", untilMs: openMs }
      : { decision: "allowed", rule: null };
  expect(at("2026-11-20T07:59:00+08:00", verdict)).toBe(expected);
});

it("A rule that never ends by its own account does not hold us up", () => {
  const verdict = (): ContactVerdict => ({ decision: "deferred", rule: "x", untilMs: 0 });
  expect(at("2026-11-20T10:05:00+08:00", verdict)).toBeUndefined();
});
