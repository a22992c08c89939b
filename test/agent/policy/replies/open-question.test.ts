import { describe, expect, it } from "vitest";
import type { Meaning } from "../harness.ts";
import { PolicyCall } from "../harness.ts";

const order: Meaning = { intents: ["other"], isAside: true };

/** A call that was led to a question by these turns. */
function callAt(...turns: readonly Meaning[]): PolicyCall {
  const call = new PolicyCall();
  call.verify();
  for (const turn of turns) call.hear(turn);
  return call;
}

const reason: Meaning = { intents: ["give_reason"], reason: { code: "job_loss", quote: "…" } };
const plan: Meaning = { intents: ["choose_plan"], slots: { instalments: 3 } };
const day: Meaning = { intents: ["promise_to_pay"], slots: { date: "2026-11-27" } };

describe("a question that is open when somebody gives the machine orders", () => {
  it.each<[string, readonly Meaning[], string]>([
    ["the reason", [], "ask_reason"],
    ["which option", [reason], "ask_how"],
    ["how many instalments", [reason, { intents: ["ask_plan"] }], "ask_instalments"],
    ["the first day", [reason, plan], "ask_first_date"],
    ["the sum", [reason, { slots: { date: "2026-11-27" } }], "ask_amount"],
    ["a yes to what was read back", [reason, plan, day], "read_back_plan"],
    ["when to call", [{ triggers: ["time"] }], "callback_ask"],
  ])("is asked again: %s", (_, turns, key) => {
    const call = callAt(...turns);
    const { asked, reason: told, proposal, readBack, notUnderstood } = call.state;
    for (let times = 0; times < 4; times += 1) {
      const { keys, move } = call.hear(order);
      expect(keys).toEqual([key]);
      expect(move).toMatchObject({ act: "repeat", because: ["debtor:aside"], asked });
    }
    expect(call.state).toMatchObject({ asked, reason: told, notUnderstood });
    expect([call.state.proposal, call.state.readBack]).toEqual([proposal, readBack]);
    expect(call.outcome()).toMatchObject({ promise: null, handoff: null });
  });

  it("takes its answer after the order as if there had been none", () => {
    const call = callAt(reason, plan, day);
    call.hear(order);
    call.hear({ intents: ["agree"], plainYes: true });
    expect(call.outcome()).toMatchObject({ plan: { count: 3 }, disposition: "PLAN" });
  });

  it("is the next step before verification, which ends politely as it does without orders", () => {
    const call = new PolicyCall();
    call.hear({ intents: ["confirm_identity"] });
    expect(call.hear(order).keys).toEqual(["ask_id_last4_again"]);
    expect(call.hear(order).keys).toEqual(["ask_id_last4_again"]);
    const { move } = call.hear(order);
    expect(move).toMatchObject({ act: "end_unverified", ends: true });
  });

  it("is not asked again after the goodbye, nor while a person is on the way", () => {
    const over = callAt(reason, plan, day, { intents: ["agree"], plainYes: true });
    expect(over.hear(order).move).toMatchObject({ act: "goodbye" });
    const waiting = callAt({ intents: ["ask_human"], triggers: ["human"] });
    expect(waiting.hear(order).move).toMatchObject({ act: "stay", asked: null });
  });
});
