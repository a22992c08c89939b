import { expect, it } from "vitest";
import { PolicyCall } from "./harness.ts";

it("Who has lost their income and names what they can pay a month is offered nothing above it", () => {
  const call = new PolicyCall();
  call.verify();
  const said = call.hear({
    intents: ["give_reason", "ask_plan"],
    triggers: ["hardship"],
    reason: { code: "job_loss", quote: "I lost my job" },
    slots: { amount: "50.00", frequency: "monthly" },
  });
  expect(call.state.affordable).toEqual({ amount: 5000, per: "monthly" });
  expect(said.keys).not.toContain("hardship_options");
});
