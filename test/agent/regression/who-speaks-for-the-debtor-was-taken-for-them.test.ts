import { describe, expect, it } from "vitest";
import { callInWords } from "./call-in-words.ts";

describe("who speaks for the debtor and knows their digits", () => {
  it.each([
    ["this is Denise Carter' carer, the last four are 4567"],
    ["that is my wife Denise Carter, the number is 4567"],
    ["calling about Denise Carter, last four 4567"],
    ["I handle the bills for Denise Carter 4567"],
    ["i'm with Denise Carter, she's right here, 4567"],
    ["hi this is Denise Carter s accountant 4567"],
    ["for Denise Carter 4567"],
    ["I'm Denise Carter's son, her digits are 4567"],
    ["the account holder is Denise Carter", "4567"],
    ["Denise Carter", "that's my wife, the number is 4567"],
  ])("hears nothing of the debt: %s %s", async (...texts) => {
    const call = await callInWords(texts.filter((text) => text !== undefined));
    expect(call.outcome()).toMatchObject({ verified: false, disclosedDebt: false });
  });

  it("goes to a person where they may have a right to", async () => {
    const call = await callInWords(["calling from Citizens Advice on behalf of Denise Carter"]);
    expect(call.outcome()).toMatchObject({ verified: false, handoff: "asked_for_human" });
    const reply = await call.hear({ text: "the reference is on the letter", atMs: 0 });
    expect(reply.move).toMatchObject({ ends: false, lines: [{ key: "handoff_waiting" }] });
  });

  it("is not asked for the attorney's name where they are the attorney", async () => {
    const call = await callInWords([]);
    const reply = await call.hear({ text: "Denise Carter's attorney here, Dana Fox", atMs: 0 });
    expect(reply.move.lines.map(({ key }) => key)).toEqual(["human"]);
    expect(call.outcome()).toMatchObject({ disposition: "ATTY", hold: true });
  });

  it.each([
    "Yes, this is Denise Carter, last four 4567.",
    "Denise Carter here, my husband told me to ring, 4567",
    "I'm calling about my account, my name is Denise Carter, 4567",
  ])("a debtor is verified: %s", async (text) => {
    const call = await callInWords([text]);
    expect(call.outcome()).toMatchObject({ verified: true });
  });
});
