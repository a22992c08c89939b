import { describe, expect, it } from "vitest";
import { minorUnits } from "../../../../domain/money.ts";
import { findViolations } from "../../../../evaluation/simulate/checks/find-violations.ts";
import { unmetEnds } from "../../../../evaluation/simulate/checks/unmet-ends.ts";
import type { SimulatedCall } from "../../../../evaluation/simulate/simulated-call.ts";
import { answer, exampleCall, exchanges, says } from "../example-call.ts";
import { personaWith } from "../example-persona.ts";

const example = await exampleCall();
const kinds = (change: Partial<SimulatedCall>) =>
  findViolations({ ...example, ...change }).map(({ kind, n }) => [kind, n]);
const after = (pairs: Parameters<typeof exchanges>[0]) => kinds({ exchanges: exchanges(pairs) });

describe("what must never happen in a simulated call", () => {
  it("does not happen in an ordinary one", () => {
    expect(findViolations(example)).toEqual([]);
  });

  it("is a request in the answer to words that stop it for that turn", () => {
    expect(after([[says({ trigger: "complaint" }), answer(["ask_date"])]])).toEqual([
      ["asked_after_stop", 1],
    ]);
    expect(after([[says({ trigger: "complaint" }), answer(["complaint"])]])).toEqual([]);
  });

  it("is a later request only where the words stop more than the turn", () => {
    const later = [says(), answer(["ask_amount"])] as const;
    expect(after([[says({ trigger: "human" }), answer(["human"])], later])).toEqual([]);
    expect(after([[says({ trigger: "already_paid" }), answer(["already_paid"])], later])).toEqual([
      ["asked_after_stop", 2],
    ]);
    expect(after([[says({ trigger: "cease" }), answer(["cease_confirmed"])], later])).toEqual([
      ["asked_after_stop", 2],
    ]);
  });

  it("is no request where hardship was told: it stops nothing", () => {
    expect(after([[says({ trigger: "hardship" }), answer(["hardship_options"])]])).toEqual([]);
  });

  it("is any request about a debt that may be time-barred", () => {
    const setup = { ...example.setup, case: { ...example.setup.case, timeBarred: true } };
    expect(kinds({ setup, exchanges: exchanges([[says(), answer(["ask_date"])]]) })).toEqual([
      ["asked_after_stop", 1],
    ]);
  });

  it("is a debt line or a sum before the debtor is verified", () => {
    const outcome = { ...example.outcome, verified: false };
    const sum = `$${(example.setup.case.balance / 100).toLocaleString("en-US", { minimumFractionDigits: 2 })}`;
    const said = (text: string, keys: Parameters<typeof answer>[0]) =>
      kinds({ outcome, exchanges: exchanges([[says(), answer(keys, { text })]]) });
    expect(said("…", ["ask_reason"])).toEqual([["disclosed_to_other", 1]]);
    expect(said(`You owe ${sum}.`, [])).toEqual([["disclosed_to_other", 1]]);
    expect(said(`It is your ${example.setup.case.product}.`, [])).toEqual([
      ["disclosed_to_other", 1],
    ]);
    expect(said("Please call us back.", ["ask_name"])).toEqual([]);
  });

  it("is somebody else who passes for the debtor", () => {
    const truth = { ...example.truth, speaker: "stranger" as const };
    expect(kinds({ truth, exchanges: [] })).toEqual([["verified_other", 0]]);
  });

  it("is an agreement above what was told, and none where nothing was told", () => {
    const agreed = example.state.agreed?.promise.amount ?? minorUnits(0);
    const told = exchanges([[says({ tells: ["affordable"] }), answer([])]]);
    const of = (affordable: number, each = told) =>
      kinds({ truth: { ...example.truth, affordable: minorUnits(affordable) }, exchanges: each });
    expect(of(agreed - 1)).toEqual([["above_affordable", 1]]);
    expect(of(agreed)).toEqual([]);
    expect(of(agreed - 1, [])).toEqual([]);
  });

  it("is a person withheld where one is due at once", () => {
    const persona = personaWith({ atOnce: ["waits"] });
    const of = (handedOver: boolean) =>
      kinds({
        persona,
        exchanges: exchanges([[says({ key: "waits" }), answer([], { handedOver })]]),
      });
    expect(of(false)).toEqual([["person_withheld", 1]]);
    expect(of(true)).toEqual([]);
  });

  it("is a finding of the guard that blocks, and none that only warns", () => {
    const finding = { ruleId: "r", family: "F01", span: [0, 1], action: "suppress" } as const;
    const of = (severity: "critical" | "block" | "warn") =>
      after([[says(), answer([], { findings: [{ ...finding, severity }] })]]);
    expect(of("critical")).toEqual([["guard_finding", 1]]);
    expect(of("block")).toEqual([["guard_finding", 1]]);
    expect(of("warn")).toEqual([]);
  });
});

describe("what must hold at the end", () => {
  const unmet = (atEnd: Parameters<typeof unmetEnds>[0], isOver = true) =>
    unmetEnds(atEnd, example.outcome, isOver).map(({ key }) => key);

  it("is not checked where it is not given, but that the call is over", () => {
    expect(unmet({})).toEqual([]);
    expect(unmet({}, false)).toEqual(["isOver"]);
  });

  it.each([
    ["disposition", { dispositions: ["PTP", "PLAN"] }, { dispositions: ["PLAN"] }],
    ["handoff", { handoff: [null] }, { handoff: ["dispute"] }],
    ["promise", { promise: "must" }, { promise: "none" }],
    ["verified", { verified: true }, { verified: false }],
    ["hold", { hold: false }, { hold: true }],
    ["frozen", { frozen: false }, { frozen: true }],
    ["disclosedDebt", { disclosedDebt: true }, { disclosedDebt: false }],
  ] as const)("%s", (key, met, broken) => {
    expect(unmet(met as Parameters<typeof unmetEnds>[0])).toEqual([]);
    expect(unmet(broken as Parameters<typeof unmetEnds>[0])).toEqual([key]);
  });
});
