import { describe, expect, it } from "vitest";
import { specOf, type LineKey } from "../../../domain/lines.ts";
import { triggerEffects } from "../../../domain/triggers.ts";
import { TRIGGERS, type Trigger } from "../../../domain/vocabulary.ts";
import { PolicyCall } from "./harness.ts";
import { asksForMoney } from "./random-debtor.ts";

const stopping = TRIGGERS.filter((trigger) => triggerEffects[trigger].stop !== "none");
const lasting = TRIGGERS.filter((trigger) => triggerEffects[trigger].caseState !== "none");

describe("a trigger, once the debtor is verified,", () => {
  it.each(stopping)("%s: no money is asked for in that turn", (trigger) => {
    const call = new PolicyCall();
    call.verify();
    expect(asksForMoney(call.hear({ triggers: [trigger] }))).toBe(false);
  });

  it.each(lasting)(
    "%s: no money is asked for in any later turn, whatever is offered",
    (trigger) => {
      const call = new PolicyCall();
      call.verify();
      call.hear({ triggers: [trigger] });
      const later = [
        call.hear({
          intents: ["promise_to_pay"],
          slots: { amountExpr: "full", date: "2026-11-25" },
        }),
        call.hear({ intents: ["agree"] }),
        call.hear({ intents: ["ask_plan"] }),
      ];
      expect(later.some(asksForMoney)).toBe(false);
      expect(call.outcome().promise).toBeNull();
    },
  );

  it.each(TRIGGERS)("%s: hands over, freezes and holds as its row says", (trigger) => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: [trigger] });
    const effect = triggerEffects[trigger];
    const outcome = call.outcome();
    expect(outcome.handoff).toBe(effect.handoff ?? null);
    expect(outcome.handoffTurn).toBe(effect.handoff === undefined ? null : 3);
    expect(outcome.frozen).toBe(effect.caseState === "freeze");
    expect(outcome.hold).toBe(effect.caseState === "hold");
  });
});

/** What a trigger leads to on a call that has only been opened. */
const unverifiedDispositions: Record<Trigger, string> = {
  selfharm: "VULN",
  vulnerable: "VULN",
  hardship: "UNK",
  dispute: "DISP",
  already_paid: "CLAIM_PAID",
  fraud: "FRAUD",
  wrong_person: "WPC",
  third_party: "TPC",
  cease: "CEASE",
  attorney: "ATTY",
  bankrupt: "BK",
  deceased: "DEC",
  minor: "MINOR",
  complaint: "COMP",
  human: "HUM",
  violence_by_debtor: "ABUSE",
  time: "CB",
  rec_object: "UNK",
  suspect_fraud: "UNK",
  ai_query: "UNK",
};

describe("a trigger before verification", () => {
  it.each(TRIGGERS)("%s: is answered with public words only", (trigger) => {
    const call = new PolicyCall();
    const said = call.hear({ triggers: [trigger] });
    expect(said.keys).not.toEqual([]);
    expect(said.keys.filter((key) => specOf(key as LineKey).privacy === "debt")).toEqual([]);
    expect(call.outcome().disclosedDebt).toBe(false);
    expect(call.outcome().disposition).toBe(unverifiedDispositions[trigger]);
  });
});

describe("self-harm", () => {
  it("speaks the crisis line, pages the person on call and stays until the end", () => {
    const call = new PolicyCall();
    call.verify();
    const said = call.hear({ triggers: ["selfharm"] });
    expect(said.keys).toEqual(["crisis"]);
    expect(said.effects).toContainEqual({ type: "on-call-page" });
    expect(call.hear({ intents: ["goodbye"] }).keys).toEqual(["crisis_stay"]);
    expect(call.feed({ type: "silence-elapse" }).keys).toEqual(["crisis_stay"]);
    expect(call.hear({ triggers: ["human"] }).keys).toEqual(["handoff_waiting"]);
    expect(call.outcome()).toMatchObject({ handoff: "self_harm", hold: true, disposition: "VULN" });
  });

  it("comes before every other trigger of the same turn", () => {
    for (const trigger of TRIGGERS) {
      const call = new PolicyCall();
      expect(call.hear({ triggers: [trigger, "selfharm"] }).keys).toEqual(["crisis"]);
    }
  });
});

describe("other people on the line", () => {
  it("who tell of a death and say stop in one breath hear condolence, and their number is blocked", () => {
    const call = new PolicyCall();
    const said = call.hear({
      triggers: ["deceased", "third_party", "cease"],
      intents: ["third_party", "stop_contact"],
    });
    expect(said.keys).toContain("deceased");
    expect(call.outcome()).toMatchObject({ handoff: "deceased", disposition: "DEC", hold: true });
    expect(said.effects).toContainEqual({ type: "case-mark", mark: "number-block" });
  });

  it("relays only a name and a number to a third party, and blocks the number when they say stop", () => {
    const call = new PolicyCall();
    expect(call.hear({ intents: ["third_party"], triggers: ["third_party"] }).keys).toEqual([
      "third_party",
    ]);
    const stop = call.hear({ intents: ["stop_contact"], triggers: ["cease"] });
    expect(stop.keys).toEqual(["third_party_stop"]);
    expect(stop.effects).toContainEqual({ type: "case-mark", mark: "number-block" });
    expect(call.outcome()).toMatchObject({ disposition: "TPX", hold: false });
  });

  it("retires the number of a wrong person and says nothing private when asked why we called", () => {
    const call = new PolicyCall();
    const said = call.hear({ intents: ["deny_identity"], triggers: ["wrong_person"] });
    expect(said.effects).toContainEqual({ type: "case-mark", mark: "number-retire" });
    expect(call.hear({ intents: ["who_are_you"] }).keys).toContain("purpose_after_verify");
    expect(call.outcome()).toMatchObject({
      disposition: "WPC",
      disclosedDebt: false,
      verified: false,
    });
  });

  it("never verifies anybody after a wrong person answered, even with the right digits", () => {
    const call = new PolicyCall();
    call.hear({ triggers: ["wrong_person"] });
    call.hear({ intents: ["confirm_identity"], slots: { idLast4: "4567" } });
    expect(call.outcome().verified).toBe(false);
  });
});

describe("a claim of having paid", () => {
  it("is none once the payment was seen in this call", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["promise_to_pay"], slots: { amountExpr: "full" } });
    const paid = call.feed({ type: "payment-receive", amount: call.state.debt.balance });
    expect(paid.keys).toEqual(["payment_received"]);
    call.hear({ intents: ["already_paid"], triggers: ["already_paid"] });
    expect(call.outcome()).toMatchObject({ disposition: "PAID", frozen: false, handoff: null });
  });
});
