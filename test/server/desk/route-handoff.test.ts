import { describe, expect, it } from "vitest";
import type { Instant } from "../../../domain/calendar.ts";
import { deskLostMs, ringMs } from "../../../server/desk/desk-limits.ts";
import { routeHandoff, type RoutedHandoff } from "../../../server/desk/route-handoff.ts";
import type { Seat, Skills } from "../../../server/protocol/desk.ts";

const nowMs = Date.parse("2026-11-20T10:05:00Z");
const at = (ms: number): Instant => new Date(ms).toISOString() as Instant;

const seat = (user: string, skills: Partial<Skills> = {}, given: Partial<Seat> = {}): Seat => ({
  user,
  status: "available",
  since: at(nowMs - 60_000),
  seenAt: at(nowMs),
  skills: { locales: [], reasons: [], tiers: [], regions: [], chatsAtOnce: 1, ...skills },
  ...given,
});

const handoff: RoutedHandoff = {
  id: "call-1.9",
  locale: "zh-CN",
  reason: "hardship",
  tier: "M2",
  place: "CN-31",
  requestedMs: nowMs,
};

const chosen = (seats: readonly Seat[], ms = nowMs, given: Partial<RoutedHandoff> = {}) =>
  routeHandoff({ ...handoff, ...given }, seats, ms);

describe("a handoff rings", () => {
  it("for nobody where nobody is available", () => {
    expect(chosen([])).toBeNull();
    for (const status of ["busy", "wrap_up", "away"] as const)
      expect(chosen([seat("a", {}, { status })])).toBeNull();
  });

  it("for who has been free the longest, among equals", () => {
    const seats = [seat("a"), seat("b", {}, { since: at(nowMs - 120_000) })];
    expect(chosen(seats)).toEqual({ user: "b", because: ["free:longest"] });
  });

  it("for who has the special skill before who takes everything, and says why", () => {
    const seats = [seat("a", {}, { since: at(0) }), seat("b", { reasons: ["hardship"] })];
    expect(chosen(seats)).toEqual({ user: "b", because: ["reason:hardship", "free:longest"] });
  });

  it.each([
    ["language", { locales: ["en-GB"] }],
    ["reason", { reasons: ["fraud"] }],
    ["tier", { tiers: ["M1"] }],
    ["region", { regions: ["CN-11"] }],
  ] satisfies [string, Partial<Skills>][])("for nobody whose %s does not fit", (_, skills) => {
    expect(chosen([seat("a", skills)])).toBeNull();
  });

  it("for who speaks the language, whatever the country; for a region, whatever the city in it", () => {
    expect(chosen([seat("a", { locales: ["en-US"] })], nowMs, { locale: "en-GB" })?.user).toBe("a");
    expect(chosen([seat("a", { regions: ["CN"] })])?.user).toBe("a");
    expect(chosen([seat("a", { regions: ["C"] })])).toBeNull();
  });

  it("for a desk that was heard of in time, and not a moment later", () => {
    const seenAt = at(nowMs - deskLostMs);
    expect(chosen([seat("a", {}, { seenAt })])?.user).toBe("a");
    expect(chosen([seat("a", {}, { seenAt })], nowMs + 1)).toBeNull();
  });

  it("for who leads the least, after skills and before who has been free the longest", () => {
    const busy = { ...seat("a", {}, { since: at(nowMs - 120_000) }), leads: 2 };
    const less = { ...seat("b"), leads: 1 };
    expect(chosen([busy, less])).toEqual({ user: "b", because: ["load:1"] });
    expect(chosen([{ ...seat("c", { reasons: ["hardship"] }), leads: 3 }, less])?.user).toBe("c");
  });

  it("for the next after each few rings, round and round", () => {
    const seats = (ms: number) =>
      ["a", "b", "c"].map((user, index) =>
        seat(user, {}, { since: at(nowMs - 90_000 + index), seenAt: at(ms) }),
      );
    const rings = [0, ringMs - 1, ringMs, 2 * ringMs, 3 * ringMs].map(
      (ms) => chosen(seats(nowMs + ms), nowMs + ms)?.user,
    );
    expect(rings).toEqual(["a", "a", "b", "c", "a"]);
  });
});
