import { describe, expect, it } from "vitest";
import { DISPOSITIONS, type Disposition } from "../../../domain/dispositions.ts";
import { HANDOFF_REASONS, type HandoffReason } from "../../../domain/handoff.ts";
import { minorUnits } from "../../../domain/money.ts";
import { PolicyCall } from "./harness.ts";

type Play = (call: PolicyCall) => void;

const verified =
  (play: Play): Play =>
  (call) => {
    call.verify();
    play(call);
  };
const trigger =
  (name: Parameters<PolicyCall["hear"]>[0]["triggers"]): Play =>
  (call) => {
    call.hear({ triggers: name ?? [] });
  };
const line =
  (
    cause:
      | "no-answer"
      | "busy"
      | "line-failed"
      | "number-dead"
      | "voicemail-no-message"
      | "voicemail-message-left"
      | "hang-up",
  ): Play =>
  (call) => {
    call.feed({ type: "line-end", cause });
  };
const angry = { label: "angry", abnormal: true } as const;
const streak: Play = (call) => {
  for (let turn = 0; turn < 3; turn += 1) call.hear({ emotion: angry });
};
const unclear: Play = (call) => {
  for (let turn = 0; turn < 3; turn += 1) call.hear({ intents: ["unclear"] });
};
const agreeTo = (parts: Parameters<PolicyCall["hear"]>[0]): Play =>
  verified((call) => {
    call.hear(parts);
    call.hear({ intents: ["agree"] });
  });

/** One way to every disposition. */
const ways: Record<Disposition, Play> = {
  NA: line("no-answer"),
  BUSY: line("busy"),
  FAIL: line("line-failed"),
  DEAD: line("number-dead"),
  AM: line("voicemail-no-message"),
  AML: line("voicemail-message-left"),
  UNK: (call) => call.hear({ intents: ["greeting"] }),
  QHU: (call) => {
    call.hear({ intents: ["greeting"] });
    line("hang-up")(call);
  },
  WPC: trigger(["wrong_person"]),
  TPC: trigger(["third_party"]),
  TPX: (call) => {
    trigger(["third_party"])(call);
    trigger(["cease"])(call);
  },
  RPC_NC: verified((call) => call.hear({ intents: ["goodbye"] })),
  PTP: agreeTo({ intents: ["promise_to_pay"], slots: { amountExpr: "full", date: "2026-11-25" } }),
  PTP_PART: agreeTo({
    intents: ["partial_payment"],
    slots: { amount: "500.00", date: "2026-11-25" },
  }),
  PLAN: agreeTo({ intents: ["choose_plan"], slots: { instalments: 6, date: "2026-11-25" } }),
  PAID: verified((call) => call.feed({ type: "payment-receive", amount: minorUnits(844_000) })),
  CLAIM_PAID: verified(trigger(["already_paid"])),
  DISP: verified(trigger(["dispute"])),
  HARD: verified((call) =>
    call.hear({ triggers: ["hardship"], affordable: { amount: "10.00", per: "monthly" } }),
  ),
  VULN: trigger(["vulnerable"]),
  CB: trigger(["time"]),
  RTP: verified((call) => {
    call.hear({ intents: ["refuse_to_pay"] });
    call.hear({ intents: ["refuse_to_pay"] });
  }),
  LANG: (call) => call.hear({ language: "other" }),
  HUM: trigger(["human"]),
  TRF: streak,
  ABUSE: trigger(["violence_by_debtor"]),
  COMP: trigger(["complaint"]),
  CEASE: trigger(["cease"]),
  ATTY: trigger(["attorney"]),
  BK: trigger(["bankrupt"]),
  DEC: trigger(["deceased"]),
  FRAUD: trigger(["fraud"]),
  MINOR: trigger(["minor"]),
  TECH: (call) => call.feed({ type: "technical-fault" }),
};

/** One way to every reason for a handoff. */
const handoffs: Record<HandoffReason, Play> = {
  self_harm: trigger(["selfharm"]),
  vulnerable: trigger(["vulnerable"]),
  minor: trigger(["minor"]),
  deceased: trigger(["deceased"]),
  bankruptcy: trigger(["bankrupt"]),
  attorney: trigger(["attorney"]),
  fraud: trigger(["fraud"]),
  dispute: trigger(["dispute"]),
  complaint: trigger(["complaint"]),
  asked_for_human: trigger(["human"]),
  hardship: ways.HARD,
  authority: verified((call) => {
    call.hear({ intents: ["ask_discount"] });
    call.hear({ intents: ["ask_discount"] });
  }),
  emotion_streak: streak,
  not_understood: unclear,
  guard: (call) => call.feed({ type: "line-block", line: "open_outbound", findings: [] }),
  violence_threat: trigger(["violence_by_debtor"]),
  tech: (call) => call.feed({ type: "technical-fault" }),
};

describe("a call can end with", () => {
  it.each(DISPOSITIONS)("%s", (code) => {
    const call = new PolicyCall();
    ways[code](call);
    expect(call.outcome().disposition).toBe(code);
  });
});

describe("a call can be handed over for", () => {
  it.each(HANDOFF_REASONS)("%s", (reason) => {
    const call = new PolicyCall();
    handoffs[reason](call);
    expect(call.outcome().handoff).toBe(reason);
  });
});

describe("emotion", () => {
  it("brings the buffer at the first abnormal turn, softer words after it, and a person at the third", () => {
    const call = new PolicyCall();
    call.verify();
    const first = call.hear({ emotion: angry });
    expect(first.keys[0]).toBe("buffer_angry");
    expect(first.move?.tone).toBe("soft");
    const second = call.hear({ emotion: angry });
    expect(second.keys).not.toContain("buffer_angry");
    expect(call.outcome().handoff).toBeNull();
    expect(call.hear({ emotion: angry }).move?.handoff).toBe("emotion_streak");
  });

  it("starts to count anew after one turn that is not abnormal", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ emotion: angry });
    call.hear({ emotion: angry });
    call.hear({});
    call.hear({ emotion: angry });
    call.hear({ emotion: angry });
    expect(call.outcome().handoff).toBeNull();
  });

  it.each([1, 2, 5])(
    "hands over after %i abnormal turns where that is the setting",
    (emotionStreak) => {
      const call = new PolicyCall({ rules: { emotionStreak } });
      for (let turn = 1; turn < emotionStreak; turn += 1) call.hear({ emotion: angry });
      expect(call.outcome().handoff).toBeNull();
      call.hear({ emotion: angry });
      expect(call.outcome().handoff).toBe("emotion_streak");
    },
  );

  it("never changes what is offered", () => {
    const offers = (label: "calm" | "angry"): unknown => {
      const call = new PolicyCall();
      call.verify();
      const emotion = { label, abnormal: label === "angry" };
      const said = call.hear({
        intents: ["give_reason"],
        reason: { code: "forgot", quote: "…" },
        emotion,
      });
      return said.move?.lines.find((each) => each.key === "ask_how");
    };
    expect(offers("angry")).toEqual(offers("calm"));
  });
});

describe("not understanding", () => {
  it("asks again twice and hands over at the third", () => {
    const call = new PolicyCall();
    expect(call.hear({ intents: ["unclear"] }).keys).toEqual(["unclear"]);
    expect(call.hear({ intents: ["unclear"] }).keys).toEqual(["unclear"]);
    expect(call.hear({ intents: ["unclear"] }).keys).toEqual(["handoff_not_understood"]);
  });
});

describe("a callback", () => {
  it.each([
    ["2026-11-20T20:59:00+08:00", "callback_confirmed"],
    ["2026-11-20T21:00:00+08:00", "callback_outside_hours"],
    ["2026-11-21T07:59:00+08:00", "callback_outside_hours"],
    ["2026-11-21T08:00:00+08:00", "callback_confirmed"],
    ["2026-11-20T09:00:00+08:00", "callback_outside_hours"],
    ["2027-01-01T10:00:00+08:00", "callback_closed_day"],
    ["2027-01-02T10:00:00+08:00", "callback_confirmed"],
  ])("at %s is answered with %s", (callbackAt, key) => {
    const call = new PolicyCall();
    expect(call.hear({ triggers: ["time"], slots: { callbackAt } }).keys[0]).toBe(key);
    expect(call.outcome().disposition).toBe("CB");
  });

  it("says nothing of the debt to somebody who is driving", () => {
    const call = new PolicyCall();
    call.hear({ intents: ["confirm_identity"], triggers: ["time"], slots: { idLast4: "4567" } });
    call.hear({ slots: { callbackAt: "2026-11-20T19:30:00+08:00" } });
    call.hear({ intents: ["goodbye"] });
    expect(call.outcome()).toMatchObject({ disclosedDebt: false, disposition: "CB" });
  });
});

describe("the guard's last word", () => {
  it("hands over by the safe sentence, and falls silent if even that is blocked", () => {
    const call = new PolicyCall();
    expect(call.feed({ type: "line-block", line: "open_outbound", findings: [] }).keys).toEqual([
      "handoff_safe",
    ]);
    expect(call.feed({ type: "line-block", line: "handoff_safe", findings: [] }).keys).toEqual([]);
    expect(call.outcome()).toMatchObject({ handoff: "guard", handoffTurn: 0, disposition: "TRF" });
  });
});

describe("silence", () => {
  it("is asked about twice and then ends the call", () => {
    const call = new PolicyCall();
    expect(call.feed({ type: "silence-elapse" }).keys).toEqual(["silence"]);
    expect(call.feed({ type: "silence-elapse" }).keys).toEqual(["silence"]);
    expect(call.feed({ type: "silence-elapse" }).move?.ends).toBe(true);
  });
});
