import { expect, it } from "vitest";
import { PartlyHeardCall } from "../random-playout.ts";

it("tells nobody of a debt who never heard who is speaking", () => {
  const call = new PartlyHeardCall([{ type: "held", at: 0 }], {
    jurisdiction: "cn",
    direction: "outbound",
  });
  call.take({ type: "turn", parts: { intents: ["confirm_identity"] } });
  call.take({ type: "turn", parts: { slots: { idLast4: "4567" } } });
  call.take({ type: "turn", parts: { intents: ["ask_balance"] } });
  expect([...call.heard]).not.toContain("state_overdue");
  expect(call.state).toMatchObject({ disclosedDebt: false, handoff: { reason: "guard" } });
});
