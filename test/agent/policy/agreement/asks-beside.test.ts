import { describe, expect, it } from "vitest";
import { PolicyCall } from "../harness.ts";

const plan = {
  intents: ["choose_plan"],
  slots: { instalments: 6, date: "2026-12-01" },
} as const;

const readBack = () => {
  const call = new PolicyCall();
  call.verify();
  call.hear(plan, "分6期 12月1号");
  expect(call.state.readBack?.kind).toBe("plan");
  return call;
};

describe("beside what was read back", () => {
  it("a question about paying sooner one day is answered, and the plan stands", () => {
    const call = readBack();
    const parts = { intents: ["promise_to_pay"], slots: { amountExpr: "full" } } as const;
    const said = call.hear({ ...parts, hedged: true }, "以后有钱了能一次还清吗");
    expect(said.keys).toEqual(["contract_says", "read_back_plan"]);
    expect(call.state.readBack?.kind).toBe("plan");
  });

  it("a sum in a question about the rest changes nothing", () => {
    const call = new PolicyCall();
    call.verify();
    const part = { intents: ["promise_to_pay"], slots: { amount: "200", date: "2026-11-27" } };
    call.hear(part as never, "200 friday");
    const parts = { intents: ["ask_consequence", "agree"], slots: { amount: "8240" } } as const;
    call.hear({ ...parts, hedged: true }, "ok what happens to the other 8240");
    expect(call.state.readBack).toMatchObject({ kind: "part", payment: { amount: 20_000 } });
  });
});

describe("the sum that is left once the late fee is waived", () => {
  it.each([
    ["8350明天", { amount: "8350", date: "2026-11-21" }],
    ["一次还8350 明天", { amount: "8350", amountExpr: "full", date: "2026-11-21" }],
  ] as const)("is that offer: %s", (text, slots) => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["promise_to_pay"], slots }, text);
    expect(call.state.readBack).toMatchObject({ kind: "full", waived: 9_000 });
  });
});

describe("an agreement that is taken back", () => {
  it("for want of work is followed by what helps in need", () => {
    const call = readBack();
    call.hear({ intents: ["agree"], plainYes: true }, "行");
    expect(call.state.agreed).toBeDefined();
    const parts = { intents: ["give_reason"], triggers: ["hardship"], takesBack: true } as const;
    const said = call.hear(parts, "我失业了，付不起了");
    expect(call.state.agreed).toBeUndefined();
    expect(said.keys).toContain("hardship_options");
  });
});
