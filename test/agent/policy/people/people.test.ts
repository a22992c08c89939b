import { describe, expect, it } from "vitest";
import type { Instant } from "../../../../domain/calendar.ts";
import { HINTS } from "../../../../domain/hints.ts";
import { PolicyCall, type Said } from "../harness.ts";
import { asksForMoney } from "../random-debtor.ts";

const personId = "li.na";
const callbackAt = "2026-11-20T15:00:00+08:00" as Instant;

const called = (options?: ConstructorParameters<typeof PolicyCall>[0]): PolicyCall => {
  const call = new PolicyCall(options);
  call.verify();
  call.hear({ intents: ["ask_human"], triggers: ["human"] });
  return call;
};

const requests = ({ effects }: Said): readonly string[] =>
  effects.flatMap((effect) => (effect.type === "handoff-request" ? [effect.reason] : []));

describe("a person who joins a call", () => {
  it("is introduced once, and nothing is asked", () => {
    const call = called();
    const joined = call.feed({ type: "person-join", personId });
    expect(joined.keys).toEqual(["person_here"]);
    expect(joined.move?.asked).toBeNull();
    expect(call.feed({ type: "person-join", personId }).move).toBeUndefined();
  });

  it("leads it: the agent hears every turn, and says nothing", () => {
    const call = called();
    call.feed({ type: "person-join", personId });
    const turn = call.hear({
      intents: ["promise_to_pay"],
      slots: { amountExpr: "full", date: "2026-11-25" },
    });
    expect(turn.move).toMatchObject({ act: "stay", lines: [] });
    expect(call.state.turns).toBe(4);
    expect(call.state.proposal?.date).toBe("2026-11-25");
    expect(call.feed({ type: "silence-elapse" }).move).toBeUndefined();
    expect(call.feed({ type: "technical-fault" }).move).toBeUndefined();
    expect(call.feed({ type: "line-resume" }).move).toBeUndefined();
  });

  it("does not switch off what protects the debtor: marks and pages follow the words at once", () => {
    const call = called();
    call.feed({ type: "person-join", personId });
    const turn = call.hear({ triggers: ["selfharm"] });
    expect(turn.keys).toEqual([]);
    expect(turn.effects.map(({ type }) => type)).toEqual([
      "case-mark",
      "handoff-request",
      "on-call-page",
      "move-say",
    ]);
    expect(call.outcome()).toMatchObject({ hold: true, handoff: "self_harm", disposition: "VULN" });
  });

  it("sees digits pressed count as a fragment, without a word of ours", () => {
    const call = new PolicyCall();
    call.hear({ intents: ["confirm_identity"] });
    call.feed({ type: "person-join", personId });
    expect(call.feed({ type: "keypad-press", digits: "4567" }).keys).toEqual([]);
    expect(call.state.steps.verify).toBe(true);
  });
});

describe("a person who gives the call back", () => {
  it("is followed by the agent, who says who is speaking and calls nobody", () => {
    const call = called();
    call.feed({ type: "person-join", personId });
    const back = call.feed({ type: "person-leave", personId, cause: "give-back" });
    expect(back.keys).toEqual(["agent_back"]);
    expect(requests(back)).toEqual([]);
  });

  it("can be asked for once more, and is called again", () => {
    const call = called();
    call.feed({ type: "person-join", personId });
    call.feed({ type: "person-leave", personId, cause: "give-back" });
    const again = call.hear({ intents: ["ask_human"], triggers: ["human"] });
    expect(again.keys).toContain("human");
    expect(requests(again)).toEqual(["asked_for_human"]);
  });

  it("leaves no trace of waiting: the talk goes on", () => {
    const call = called();
    call.feed({ type: "person-join", personId });
    call.feed({ type: "person-leave", personId, cause: "give-back" });
    expect(call.feed({ type: "silence-elapse" }).keys).toEqual(["silence"]);
    expect(call.hear({ intents: ["ask_plan"] }).keys).not.toContain("handoff_waiting");
  });

  it("says nothing to a debtor who has gone", () => {
    const call = called();
    call.feed({ type: "person-join", personId });
    call.feed({ type: "line-end", cause: "hang-up" });
    expect(call.feed({ type: "person-leave", personId, cause: "lost" }).move).toBeUndefined();
  });
});

describe("a person who is lost in mid-call", () => {
  it("is called for again, and the debtor is told", () => {
    const call = called();
    call.feed({ type: "person-join", personId });
    const lost = call.feed({ type: "person-leave", personId, cause: "lost" });
    expect(lost.keys).toEqual(["person_lost"]);
    expect(requests(lost)).toEqual(["asked_for_human"]);
    expect(call.hear({ intents: ["unclear"] }).keys).toEqual(["handoff_waiting"]);
  });

  it("who took over unasked is called for as well", () => {
    const call = new PolicyCall();
    call.feed({ type: "person-join", personId });
    const lost = call.feed({ type: "person-leave", personId, cause: "lost" });
    expect(requests(lost)).toEqual(["asked_for_human"]);
  });
});

describe("people are there on the telephone only", () => {
  const byPhone = { type: "person-wait-end", isByPhone: true, phone: "400-000-2000" } as const;
  const offered = (): PolicyCall => {
    const call = called();
    const told = call.feed({ ...byPhone, callbackAt });
    expect(told.keys).toEqual(["person_by_phone", "person_by_phone_offer"]);
    expect(told.move?.lines[0]?.facts).toEqual({ officialChannel: "400-000-2000" });
    expect(call.state.callback.at).toBeUndefined();
    return call;
  };

  it("a yes books the call that was offered, and the talk goes on", () => {
    const call = offered();
    const answer = call.hear({ intents: ["agree"] });
    expect(answer.keys).toEqual(["callback_confirmed"]);
    expect(answer.move?.ends).toBe(false);
    expect(answer.effects).toContainEqual({ type: "case-mark", mark: "call-back" });
    expect(call.state.callback.at).toBe(callbackAt);
  });

  it("another time is taken down where somebody may call then, and no other", () => {
    const at = "2026-11-23T10:00:00+08:00";
    expect(offered().hear({ slots: { callbackAt: at } }).keys).toEqual(["callback_confirmed"]);
    const holiday = offered().hear({ slots: { callbackAt: "2027-01-01T10:00:00+08:00" } });
    expect(holiday.keys).toEqual(["callback_closed_day"]);
  });

  it("after a no the talk goes on here, and no call is booked by a later yes", () => {
    const call = offered();
    expect(call.hear({ intents: ["disagree"] }).keys).toEqual(["person_by_phone_stay"]);
    call.hear({ intents: ["agree"] });
    expect(call.state.callback.at).toBeUndefined();
  });

  it("what has nothing to do with it is no yes, and ends the offer", () => {
    const call = offered();
    call.hear({ intents: ["ask_balance"] });
    call.hear({ intents: ["agree"] });
    expect(call.state.callback.at).toBeUndefined();
  });

  it("words of danger come before any answer", () => {
    const call = offered();
    const answer = call.hear({ intents: ["agree"], triggers: ["selfharm"] });
    expect(answer.keys[0]).toBe("crisis");
    expect(call.state.callback.at).toBeUndefined();
  });

  it("on a frozen case a yes books the call about the claim", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: ["dispute", "human"], intents: ["dispute_debt", "ask_human"] });
    call.feed({ ...byPhone, callbackAt });
    expect(call.hear({ intents: ["agree"] }).keys).toEqual(["callback_confirmed"]);
  });

  it("without leave to call, the way to us and the talk here are named, and nothing is asked", () => {
    const call = called();
    const told = call.feed(byPhone);
    expect(told.keys).toEqual(["person_by_phone", "person_by_phone_stay"]);
    expect(told.move?.asked).toBeNull();
  });

  it("is never said to somebody in danger, who is waited with", () => {
    const call = called();
    call.hear({ triggers: ["selfharm"] });
    expect(call.feed({ ...byPhone, callbackAt }).move).toBeUndefined();
  });

  it("a person who is asked for again is called for again", () => {
    const call = offered();
    expect(requests(call.hear({ intents: ["ask_human"], triggers: ["human"] }))).toEqual([
      "asked_for_human",
    ]);
  });
});

describe("nobody comes", () => {
  it("is said with the hour of a call back, which is marked", () => {
    const call = called();
    const told = call.feed({ type: "person-wait-end", callbackAt });
    expect(told.keys).toEqual(["person_unavailable"]);
    expect(told.effects).toContainEqual({ type: "case-mark", mark: "call-back" });
    expect(call.state.callback.at).toBe(callbackAt);
  });

  it.each(["attorney", "vulnerable", "deceased"] as const)(
    "after %s no call is announced",
    (trigger) => {
      const call = new PolicyCall();
      call.verify();
      call.hear({ triggers: [trigger] });
      const told = call.feed({ type: "person-wait-end", callbackAt });
      expect(told.keys).toEqual(["person_unavailable_quiet"]);
      expect(call.state.callback.at).toBeUndefined();
    },
  );

  it("is never said to somebody in danger", () => {
    const call = new PolicyCall();
    call.hear({ triggers: ["selfharm"] });
    expect(call.feed({ type: "person-wait-end", callbackAt }).move).toBeUndefined();
  });

  it("is not said where nobody was called, or somebody came", () => {
    const uncalled = new PolicyCall();
    expect(uncalled.feed({ type: "person-wait-end", callbackAt }).move).toBeUndefined();
    const joined = called();
    joined.feed({ type: "person-join", personId });
    expect(joined.feed({ type: "person-wait-end", callbackAt }).move).toBeUndefined();
  });
});

describe("a hint", () => {
  it.each(HINTS)("%s never leads to a request for money by itself", (hint) => {
    const call = new PolicyCall();
    call.verify();
    expect(asksForMoney(call.feed({ type: "hint-give", hint, personId }))).toBe(false);
  });

  it("slow_down makes every later answer soft", () => {
    const call = new PolicyCall();
    call.verify();
    call.feed({ type: "hint-give", hint: "slow_down", personId });
    expect(call.hear({ intents: ["ask_plan"] }).move?.tone).toBe("soft");
  });

  it("ask_reason asks once more what has happened, then is done", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ intents: ["other"] });
    call.feed({ type: "hint-give", hint: "ask_reason", personId });
    expect(call.hear({ intents: ["ask_plan"] }).keys).toContain("ask_reason");
    expect(call.hear({ intents: ["ask_plan"] }).keys).not.toContain("ask_reason");
  });

  it("offer_deferral names the deferral of the case, and none where none is authorised", () => {
    const kinds = (offers: object): unknown => {
      const call = new PolicyCall({ case: { offers } });
      call.verify();
      call.feed({ type: "hint-give", hint: "offer_deferral", personId });
      const said = call.hear({ intents: ["ask_plan"] }).move;
      return said?.lines.flatMap(({ facts }) =>
        "options" in facts ? facts.options.map(({ kind }) => kind) : [],
      );
    };
    expect(kinds({ instalments: [3], deferralDays: 30 })).toEqual(["deferral"]);
    expect(kinds({ instalments: [3] })).not.toContain("deferral");
  });

  it("ask_hardship puts every option side by side", () => {
    const call = new PolicyCall();
    call.verify();
    call.feed({ type: "hint-give", hint: "ask_hardship", personId });
    const reason = { code: "cash_flow", quote: "…" } as const;
    expect(call.hear({ intents: ["give_reason"], reason }).keys).toContain("hardship_options");
  });

  it("stop_asking ends every request for the rest of the call", () => {
    const call = new PolicyCall();
    call.verify();
    call.feed({ type: "hint-give", hint: "stop_asking", personId });
    expect(asksForMoney(call.hear({ intents: ["other"] }))).toBe(false);
  });

  it("hand_over calls a person once", () => {
    const call = new PolicyCall();
    call.verify();
    expect(requests(call.feed({ type: "hint-give", hint: "hand_over", personId }))).toEqual([
      "authority",
    ]);
    expect(call.feed({ type: "hint-give", hint: "hand_over", personId }).move).toBeUndefined();
  });
});
