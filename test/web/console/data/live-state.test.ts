import { describe, expect, it } from "vitest";
import type { Instant } from "../../../../domain/calendar.ts";
import type { CallSummary } from "../../../../server/protocol/calls.ts";
import {
  callsByRisk,
  initialLiveState,
  liveState,
  type LiveInput,
} from "../../../../web/console/data/live-state.ts";
import { outcome, summary, turn } from "../call-views.ts";

const after = (...inputs: readonly LiveInput[]) => inputs.reduce(liveState, initialLiveState);

const list = (...calls: readonly CallSummary[]): LiveInput => ({
  type: "calls",
  calls: [...calls],
});

const change = (given: Partial<CallSummary>): LiveInput => ({
  type: "call-change",
  call: summary(given),
});

const end = "2026-11-20T10:15:00+08:00" as Instant;

describe("Open calls", () => {
  it("Before the list has come, no calls means nothing", () => {
    expect(initialLiveState.isKnown).toBe(false);
    expect(after(list()).isKnown).toBe(true);
  });

  it("A call that begins is added, one that goes on is replaced", () => {
    const state = after(list(), change({ entries: 5 }), change({ entries: 9, turns: 2 }));
    expect([...state.calls.values()]).toEqual([summary({ entries: 9, turns: 2 })]);
  });

  it("A call that ends leaves the open ones and stands among the ended", () => {
    const state = after(list(summary()), change({ entries: 9, endedAt: end }));
    expect(state.calls.size).toBe(0);
    expect(state.ended.map(({ id }) => id)).toEqual(["call-1"]);
  });

  it("Of the ended calls the last six stay", () => {
    const ids = ["a", "b", "c", "d", "e", "f", "g"];
    const state = after(list(), ...ids.map((id) => change({ id, endedAt: end })));
    expect(state.ended.map(({ id }) => id)).toEqual(["g", "f", "e", "d", "c", "b"]);
  });

  it("News that is older than what is known changes nothing", () => {
    const state = after(list(summary({ entries: 9 })), change({ entries: 5, turns: 1 }));
    expect(state.calls.get("call-1")).toEqual(summary({ entries: 9 }));
  });

  it("After a reconnect the list is the truth: what is not in it is gone", () => {
    const state = after(
      list(summary({ id: "a" }), summary({ id: "b" })),
      list(summary({ id: "b" })),
    );
    expect([...state.calls.keys()]).toEqual(["b"]);
  });

  it("They are listed by risk, then by their beginning, then by their id", () => {
    const early = "2026-11-20T10:00:00+08:00" as Instant;
    const calls = [
      summary({ id: "d", risk: 10 }),
      summary({ id: "c", risk: 10 }),
      summary({ id: "b", risk: 10, startedAt: early }),
      summary({ id: "a", risk: 90 }),
    ];
    expect(callsByRisk(calls).map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("A risk that has risen", () => {
  it("is marked when a call comes into a graver band", () => {
    expect([...after(list(summary()), change({ entries: 6, risk: 97 })).risen]).toEqual(["call-1"]);
  });

  it("is not marked for what was so when the console was opened", () => {
    expect(after(list(summary({ risk: 97 }))).risen.size).toBe(0);
  });

  it("is marked for what rose while the line was down", () => {
    expect([...after(list(summary()), list(summary({ risk: 97 }))).risen]).toEqual(["call-1"]);
  });

  it("stays marked while the call goes on, until somebody has looked", () => {
    const risen = after(
      list(summary()),
      change({ entries: 6, risk: 97 }),
      change({ entries: 7, risk: 97 }),
    );
    expect(risen.risen.has("call-1")).toBe(true);
    const seen = liveState(risen, { type: "see-call", callId: "call-1" });
    expect(seen.risen.size).toBe(0);
  });

  it("is forgotten when the call ends", () => {
    const state = after(
      list(summary()),
      change({ entries: 6, risk: 97 }),
      change({ entries: 7, risk: 97, endedAt: end }),
    );
    expect(state.risen.size).toBe(0);
  });
});

describe("A watched call", () => {
  const news = (entries: number, ...sequences: readonly number[]): LiveInput => ({
    type: "turns",
    call: summary({ entries }),
    outcome: { ...outcome, verified: entries > 10 },
    turns: sequences.map((sequence) => turn(sequence)),
  });

  it("grows by the turns that come", () => {
    const watched = after(news(5, 1), news(20, 7, 12)).watched.get("call-1");
    expect(watched?.turns.map(({ sequence }) => sequence)).toEqual([1, 7, 12]);
    expect(watched?.outcome.verified).toBe(true);
  });

  it("keeps its newer outcome when an older message comes late", () => {
    const watched = after(news(20, 1, 7), news(5, 1)).watched.get("call-1");
    expect(watched?.summary.entries).toBe(20);
    expect(watched?.outcome.verified).toBe(true);
  });

  it("is forgotten when nobody looks at it any more", () => {
    const state = after(news(5, 1), { type: "forget-call", callId: "call-1" });
    expect(state.watched.size).toBe(0);
  });
});

it("An answer to a ping and an error change nothing", () => {
  const state = after(list(summary()));
  expect(liveState(state, { type: "pong" })).toBe(state);
});
