import { describe, expect, it } from "vitest";
import { cnRules, PolicyCall } from "../harness.ts";

const verified = (rules = cnRules) => {
  const call = new PolicyCall({ rules });
  call.verify();
  return call;
};

describe("a question about the debt", () => {
  it.each([
    ["年化利率多少？", "contract_says"],
    ["违约金多少？", "fee_answer"],
    ["什么时候到期的？", "state_overdue"],
    ["一共多少？", "balance_breakdown"],
  ])("has an answer of its own: %s", (text, key) => {
    expect(verified().hear({ intents: ["ask_fee"] }, text).keys[0]).toBe(key);
  });
});

describe("what troubles somebody in how they were contacted", () => {
  it("is heard first, once, and no money is asked for with it", () => {
    const call = verified();
    const said = call.hear({ intents: ["give_reason"] }, "你们一天打八个电话");
    expect(said.keys).toEqual(["rights_conduct"]);
    expect(said.move?.asked).toBeNull();
    const again = call.hear({ intents: ["give_reason"] }, "你们一天打八个电话");
    expect(again.keys).not.toContain("rights_conduct");
  });

  it("is no reason to talk past an offer of theirs", () => {
    const parts = {
      intents: ["partial_payment"],
      slots: { amount: "500", date: "2026-12-01" },
    } as const;
    const said = verified().hear(parts, "别一天打八个电话了，十二月一号还五百");
    expect(said.keys).not.toContain("rights_conduct");
  });
});

describe("somebody whom a debt adviser helps", () => {
  const advised = "I'm working with StepChange on a plan";

  it("is left alone where the pack says so: the case is held, and a person goes on", () => {
    const call = verified({ ...cnRules, debtAdvice: true });
    const said = call.hear({ intents: ["ask_plan"] }, advised);
    expect(said.keys).toEqual(["rights_adviser"]);
    expect(call.outcome()).toMatchObject({
      hold: true,
      handoff: "hardship",
      disposition: "HARD",
    });
    expect(call.hear({ intents: ["ask_plan"] }, "can I pay monthly").move?.asked).toBeNull();
  });

  it("is offered what there is elsewhere", () => {
    const call = verified();
    call.hear({ intents: ["ask_plan"] }, advised);
    expect(call.outcome()).toMatchObject({ hold: false, handoff: null });
  });
});
