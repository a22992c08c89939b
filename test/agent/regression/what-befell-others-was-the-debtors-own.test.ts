import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const verified = (...texts: readonly string[]) => callInWords([verifies, ...texts]);

describe("a death among the debtor's own people", () => {
  it.each([
    [verifies, "my father passed away last month so im behind"],
    ["yes this is denise. my mom passed away yesterday"],
    ["this is denise, my husband died"],
    ["denise speaking. my dad died on sunday can you call another time"],
    ["yeah it's me, bad time, my dad just died"],
  ])("is their bereavement, and not their own: %s", async (...texts) => {
    const call = await callInWords(texts);
    expect(call.outcome()).toMatchObject({ disposition: "VULN", hold: true });
    expect(call.state.lastLines.map(({ key }) => key)).toContain("deceased");
  });

  it.each([
    ["denise passed away in june, im her husband"],
    ["my wife died last year, I'm her husband"],
    [verifies, "my brother is dead and you keep ringing his phone"],
  ])("of whoever owed is still a death of the debtor: %s", async (...texts) => {
    const call = await callInWords(texts);
    expect(call.outcome().hold).toBe(true);
    expect(call.state.triggers).toContain("deceased");
  });

  it.each(["shes in the hospital im her sister", "hes in hospital im his brother"])(
    "did not happen where somebody is only ill: %s",
    async (text) => {
      const call = await callInWords([text]);
      expect(call.outcome()).toMatchObject({ disposition: "TPC", hold: false });
    },
  );
});

describe("a grown-up is no minor", () => {
  it.each([
    "no this is her mom she's at work",
    "her daddy",
    "shes asleep",
    "no shes at work, im her dad",
  ])("who answers for the debtor: %s", async (text) => {
    expect((await callInWords([text])).outcome()).toMatchObject({
      disposition: "TPC",
      hold: false,
    });
  });

  it.each([
    "my babysitter quit so i had to stay home from work",
    "im back in school",
    "i'm a teacher and school is out so no pay",
    "i turned to my mom for help",
  ])("who was verified and speaks of children or school: %s", async (text) => {
    const call = await verified(text);
    expect(call.outcome()).toMatchObject({ handoff: null, hold: false });
    expect(call.state.party).toBe("unknown");
  });

  it.each([["im 12 my mom isnt here"], [verifies, "i'm only 15"]])(
    "but a child is: %s",
    async (...texts) => {
      expect((await callInWords(texts)).outcome().disposition).toBe("MINOR");
    },
  );
});

describe("what a debtor is in life", () => {
  it.each([
    "im a carer for my mum shes got dementia",
    "im a landlord and my tenant stopped paying",
    "im a wife and mom doing my best",
  ])("makes nobody else of them: %s", async (text) => {
    const call = await verified(text, "i can do 6 payments from dec 1", "yes");
    expect(call.outcome()).toMatchObject({ verified: true, plan: { count: 6 } });
  });

  it("does, where it is what they are to the debtor", async () => {
    expect((await verified("im her carer")).state.party).toBe("third_party");
  });
});

describe("wages, a document and a word of payment", () => {
  it.each([
    "full payment on friday",
    "got paid friday but its gone on the power bill",
    "just got paid",
  ])("claim no payment: %s", async (text) => {
    const call = await verified(text);
    expect(call.outcome()).toMatchObject({ frozen: false, handoff: null });
  });

  it.each(["whats my confirmation number", "did you email me a confirmation"])(
    "leave what was agreed as it is: %s",
    async (text) => {
      const call = await verified("6 payments from dec 1", "yes", text);
      expect(call.outcome()).toMatchObject({ frozen: false, plan: { count: 6 } });
      expect(call.state.lastLines.map(({ key }) => key)).toEqual(["receipt_told"]);
    },
  );

  it("are no fraud where the document is asked for", async () => {
    const call = await callInWords(["yes", "passport?"]);
    expect(call.outcome().frozen).toBe(false);
    expect(call.state.asked).toBe("birthDate");
  });

  it("nor where another theft is told of", async () => {
    const call = await verified("my identity was stolen last year but this one is mine");
    expect(call.outcome().frozen).toBe(false);
  });
});
