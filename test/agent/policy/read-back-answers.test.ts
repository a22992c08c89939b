import { describe, expect, it } from "vitest";
import { PolicyCall } from "./harness.ts";

const readBack = () => {
  const call = new PolicyCall();
  call.verify();
  call.hear({ intents: ["partial_payment"], slots: { amount: "500", date: "2026-11-25" } });
  return call;
};

describe("the answer to what was read back", () => {
  it.each(["no, I don't owe that", "这钱我没借过", "不对，我只欠三千"])(
    "is a dispute where it speaks of the debt: %s",
    (text) => {
      const call = readBack();
      call.hear({ intents: ["disagree", "dispute_debt"], triggers: ["dispute"] }, text);
      expect(call.outcome()).toMatchObject({ disposition: "DISP", frozen: true, promise: null });
    },
  );

  it.each(["that's not right", "不对"])("is a no where it does not: %s", (text) => {
    const call = readBack();
    const said = call.hear({ intents: ["disagree"], triggers: ["dispute"] }, text);
    expect(said.keys).toEqual(["not_confirmed"]);
    expect(call.outcome().frozen).toBe(false);
  });
});

describe("somebody who is tired or busy", () => {
  const tired = { intents: ["promise_to_pay"], triggers: ["time"] } as const;

  it("and offers a payment with its day is read it back", () => {
    const call = new PolicyCall();
    call.verify();
    const said = call.hear({ ...tired, slots: { amount: "1000", date: "2026-11-30" } });
    expect(said.keys).toEqual(["read_back_part"]);
    call.hear({ intents: ["agree"] });
    expect(call.outcome()).toMatchObject({ disposition: "PTP_PART" });
  });

  it.each([{}, { amount: "1000" }, { date: "2026-11-30" }])(
    "and offers none is called back (%j)",
    (slots) => {
      const call = new PolicyCall();
      call.verify();
      expect(call.hear({ ...tired, slots }).keys).toEqual(["callback_ask"]);
    },
  );

  it("and names a time to be called is called then", () => {
    const call = new PolicyCall();
    call.verify();
    const callbackAt = "2026-11-20T19:30:00+08:00";
    const slots = { amount: "1000", date: "2026-11-30", callbackAt };
    expect(call.hear({ ...tired, slots }).keys[0]).toBe("callback_confirmed");
  });
});

describe("what can be spared a month", () => {
  const asks = (amount: string) => {
    const call = new PolicyCall();
    call.verify();
    return call.hear({ intents: ["ask_plan"], slots: { amount, frequency: "monthly" } });
  };

  it("is held against the plans, and a person takes over where none fits", () => {
    expect(asks("30.00").move?.handoff).toBe("hardship");
  });

  it("is answered with the plan that fits", () => {
    const listed = asks("800.00").move?.lines.find(({ key }) => key === "affordable_options");
    expect(listed?.key === "affordable_options" && listed.facts.options).toMatchObject([
      { kind: "plan", count: 12 },
    ]);
  });
});
