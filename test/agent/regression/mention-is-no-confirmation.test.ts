import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

describe("a name that is mentioned is not confirmed", () => {
  it.each([
    "4567",
    "This isn't Denise Carter. 4567",
    "I'm Denise Carter's assistant. Her last four is 4567.",
    "I'm calling on behalf of Denise Carter, last four 4567",
    "Denise Carter? Let me see. 4567.",
  ])("%s", async (text) => {
    const call = await callInWords([text]);
    expect(call.outcome()).toMatchObject({ verified: false, disclosedDebt: false });
  });

  it("while the debtor's own words verify", async () => {
    expect((await callInWords([verifies])).outcome().verified).toBe(true);
  });

  it("and a right fragment does not make up for a wrong one in the same turn", async () => {
    const call = await callInWords([
      "Yes, this is Denise Carter, last four 9999, born March 2 1988",
    ]);
    expect(call.outcome()).toMatchObject({ verified: false, disclosedDebt: false });
  });
});
