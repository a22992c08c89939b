import { describe, expect, it } from "vitest";
import { PolicyCall } from "../harness.ts";

const verified = () => {
  const call = new PolicyCall();
  call.verify();
  return call;
};

describe("somebody else in a talk with the verified debtor", () => {
  it.each(["我不是陈伟", "陈伟出去了，我是他室友", "我是他老婆"])(
    "hears nothing more of the debt: %s",
    (text) => {
      const call = verified();
      expect(call.hear({ intents: ["other"] }, text).keys).toEqual(["third_party"]);
      const asked = call.hear({ intents: ["ask_balance"] }, "他欠多少");
      expect(asked.keys).toEqual(["purpose_after_verify", "goodbye"]);
      expect(call.outcome().disposition).toBe("TPC");
    },
  );

  it("who says that the debtor has died is condoled with, and the case rests", () => {
    const call = verified();
    expect(call.hear({ intents: ["give_reason"] }, "陈伟上个月去世了").keys).toEqual(["deceased"]);
    expect(call.outcome()).toMatchObject({ disposition: "DEC", hold: true });
  });
});

describe("danger", () => {
  it("told by a relative who wants no more calls is answered first", () => {
    const call = new PolicyCall();
    const parts = {
      intents: ["stop_contact", "third_party"],
      triggers: ["selfharm", "third_party", "cease"],
    } as const;
    expect(call.hear(parts, "他在天台上 你们别打了").keys).toEqual(["crisis"]);
    expect(call.outcome().handoff).toBe("self_harm");
  });

  it("from others is answered with where help is, to a child too", () => {
    for (const trigger of ["vulnerable", "minor"] as const) {
      const call = verified();
      const said = call.hear({ triggers: [trigger] }, "爸爸喝醉了在打妈妈");
      expect(said.keys).toEqual(["peril"]);
      expect(said.move?.ends).toBe(false);
      expect(call.outcome().handoff).not.toBeNull();
    }
  });
});
