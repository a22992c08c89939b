import { describe, expect, it } from "vitest";
import { rehearse } from "../../../../server/rounds/rehearsal/rehearse.ts";
import type { RehearsalInput } from "../../../../server/rounds/rehearsal/rehearsal-input.ts";
import { rehearsalOf } from "./rehearsal-fixture.ts";

const run = (input: RehearsalInput, signal = new AbortController().signal) =>
  rehearse(input, { onProgress: () => undefined, signal, describeFault: String });

const withoutReach = { reach: { person: 0, thirdParty: 0, voicemail: 0, from: 0 } };

describe("a rehearsal of a round", () => {
  it("plays every case by the runner's own code, breaks no rule, and says where each one stands", async () => {
    const result = await run(rehearsalOf(12));
    expect(result.violations).toEqual([]);
    expect(result.faults).toEqual([]);
    expect(result.sample).toBe(12);
    expect(result.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(12);
    expect(result.answered.played).toBe(result.attempts.played);
    expect(result.rightParty.played).toBeGreaterThan(0);
    expect(result.minutes.value).toBeGreaterThan(0);
  });

  it("says the same of the same seed, and draws other debtors for another", async () => {
    const [one, again] = [await run(rehearsalOf(6)), await run(rehearsalOf(6))];
    expect(again).toEqual(one);
    const other = await run(rehearsalOf(6, { request: { seed: "2" } }));
    expect(other).not.toEqual(one);
  });

  it("tells of all cases of the round, with an interval that holds what was played", async () => {
    const { attempts, cases } = await run(rehearsalOf(5, { cases: 500 }));
    expect(cases).toBe(500);
    expect(attempts.value).toBeCloseTo(attempts.played * 100);
    expect(attempts.low).toBeLessThanOrEqual(attempts.value);
    expect(attempts.high).toBeGreaterThanOrEqual(attempts.value);
  });

  it("dials whoever does not answer again, up to the tries of the plan and no more", async () => {
    const result = await run({ ...rehearsalOf(4, { request: { days: 10 } }), ...withoutReach });
    expect(result.answered.played).toBe(0);
    expect(result.attempts.played).toBeGreaterThan(4);
    expect(result.attempts.played).toBeLessThanOrEqual(4 * 3);
    expect(result.violations).toEqual([]);
  });

  it("contacts nobody whose case is disputed, and says why", async () => {
    const result = await run(rehearsalOf(3, { caseAt: () => ({ flags: ["dispute"] }) }));
    expect(result.attempts.played).toBe(0);
    expect(result.reasons.every(({ state }) => state === "skipped")).toBe(true);
  });

  it("breaks off when it is told to", async () => {
    const stop = new AbortController();
    stop.abort();
    expect((await run(rehearsalOf(3), stop.signal)).attempts.played).toBe(0);
  });
});
