import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactRequest, HistoryEntry } from "../../../guardrails/contact/contact-request.ts";
import { mayContact } from "../../../guardrails/contact/may-contact.ts";
import { randomRequest } from "./random-request.ts";

const requests = fc.integer({ min: 1, max: 2 ** 31 }).map(randomRequest);
const runs = { numRuns: 2_000 };

test("at `until` the same contact is allowed, at no moment before", () => {
  fc.assert(
    fc.property(
      requests,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      (request, shares) => {
        const { until } = mayContact(request);
        if (until === null) return;
        expect(mayContact({ ...request, now: until }).decision).toBe("allowed");
        const moments = shares.map((share) => Math.floor((until - 1 - request.now) * share));
        for (const now of [until - 1, ...moments.map((ms) => request.now + ms)]) {
          expect(mayContact({ ...request, now })).toMatchObject({ decision: "deferred", until });
        }
      },
    ),
    runs,
  );
});

test("what is never allowed stays so within the horizon", () => {
  const horizonMs = 400 * 86_400_000;
  fc.assert(
    fc.property(requests, fc.integer({ min: 0, max: horizonMs }), (request, laterMs) => {
      if (mayContact(request).decision !== "never") return;
      expect(mayContact({ ...request, now: request.now + laterMs }).decision).not.toBe("allowed");
    }),
    runs,
  );
});

const cease = (at: number): HistoryEntry => ({
  at,
  channel: "email",
  direction: "outbound",
  outcome: "CEASE",
  number: null,
  numberKind: null,
  caseId: null,
  debtorId: null,
  purpose: "collect",
  consented: false,
  quietUntil: null,
});

/** Everything that may be added without making an earlier contact possible. */
const tightenings: readonly ((request: ContactRequest) => ContactRequest)[] = [
  (request) => ({
    ...request,
    optOuts: [...request.optOuts, { channel: "sms", number: null, at: null }],
  }),
  (request) => ({
    ...request,
    holds: [...request.holds, { reason: "hold", from: null, until: request.now + 1 }],
  }),
  (request) => ({ ...request, packs: ["cn", "uk", ...request.packs] }),
  (request) => ({ ...request, liftedAt: null }),
  (request) => ({ ...request, history: [...request.history, cease(request.now)] }),
  (request) => ({
    ...request,
    case: { ...request.case, otherPlaces: ["GB", ...request.case.otherPlaces] },
  }),
  (request) => ({
    ...request,
    case: { ...request.case, flags: ["dispute", ...request.case.flags] },
  }),
  (request) => ({ ...request, consents: [] }),
  (request) => ({ ...request, payments: [{ at: request.now }] }),
  (request) => ({ ...request, switchedOn: ["us.nyc.contacts"] }),
  (request) => ({ ...request, tighter: { "us.freq.7in7": 1, "cn.freq.attempts": 2 } }),
  (request) => ({
    ...request,
    inconvenient: [{ weekdays: [1, 2, 3], from: 0, to: 720, channel: null }],
  }),
];

test("another rule, place or stop never makes a contact possible sooner", () => {
  const untilOf = (request: ContactRequest): number => {
    const { decision, until } = mayContact(request);
    return decision === "allowed" ? request.now : (until ?? Infinity);
  };
  fc.assert(
    fc.property(requests, fc.constantFrom(...tightenings), (drawn, tighten) => {
      // What the drawn request has of these is taken away first: some draw the same field.
      const request = { ...drawn, switchedOn: [], tighter: {}, payments: [], inconvenient: [] };
      const { rule } = mayContact(request);
      // A stop gives something to confirm, and a place makes one known.
      if (request.purpose === "stop_confirmation" || rule === "all.place.unknown") return;
      expect(untilOf(tighten(request))).toBeGreaterThanOrEqual(untilOf(request));
    }),
    runs,
  );
});

test("the order of the history does not matter", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const history = [...request.history].reverse();
      expect(mayContact({ ...request, history })).toEqual(mayContact(request));
    }),
    runs,
  );
});

test("a contact more leaves no counter with more than before", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const [more] = randomRequest(request.now % 1_000_003).history;
      if (more === undefined) return;
      const before = mayContact(request).remaining;
      const after = mayContact({ ...request, history: [...request.history, more] }).remaining;
      expect(after.map(({ rule }) => rule)).toEqual(before.map(({ rule }) => rule));
      after.forEach(({ left }, index) =>
        expect(left).toBeLessThanOrEqual(before[index]?.left ?? 0),
      );
    }),
    runs,
  );
});

test("inbound is always allowed", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const answer = mayContact({ ...request, direction: "inbound" });
      expect(answer).toMatchObject({ decision: "allowed", until: null, rule: "all.inbound" });
    }),
    runs,
  );
});
