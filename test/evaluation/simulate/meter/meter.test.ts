import { describe, expect, it } from "vitest";
import { minorUnits } from "../../../../domain/money.ts";
import { addDays } from "../../../../domain/calendar.ts";
import { creditorIndex } from "../../../../evaluation/simulate/meter/creditor-index.ts";
import { healthIndex, pressureOf } from "../../../../evaluation/simulate/meter/health-index.ts";
import type { SimulatedCall } from "../../../../evaluation/simulate/simulated-call.ts";
import { answer, exampleCall, exchanges, says } from "../example-call.ts";

const example = await exampleCall();
const none = {
  requestsAfterNo: 0,
  identityAfterNo: 0,
  distressUnheard: 0,
  overburden: 0,
  stopsBroken: 0,
};

/** The example with this one payment agreed; undefined for none. */
function agreeing(payment: { amount: number; date: string } | undefined): SimulatedCall {
  const { agreed } = example.state;
  if (agreed === undefined) throw new RangeError("Expected an agreement.");
  const each = { ...agreed.promise, ...payment } as typeof agreed.promise;
  const part = { arrangement: { kind: "part", payment: each }, promise: each } as const;
  return { ...example, state: { ...example.state, agreed: payment && part } };
}

describe("the creditor's side", () => {
  const { balance } = example.setup.case;
  const { payOn } = example.truth;

  it("is 1 for all of it on the day that the debtor meant", () => {
    expect(creditorIndex(agreeing({ amount: balance, date: payOn }))).toBe(1);
  });

  it("falls by what was let go, and by a hundredth for 30 days more", () => {
    const today = example.state.today;
    const half = creditorIndex(agreeing({ amount: balance / 2, date: payOn }));
    expect(half).toBeCloseTo(1 / 2, 9);
    const call = agreeing({ amount: balance, date: addDays(today, 32) });
    // Meant in 2 days: (1 − 0.01 · 32/30) / (1 − 0.01 · 2/30).
    expect(creditorIndex(call)).toBeCloseTo((1 - 0.32 / 30) / (1 - 0.02 / 30), 9);
  });

  it("is 0 where a willing debtor was let go, and open where a person has the call", () => {
    const nothing = agreeing(undefined);
    expect(creditorIndex(nothing)).toBe(0);
    const outcome = { ...nothing.outcome, handoff: "authority" as const };
    expect(creditorIndex({ ...nothing, outcome })).toBeUndefined();
  });

  it("is no matter where nothing was to be had", () => {
    const truth = { ...example.truth, pays: "nothing" as const };
    expect(creditorIndex({ ...example, truth })).toBeUndefined();
  });
});

describe("the debtor's side", () => {
  it("is 1 without pressure, and never below 0", () => {
    expect(healthIndex(none)).toBe(1);
    expect(healthIndex({ ...none, requestsAfterNo: 9 })).toBe(0);
  });

  it.each([
    ["requestsAfterNo", 0.75],
    ["identityAfterNo", 0.75],
    ["distressUnheard", 0.85],
    ["overburden", 0],
    ["stopsBroken", 0],
  ] as const)("falls by the weight of %s", (key, index) => {
    expect(healthIndex({ ...none, [key]: 1 })).toBeCloseTo(index, 12);
  });

  const pressure = (pairs: Parameters<typeof exchanges>[0]) =>
    pressureOf({ ...example, exchanges: exchanges(pairs) });

  it("bears one request after a clear no, and not a second", () => {
    const no = says({ tells: ["refusal"] });
    const ask = answer(["ask_how"]);
    expect(pressure([[no, ask]]).requestsAfterNo).toBe(0);
    expect(
      pressure([
        [no, ask],
        [says(), ask],
      ]).requestsAfterNo,
    ).toBe(1);
  });

  it("counts no request once the debtor comes round", () => {
    const no = says({ tells: ["refusal"] });
    const ask = answer(["ask_how"]);
    const comes = says({ key: "pays_part" });
    expect(
      pressure([
        [no, ask],
        [comes, ask],
        [says(), ask],
      ]).requestsAfterNo,
    ).toBe(0);
  });

  it("bears no question of identity after it was declined", () => {
    const declines = says({ tells: ["no_identity"] });
    const asks = answer([], { move: { ...answer([]).move, act: "ask_fragment" } });
    expect(pressure([[declines, answer([])]]).identityAfterNo).toBe(0);
    expect(pressure([[declines, asks]]).identityAfterNo).toBe(1);
  });

  it("hears distress by a word for it, a soft tone, or a person", () => {
    const cries = says({ tells: ["distress"] });
    const move = answer([]).move;
    const unheard = (given: ReturnType<typeof answer>) =>
      pressure([[cries, given]]).distressUnheard;
    expect(unheard(answer(["ask_reason"]))).toBe(1);
    expect(unheard(answer(["buffer_sad", "ask_reason"]))).toBe(0);
    expect(unheard(answer(["ask_reason"], { move: { ...move, tone: "soft" } }))).toBe(0);
    expect(unheard(answer([], { move: { ...move, act: "handoff" } }))).toBe(0);
  });

  it("is burdened by the share that is agreed above what can be spared, at most 1", () => {
    const promised = example.state.agreed?.promise.amount ?? minorUnits(0);
    const of = (affordable: number) =>
      pressureOf({ ...example, truth: { ...example.truth, affordable: minorUnits(affordable) } })
        .overburden;
    expect(of(promised)).toBe(0);
    expect(of(Math.round(promised / 1.5))).toBeCloseTo(0.5, 3);
    expect(of(1)).toBe(1);
  });
});
