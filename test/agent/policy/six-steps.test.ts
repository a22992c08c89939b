import { describe, expect, it } from "vitest";
import { PolicyCall } from "./harness.ts";

describe("verification", () => {
  it("needs the name and one matching fragment, in any order and turn", () => {
    const nameFirst = new PolicyCall();
    nameFirst.hear({ intents: ["confirm_identity"] });
    expect(nameFirst.outcome().verified).toBe(false);
    nameFirst.hear({ slots: { idLast4: "4567" } });
    expect(nameFirst.outcome().verified).toBe(true);

    const fragmentFirst = new PolicyCall();
    expect(fragmentFirst.hear({ slots: { birthDate: "1988-03-02" } }).keys).toEqual(["ask_name"]);
    fragmentFirst.hear({ intents: ["agree"] });
    expect(fragmentFirst.outcome().verified).toBe(true);
  });

  it("takes digits from the keypad, which are no debtor turn", () => {
    const call = new PolicyCall();
    call.hear({ intents: ["confirm_identity"] });
    expect(call.feed({ type: "keypad-press", digits: "4567" }).keys).toContain("state_overdue");
    expect(call.outcome().verified).toBe(true);
    expect(call.state.turns).toBe(1);
  });

  it("asks again after one wrong fragment and ends politely after two", () => {
    const call = new PolicyCall();
    call.hear({ intents: ["confirm_identity"] });
    expect(call.hear({ slots: { idLast4: "1111" } }).keys).toContain("fragment_mismatch");
    const second = call.hear({ slots: { idLast4: "2222" } });
    expect(second.keys).toContain("verify_failed");
    expect(second.move?.ends).toBe(true);
    call.hear({ slots: { idLast4: "4567" } });
    expect(call.outcome()).toMatchObject({
      verified: false,
      disposition: "UNK",
      disclosedDebt: false,
    });
  });

  it("never presses somebody who would rather not say, and never calls it a refusal to pay", () => {
    const call = new PolicyCall();
    call.hear({ intents: ["confirm_identity"] });
    expect(call.hear({ intents: ["disagree"] }).keys).toContain("verify_declined");
    expect(call.outcome().disposition).toBe("UNK");
  });

  it("proves nothing to somebody who thinks we are a scam", () => {
    const call = new PolicyCall();
    const said = call.hear({ intents: ["suspect_fraud"], triggers: ["suspect_fraud"] });
    expect(said.keys).toContain("suspect_fraud");
    expect(said.move?.asked).not.toBe("idLast4");
  });

  it("on an inbound call takes a yes for no name", () => {
    const call = new PolicyCall({ call: { direction: "inbound" } });
    call.hear({ intents: ["confirm_identity"], slots: { idLast4: "4567" } });
    expect(call.outcome().verified).toBe(false);
    call.hear({ slots: { name: "陈伟" } });
    expect(call.outcome().verified).toBe(true);
  });
});

describe("listen, empathise, guide", () => {
  it("asks openly for the reason before the first offer, names it, and only then offers", () => {
    const call = new PolicyCall();
    expect(call.verify().keys).toEqual(["state_overdue", "ask_reason"]);
    const said = call.hear({
      intents: ["give_reason"],
      reason: { code: "forgot", quote: "忙忘了" },
    });
    expect(said.keys).toEqual(["empathy_forgot", "ask_how"]);
    expect(call.outcome().steps.listen).toBe(true);
  });

  it("asks nobody why who offers the whole payment first", () => {
    const call = new PolicyCall();
    call.verify();
    const said = call.hear({
      intents: ["promise_to_pay"],
      slots: { amountExpr: "full", date: "2026-11-27" },
    });
    expect(said.keys).toEqual(["read_back_full"]);
    expect(call.outcome().steps.listen).toBe(true);
  });

  it("asks for the reason once and listens on once: passed over counts", () => {
    const call = new PolicyCall();
    call.verify();
    expect(call.hear({ intents: ["other"] }).keys).toEqual(["keep_listening"]);
    expect(call.outcome().steps.listen).toBe(true);
  });

  it("uses a reason that was volunteered before verification", () => {
    const call = new PolicyCall();
    call.hear({
      intents: ["confirm_identity", "give_reason"],
      reason: { code: "job_loss", quote: "失业了" },
    });
    const said = call.hear({ slots: { idLast4: "4567" } });
    expect(said.keys).toEqual(["state_overdue", "empathy_job_loss", "ask_how"]);
  });

  it("lists on hardship all that fits what they can afford, and nothing above it", () => {
    const call = new PolicyCall();
    call.verify();
    const said = call.hear({
      intents: ["give_reason"],
      triggers: ["hardship"],
      reason: { code: "job_loss", quote: "失业了" },
      affordable: { amount: "1000.00", per: "monthly" },
    });
    const options = said.move?.lines.find((line) => line.key === "affordable_options");
    expect(options?.key === "affordable_options" && options.facts.options).toEqual([
      { kind: "plan", count: 12, each: 70_333, last: 70_337 },
    ]);
  });

  it("hands over for hardship when nothing fits", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: ["hardship"], affordable: { amount: "100.00", per: "monthly" } });
    expect(call.outcome()).toMatchObject({
      handoff: "hardship",
      disposition: "HARD",
      promise: null,
    });
  });
});

describe("agreeing", () => {
  it("reads amount, date and channel back, and a yes confirms", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["choose_plan"], slots: { instalments: 3 } });
    const readBack = call.hear({ slots: { date: "2026-11-25" } });
    expect(readBack.keys).toEqual(["read_back_plan"]);
    const agreed = call.hear({ intents: ["agree"] });
    expect(agreed.keys).toEqual(["agreed", "close"]);
    expect(call.outcome()).toMatchObject({
      disposition: "PLAN",
      promise: { amount: "2813.33", date: "2026-11-25" },
      plan: { count: 3 },
      steps: {
        open: true,
        verify: true,
        state_overdue: true,
        listen: true,
        agree: true,
        close: true,
      },
    });
  });

  it("reads back again when the debtor changes their mind instead of saying yes", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["partial_payment"], slots: { amount: "1500.00", date: "2026-11-27" } });
    const changed = call.hear({
      intents: ["disagree", "partial_payment"],
      slots: { amount: "1200.00" },
    });
    expect(changed.keys).toEqual(["read_back_part"]);
    call.hear({ intents: ["agree"] });
    expect(call.outcome().promise).toEqual({ amount: "1200.00", date: "2026-11-27" });
  });

  it("takes no silence, no question and no goodbye for a yes", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["promise_to_pay"], slots: { amountExpr: "full", date: "2026-11-27" } });
    call.feed({ type: "silence-elapse" });
    call.hear({ intents: ["ask_fee"] });
    call.hear({ intents: ["goodbye"] });
    expect(call.outcome()).toMatchObject({ promise: null, disposition: "RPC_NC" });
  });

  it("grants the waiver to those who ask and pay in full, exactly", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["promise_to_pay", "ask_waiver"], slots: { amountExpr: "full" } });
    call.hear({ slots: { date: "2026-11-27" } });
    call.hear({ intents: ["agree"] });
    expect(call.outcome().promise).toEqual({ amount: "8350.00", date: "2026-11-27" });
  });

  it("says once what the offers allow, and hands over for authority when more is insisted on", () => {
    const call = new PolicyCall();
    call.verify();
    expect(call.hear({ intents: ["ask_plan"], slots: { instalments: 24 } }).keys).toContain(
      "not_in_offers",
    );
    call.hear({ intents: ["ask_plan"], slots: { instalments: 24 } });
    expect(call.outcome()).toMatchObject({
      handoff: "authority",
      disposition: "TRF",
      promise: null,
    });
  });

  it.each([
    ["2026-12-21", "read_back_full"],
    ["2026-12-22", "date_too_far"],
  ])("with 31 days to promise, %s leads to %s", (date, key) => {
    const call = new PolicyCall({ case: { offers: {} } });
    call.verify();
    const said = call.hear({ intents: ["promise_to_pay"], slots: { amountExpr: "full", date } });
    expect(said.keys).toContain(key);
  });
});

describe("a time-barred case", () => {
  it.each([true, "unknown"])(
    "(%s) is never asked for a promise: a fixed notice, and a person",
    (timeBarred) => {
      const call = new PolicyCall({ case: { timeBarred } });
      expect(call.verify().keys).toEqual(["time_barred"]);
      call.hear({ intents: ["partial_payment"], slots: { amount: "500.00", date: "2026-11-25" } });
      call.hear({ intents: ["agree"] });
      expect(call.outcome()).toMatchObject({
        promise: null,
        handoff: "authority",
        disposition: "TRF",
      });
    },
  );
});
