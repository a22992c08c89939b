import { expect, it } from "vitest";
import { contactRequestSchema, nextOpenMoment } from "../../../guardrails/contact/index.ts";

const open = (now: string, more: object = {}): string | undefined => {
  const request = contactRequestSchema.parse({
    now,
    channel: "voice",
    direction: "outbound",
    case: { caseId: "C", place: "CN", debtor: { timezone: "Asia/Shanghai" } },
    ...more,
  });
  const ms = nextOpenMoment(request);
  return ms === undefined ? undefined : new Date(ms).toISOString();
};

it("An open moment is open itself", () => {
  expect(open("2026-11-20T10:00:00+08:00")).toBe("2026-11-20T02:00:00.000Z");
});

it("A run of holidays is passed over to the first hour after it", () => {
  expect(open("2026-02-15T10:00:00+08:00")).toBe("2026-02-24T00:00:00.000Z");
});

it("What the debtor has agreed to, and what stops contact, says nothing of the calendar", () => {
  const agreed = { from: "2027-01-01T10:00:00+08:00", to: "2027-01-01T11:00:00+08:00" };
  const more = { agreedTimes: [agreed], holds: ["cease"], optOuts: ["all"] };
  expect(open("2027-01-01T10:00:00+08:00", more)).toBe("2027-01-02T00:00:00.000Z");
});

it("A day of rest of the place where the number is keeps it closed too", () => {
  const more = { number: "+442071234567" };
  // 2026-11-22 is a Sunday; London opens at 8:00 on Monday, which is 16:00 in Shanghai.
  expect(open("2026-11-22T10:00:00+08:00", more)).toBe("2026-11-23T08:00:00.000Z");
});

it("Years without a calendar are closed", () => {
  expect(open("2031-03-03T10:00:00+08:00")).toBeUndefined();
});
