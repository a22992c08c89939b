import { describe, expect, it } from "vitest";
import { PolicyCall } from "../harness.ts";

const offered = () => {
  const call = new PolicyCall();
  call.verify();
  call.hear({ intents: ["disagree"] });
  return call;
};

describe("a question that nobody understood", () => {
  it.each([
    ["微信能付吗", "支付宝呢"],
    ["where do I go then", "is anybody there?"],
  ])("never closes the talk: put another way, then to a person (%s)", (first, second) => {
    const call = offered();
    const said = call.hear({ intents: ["other"] }, first);
    expect(said.keys).toEqual(["unclear"]);
    expect(call.state.asked).toBe("instalments");
    const again = call.hear({ intents: ["other"] }, second);
    expect(again.keys).toEqual(["knowledge_unknown"]);
    expect(again.move?.ends).toBe(false);
    expect(call.outcome().handoff).toBe("authority");
  });

  it("is no answer to when to call", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: ["time"] });
    expect(call.hear({ intents: ["other"] }, "微信能付吗").keys).toEqual(["unclear"]);
  });
});

describe("words that nobody understood", () => {
  it("are no wish to think it over", () => {
    const said = offered().hear({ intents: ["other"] }, "so nobody's reading this");
    expect(said.keys).toEqual(["what_would_help"]);
  });

  it.each(["我再想想", "let me think about it"])("while that wish is respected: %s", (text) => {
    expect(offered().hear({ intents: ["other"] }, text).keys).toContain("no_commitment");
  });
});

describe("a question in a case that is quiet", () => {
  it.each([
    ["dispute", "what happens next"],
    ["dispute", "材料怎么发给你们"],
    ["fraud", "how do I send you documents"],
    ["already_paid", "要多久"],
    ["bankrupt", "what happens now"],
  ] as const)("(%s) is answered with what was said of it: %s", (trigger, text) => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: [trigger] });
    const said = call.hear({ intents: ["ask_consequence"] }, text);
    expect(said.keys).toEqual([trigger]);
    expect(said.move?.asked).toBeNull();
  });

  it.each(["Will do, thanks.", "没什么了"])("is none where nothing is asked: %s", (text) => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: ["dispute"] });
    expect(call.hear({ intents: ["agree"] }, text).keys).toEqual(["quiet_waiting"]);
  });

  it("with an offer in it is noted for the person", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: ["vulnerable"] });
    const parts = { intents: ["partial_payment"], slots: { amount: "50" } } as const;
    expect(call.hear(parts, "could I pay fifty?").keys).toEqual(["noted_for_person"]);
  });

  it("about the way to complain is answered with the way, also the second time", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: ["dispute"] });
    const parts = { intents: ["complaint"], triggers: ["complaint"] } as const;
    expect(call.hear(parts, "how do I complain").keys).toEqual(["complaint"]);
    expect(call.hear(parts, "how do I complain").keys).toEqual(["complaint"]);
  });

  it("whether we are genuine is answered with the official channel", () => {
    const call = new PolicyCall();
    call.verify();
    call.hear({ triggers: ["dispute"] });
    const said = call.hear(
      { intents: ["suspect_fraud"], triggers: ["suspect_fraud"] },
      "is this a scam?",
    );
    expect(said.keys).toEqual(["suspect_fraud"]);
  });
});

describe("'no need to explain'", () => {
  it("is said to nobody who declined nothing", () => {
    const call = new PolicyCall();
    call.verify();
    const said = call.hear({ intents: ["ask_plan"] });
    expect(said.keys).not.toContain("reason_declined");
  });
});

describe("who is afraid that somebody hears of it", () => {
  it.each(["求求你们别告诉我妈", "please don't tell my mum", "don't let my boss know"])(
    "hears that it is private: %s",
    (text) => {
      const call = new PolicyCall();
      call.verify();
      expect(call.hear({ intents: ["other"] }, text).keys).toContain("rights_private");
    },
  );

  it("hears before the identity check that one comes first", () => {
    const call = new PolicyCall();
    const { keys } = call.hear({ intents: ["other"] }, "求求你们别告诉我妈");
    expect(keys).toContain("purpose_after_verify");
    expect(keys).not.toContain("rights_private");
  });

  it.each(["我妈帮我还", "tell my mum I said hi", "别再打我妈电话了"])(
    "and nobody else: %s",
    (text) => {
      const call = new PolicyCall();
      call.verify();
      expect(call.hear({ intents: ["other"] }, text).keys).not.toContain("rights_private");
    },
  );
});
