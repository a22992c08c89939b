import { describe, expect, it } from "vitest";
import { PolicyCall } from "../harness.ts";

/** A debtor who has agreed to this, and was taken leave of. */
function agreedTo(parts: Parameters<PolicyCall["hear"]>[0]): PolicyCall {
  const call = new PolicyCall();
  call.verify();
  call.hear(parts);
  expect(call.hear({ intents: ["agree"] }).keys).toContain("agreed");
  return call;
}

const all = {
  intents: ["promise_to_pay"],
  slots: { amountExpr: "full", date: "2026-11-25" },
} as const;

describe("after an agreement", () => {
  it.each([
    [{ intents: ["other"], paymentQuestion: "channel" }, "how_to_pay"],
    [{ intents: ["ask_plan"], paymentQuestion: "channel" }, "how_to_pay"],
    [{ intents: ["ask_consequence"] }, "consequence"],
    [{ intents: ["ask_fee"] }, "balance_breakdown"],
  ] as const)("a question is answered, and nothing is put beside it (%j)", (parts, key) => {
    const call = agreedTo(all);
    expect(call.hear(parts).keys).toEqual([key]);
    expect(call.hear({ intents: ["agree"] }).keys).toEqual(["goodbye"]);
    expect(call.outcome()).toMatchObject({ disposition: "PTP", promise: { date: "2026-11-25" } });
  });

  it("another plan is put to whoever asks for one", () => {
    expect(agreedTo(all).hear({ intents: ["ask_plan"] }).move?.asked).toBe("instalments");
  });

  it.each([
    [all, { key: "read_back_full", facts: { amount: 844_000, date: "2026-11-30" } }],
    [
      { intents: ["partial_payment"], slots: { amount: "1500.00", date: "2026-11-25" } },
      { key: "read_back_part", facts: { amount: 150_000, date: "2026-11-30" } },
    ],
    [
      { intents: ["choose_plan"], slots: { instalments: 6, date: "2026-11-25" } },
      { key: "read_back_plan", facts: { count: 6, date: "2026-11-30" } },
    ],
    [
      {
        intents: ["promise_to_pay", "ask_waiver"],
        slots: { amountExpr: "full", date: "2026-11-25" },
      },
      { key: "read_back_waived", facts: { amount: 835_000, date: "2026-11-30" } },
    ],
  ] as const)("another day is read back for what was agreed (%#)", (parts, line) => {
    const call = agreedTo(parts);
    const moved = call.hear(
      { intents: ["promise_to_pay"], slots: { date: "2026-11-30" } },
      "改成下周一吧",
    );
    expect(moved.move?.lines).toMatchObject([{ key: "agreement_withdrawn" }, line]);
    call.hear({ intents: ["agree"] });
    expect(call.outcome().promise).toMatchObject({ date: "2026-11-30" });
  });

  it("a wish to move it without a day is asked for the day, and what was agreed binds no more", () => {
    const call = agreedTo(all);
    const said = call.hear({ intents: ["promise_to_pay"] }, "sorry, make that the monday after");
    expect(said.keys).toEqual(["agreement_withdrawn", "ask_date"]);
    expect(call.outcome().promise).toBeNull();
  });
});

describe("after a goodbye", () => {
  const left = () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["goodbye"] });
    expect(call.state.ended).toBe(true);
    return call;
  };

  it("a question is answered, and the talk stays over", () => {
    const call = left();
    const said = call.hear({ intents: ["ask_consequence"] });
    expect(said.keys).toEqual(["consequence"]);
    expect(said.move?.ends).toBe(true);
    expect(call.hear({ intents: ["agree"] }).keys).toEqual(["goodbye"]);
  });

  it("what a document of the creditor says is told", () => {
    const call = left();
    const source = { documentId: "d", title: "FAQ", version: 1, from: 0, to: 4 };
    const said = call.feed({
      type: "turn-understand",
      turnId: "d9" as never,
      text: "when is the branch open",
      understanding: { intents: [], triggers: [], slots: {}, emotion: calm },
      knowledge: { type: "answer", isPublic: true, sentences: ["9 to 5."], source } as never,
    });
    expect(said.keys).toContain("knowledge_public");
    expect(said.move?.ends).toBe(true);
  });
});

const calm = { label: "calm", valence: 0, arousal: 0, confidence: 1, abnormal: false } as const;

describe("who wants to be left alone", () => {
  it("by a flat refusal is asked nothing, and the second one ends the talk", () => {
    const call = new PolicyCall();
    call.verify();
    const first = call.hear({ intents: ["refuse_to_pay"] });
    expect(first.keys).toEqual(["refusal_heard"]);
    expect(first.move?.asked).toBeNull();
    expect(call.hear({ intents: ["agree"] }).keys).toEqual(["acknowledge"]);
    expect(call.hear({ intents: ["refuse_to_pay"] }).keys).toEqual(["no_commitment", "close"]);
  });

  it.each(["你先别问了", "stop asking me questions"])(
    "in so many words is asked nothing: %s",
    (text) => {
      const call = new PolicyCall();
      call.verify();
      call.hear({ intents: ["give_reason"], reason: { code: "forgot", quote: "…" } });
      const said = call.hear({ intents: ["unclear"] }, text);
      expect(said.keys).toEqual(["no_commitment"]);
      expect(said.move?.asked).toBeNull();
    },
  );

  it.each([
    [{ intents: ["ask_plan"] }, "ask_how"],
    [{ intents: ["promise_to_pay"], slots: { date: "2026-11-25" } }, "ask_amount"],
    [{ intents: ["give_reason"], reason: { code: "job_loss", quote: "…" } }, "empathy_job_loss"],
  ] as const)("is talked with again when they come back to it (%j)", (parts, key) => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["refuse_to_pay"] });
    expect(call.hear(parts).keys).toContain(key);
  });

  it("by two noes, to the reason and to the options, is not asked for an amount", () => {
    const call = new PolicyCall();
    call.verify();
    expect(call.hear({ intents: ["disagree"] }).keys).toContain("reason_declined");
    const said = call.hear({ intents: ["disagree", "ask_plan"] }, "也不想分期");
    expect(said.keys).toEqual(["no_commitment", "close"]);
  });
});
