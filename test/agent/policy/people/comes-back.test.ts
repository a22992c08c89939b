import { describe, expect, it } from "vitest";
import { PolicyCall } from "../harness.ts";

const declined = () => {
  const call = new PolicyCall();
  call.hear({ intents: ["confirm_identity"] });
  expect(call.hear({ intents: ["disagree"] }).keys).toContain("verify_declined");
  expect(call.state.ended).toBe(true);
  return call;
};

describe("who declined to be verified", () => {
  it("and gives name and digits after all in the same call is verified", () => {
    const call = declined();
    call.hear({ intents: ["confirm_identity"], slots: { name: "陈伟", idLast4: "4567" } });
    expect(call.outcome().verified).toBe(true);
    expect(call.state.ended).toBe(false);
  });

  it("and gives the name alone is asked for the digits", () => {
    const said = declined().hear({ intents: ["confirm_identity"], slots: { name: "陈伟" } });
    expect(said.keys[0]).toMatch(/^ask_id_last4/);
  });

  it("is heard as answering the question that was open", () => {
    expect(declined().state.asked).toBe("idLast4");
  });

  it("has no more attempts for it", () => {
    const call = declined();
    call.hear({ slots: { idLast4: "1111" } });
    call.hear({ slots: { idLast4: "2222" } });
    call.hear({ slots: { name: "陈伟", idLast4: "4567" } });
    expect(call.outcome()).toMatchObject({ verified: false, disclosedDebt: false });
  });

  it("and says nothing of it is taken leave of", () => {
    expect(declined().hear({ intents: ["agree"] }).keys).toEqual(["goodbye"]);
  });
});
