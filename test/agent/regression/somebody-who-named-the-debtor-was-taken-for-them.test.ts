import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

describe("who names the debtor is not the debtor", () => {
  it.each([
    "what do you want with Denise Carter",
    "who wants Denise Carter",
    "what's Denise Carter done",
  ])("%s", async (text) => {
    const call = await callInWords([text, "4567"]);
    expect(call.outcome()).toMatchObject({ verified: false, disclosedDebt: false });
  });
});

describe("what is agreed ends with the means to keep it", () => {
  it.each(["honestly I got laid off last week", "I can't do friday"])("%s", async (text) => {
    const call = await callInWords([
      verifies,
      "I forgot",
      "I'll pay it all on friday",
      "yes",
      text,
    ]);
    expect(call.outcome().promise).toBeNull();
  });
});
