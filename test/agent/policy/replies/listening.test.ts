import { describe, expect, it } from "vitest";
import { exampleCase, PolicyCall } from "../harness.ts";

const keysWithoutLead = ["keep_listening"];

describe("a listener", () => {
  it.each([
    [{ intents: ["agree"] as const }],
    [{ intents: ["other"] as const }],
    [{ intents: ["unclear"] as const }],
  ])("goes on listening once after a turn that gives no reason (%j)", (passing) => {
    const call = new PolicyCall();
    call.verify();
    expect(call.hear(passing).keys).toEqual(keysWithoutLead);
    expect(call.hear({ intents: ["agree"] }).keys).toContain("ask_how");
  });

  it("answers a question back, and lists no options before the reason could be told", () => {
    const call = new PolicyCall();
    call.verify();
    expect(call.hear({ intents: ["ask_balance"] }).keys).toEqual([
      "balance_breakdown",
      "keep_listening",
    ]);
    const told = { code: "job_loss", quote: "失业了" } as const;
    expect(call.hear({ intents: ["give_reason"], reason: told }).keys).toEqual([
      "empathy_job_loss",
      "ask_how",
    ]);
  });

  it("leaves whoever would rather not say in peace at once", () => {
    const call = new PolicyCall();
    call.verify();
    expect(call.hear({ intents: ["disagree"] }).keys).toContain("reason_declined");
  });

  it("does not list the options again to somebody who only asks something", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["disagree"] });
    expect(call.hear({ intents: ["ask_consequence"] }).keys).toEqual(["consequence"]);
  });

  it("asks what would fit when hardship is first told after the options, and hands over when nothing does", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["disagree"] });
    const reason = { code: "job_loss", quote: "失业了" } as const;
    const first = call.hear({ intents: ["give_reason"], triggers: ["hardship"], reason });
    expect(first.keys).toEqual(["empathy_job_loss", "ask_amount"]);
    const nothing = call.hear({
      intents: ["partial_payment"],
      slots: { amount: "50.00", frequency: "monthly" },
    });
    expect(nothing.move?.handoff).toBe("hardship");
  });
});

describe("a sum that is offered every month", () => {
  const offer = (amount: string) => {
    const call = new PolicyCall();
    call.verify();
    const intents = ["partial_payment"] as const;
    return call.hear({ intents, slots: { amount, frequency: "monthly" } });
  };

  it("is the plan with that instalment", () => {
    const { move } = offer("1406.67");
    expect(move?.lines.at(-1)).toMatchObject({ key: "ask_first_date", facts: { count: 6 } });
  });

  it("is what they can bear where no plan has it: nothing above is listed", () => {
    const { move } = offer("1000");
    const listed = move?.lines.find((each) => each.key === "affordable_options");
    const options = listed?.key === "affordable_options" ? listed.facts.options : [];
    expect(options.map((option) => "count" in option && option.count)).toEqual([12]);
  });
});

describe("a piece that stays missing", () => {
  it("is asked for twice, and then left open", () => {
    const call = new PolicyCall();
    call.verify();
    expect(call.hear({ intents: ["partial_payment"], slots: { amount: "500" } }).keys).toContain(
      "ask_date",
    );
    expect(call.hear({ intents: ["agree"] }).keys).toContain("ask_date");
    expect(call.hear({ intents: ["agree"] }).keys).toContain("no_commitment");
  });
});

describe("who waits for a person", () => {
  const waiting = () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["ask_human"], triggers: ["human"] });
    return call;
  };

  it("hears that what they say is kept for them, and is asked for nothing that is missing", () => {
    const said = waiting().hear({ intents: ["promise_to_pay"], slots: { date: "2026-11-25" } });
    expect(said.keys).toEqual(["noted_for_person"]);
  });

  it("is read back an offer that is whole", () => {
    const said = waiting().hear({
      intents: ["promise_to_pay"],
      slots: { amount: "500", date: "2026-11-25" },
    });
    expect(said.keys).toEqual(["read_back_part"]);
  });

  it("in a case that is quiet hears that it is kept, and no word of money", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: ["vulnerable"] });
    const slots = { amount: "20", frequency: "weekly" } as const;
    expect(call.hear({ intents: ["partial_payment"], slots }).keys).toEqual(["noted_for_person"]);
    expect(call.hear({ intents: ["agree"] }).keys).toEqual(["quiet_waiting"]);
  });
});

describe("a question about the way to pay", () => {
  it("is answered with the official channel", () => {
    const call = new PolicyCall();
    call.verify();
    const said = call.hear({ intents: ["other"], paymentQuestion: "channel" });
    expect(said.keys).toContain("how_to_pay");
  });

  it("by card is told that none is taken, also before verification, where no debt is named", () => {
    const call = new PolicyCall();
    const before = call.hear({ intents: ["unclear"], paymentQuestion: "card" });
    expect(before.keys).toContain("card_not_taken");
    expect(before.keys).not.toContain("how_to_pay");
    call.verify();
    const after = call.hear({ intents: ["unclear"], paymentQuestion: "card" });
    expect(after.keys.slice(0, 2)).toEqual(["card_not_taken", "how_to_pay"]);
  });
});

describe("doubt about the caller", () => {
  it("is answered, and ends the call only when it comes again", () => {
    const call = new PolicyCall();
    const doubt = { intents: ["suspect_fraud"], triggers: ["suspect_fraud"] } as const;
    const first = call.hear(doubt);
    expect(first.keys).toEqual(["suspect_fraud"]);
    expect(first.move?.ends).toBe(false);
    expect(call.hear(doubt).move?.ends).toBe(true);
  });
});

describe("after an agreement", () => {
  it("another sum without a day is for the day that was agreed", () => {
    const call = new PolicyCall();
    call.verify();
    const full = { amountExpr: "full", date: "2026-11-25" } as const;
    call.hear({ intents: ["promise_to_pay"], slots: full });
    call.hear({ intents: ["agree"] });
    const said = call.hear({ intents: ["partial_payment"], slots: { amount: "1000" } });
    expect(said.move?.lines).toMatchObject([
      { key: "agreement_withdrawn" },
      { key: "read_back_part", facts: { amount: 100_000, date: "2026-11-25" } },
    ]);
  });

  it("saying the sum and its day once more confirms what was read back, and one of them alone does not", () => {
    const call = new PolicyCall();
    call.verify();
    const whole = { amountExpr: "full", date: "2026-11-25" } as const;
    call.hear({ intents: ["promise_to_pay"], slots: whole });
    const sum = call.hear({ intents: ["promise_to_pay"], slots: { amountExpr: "full" } });
    expect(sum.keys).toEqual(["read_back_full"]);
    expect(call.hear({ intents: ["promise_to_pay"], slots: whole }).keys).toContain("agreed");
  });
});

describe("options that were listed", () => {
  it("are not listed again to somebody who asks for none: an open question, twice, and then peace", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["disagree"] });
    const tells = { intents: ["agree"] } as const;
    expect(call.hear(tells).keys).toEqual(["what_would_help"]);
    expect(call.hear(tells).keys).toEqual(["what_would_help"]);
    expect(call.hear(tells).keys).toContain("no_commitment");
  });

  it("are listed again to whoever asks", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["disagree"] });
    expect(call.hear({ intents: ["ask_plan"] }).keys).toContain("ask_instalments");
  });

  it("as one plan alone are taken by a yes, or by a first day", () => {
    const offered = () => {
      const call = new PolicyCall();
      call.verify();
      const slots = { amount: "1000", frequency: "monthly" } as const;
      call.hear({ intents: ["partial_payment"], slots });
      return call;
    };
    expect(offered().hear({ intents: ["agree"] }).keys).toEqual(["ask_first_date"]);
    const slots = { date: "2026-12-01" } as const;
    expect(offered().hear({ intents: ["promise_to_pay"], slots }).keys).toEqual(["read_back_plan"]);
  });
});

describe("the last day that is possible", () => {
  it("is taken by a plain yes", () => {
    const call = new PolicyCall();
    call.verify();
    const slots = { amountExpr: "full", date: "2027-03-01" } as const;
    expect(call.hear({ intents: ["promise_to_pay"], slots }).keys).toEqual(["date_too_far"]);
    const { move } = call.hear({ intents: ["agree"] });
    expect(move?.lines[0]).toMatchObject({ key: "read_back_full", facts: { date: "2026-12-21" } });
  });
});

describe("a verified debtor who is bereaved", () => {
  it("stays the one who is spoken with, and is handed to somebody trained", () => {
    const call = new PolicyCall();
    call.verify();
    const said = call.hear({
      intents: ["give_reason", "third_party"],
      triggers: ["vulnerable", "deceased", "third_party"],
    });
    expect(said.move?.handoff).toBe("vulnerable");
    expect(call.outcome()).toMatchObject({ verified: true, disposition: "VULN" });
  });
});

describe("the given name alone", () => {
  it.each([
    ["伟", false],
    ["小伟", false],
  ])("%s, if it is no name of theirs, confirms nothing", (name, confirms) => {
    const call = new PolicyCall();
    call.hear({ intents: ["confirm_identity"], slots: { name } });
    expect(call.state.identity.nameConfirmed).toBe(confirms);
  });

  it("answers for the whole one on a call that asked for them", () => {
    const debtor = { ...exampleCase.debtor, name: "Denise Carter" };
    const english = new PolicyCall({ case: { debtor }, call: { locale: "en-US" } });
    english.hear({ intents: ["confirm_identity"], slots: { name: "Denise" } });
    expect(english.state.identity.nameConfirmed).toBe(true);
    const inbound = new PolicyCall({
      case: { debtor },
      call: { locale: "en-US", direction: "inbound" },
    });
    inbound.hear({ intents: ["confirm_identity"], slots: { name: "Denise" } });
    expect(inbound.state.identity.nameConfirmed).toBe(false);
  });
});

describe("who did not hear", () => {
  it("hears the same once more, and nothing counts as an answer", () => {
    const call = new PolicyCall();
    const { keys } = call.verify();
    expect(call.hear({ intents: ["unclear"], asksAgain: true }).keys).toEqual(keys);
    expect(call.state.reason.status).toBe("asked");
    expect(call.state.notUnderstood).toBe(0);
  });

  it("before verification hears nothing but what may be said to anybody, and is not counted as silent", () => {
    const call = new PolicyCall();
    call.hear({ intents: ["confirm_identity"] });
    for (let times = 0; times < 4; times += 1) {
      expect(call.hear({ intents: ["unclear"], asksAgain: true }).keys).toEqual(["ask_id_last4"]);
    }
  });
});

describe("somebody who only swears", () => {
  it("is asked twice to speak calmly, and is offered nothing", () => {
    const call = new PolicyCall();
    call.verify();
    expect(call.hear({ intents: ["abuse"] }).keys).toEqual(["abuse_boundary"]);
    expect(call.hear({ intents: ["abuse"] }).keys).toEqual(["abuse_boundary"]);
    expect(call.hear({ intents: ["abuse"] }).keys).not.toContain("abuse_boundary");
  });
});

describe("a verified debtor who takes us for swindlers", () => {
  it("is offered nothing, and told how to make sure", () => {
    const call = new PolicyCall();
    call.verify();
    const said = call.hear({ intents: ["suspect_fraud"], triggers: ["suspect_fraud"] });
    expect(said.keys).toEqual(["suspect_fraud"]);
  });
});

describe("somebody who has come to pay", () => {
  it("is asked how much and not why", () => {
    const call = new PolicyCall({ call: { direction: "inbound" } });
    call.hear({ intents: ["greeting"], paymentQuestion: "ready" });
    call.hear({ intents: ["confirm_identity"], slots: { name: "陈伟" } });
    const said = call.hear({ slots: { idLast4: "4567" } });
    expect(said.keys).toEqual(["state_overdue", "ask_amount"]);
  });
});

describe("a feeling that is told, and nothing else", () => {
  it("is acknowledged and listened to; options come after it", () => {
    const call = new PolicyCall();
    call.verify();
    const said = call.hear({ intents: ["give_reason"] }, "I'm scared");
    expect(said.keys).toEqual(["buffer_anxious", "keep_listening"]);
    expect(call.state.reason.status).toBe("asked");
    const reason = { code: "job_loss", quote: "I lost my job" } as const;
    expect(call.hear({ intents: ["give_reason"], reason }, "I lost my job").move?.asked).toBe(
      "instalments",
    );
  });

  it("is acknowledged again where it is told again", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["other"] }, "我好怕");
    expect(call.hear({ intents: ["other"] }, "真的好怕").keys[0]).toBe("buffer_anxious");
  });
});
