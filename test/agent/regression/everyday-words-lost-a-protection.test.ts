import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const verified = (...texts: readonly string[]) => callInWords([verifies, ...texts]);

/** A British talk of the same debtor. */
const inBritain = (...texts: readonly string[]) =>
  callInWords(
    [verifies, ...texts],
    {
      currency: "GBP",
      debtor: { name: "Denise Carter", idLast4: "4567", timezone: "Europe/London" },
    },
    { jurisdiction: "uk", locale: "en-GB" },
  );

describe("an old mind that loses track", () => {
  it.each([
    "is that you michael",
    "did i take a loan? i dont remember",
    "i am 91 and i dont do computers my grandson set this up",
    "are you my grandson",
  ])("is looked after, and asked nothing: %s", async (text) => {
    const call = await verified(text);
    expect(keysOf(call)).toEqual(["vulnerable"]);
    expect(call.outcome()).toMatchObject({ hold: true, handoff: "vulnerable" });
  });

  it.each([
    "is that you or a robot",
    "i don't remember the date",
    "my son set this account up",
    "i'm 34 and i don't do computers",
  ])("is not heard in plain words: %s", async (text) => {
    expect((await verified(text)).outcome().hold).toBe(false);
  });
});

describe("a debt doubted for its age or for want of proof", () => {
  it.each([
    "this debt is like 10 years old isnt it expired",
    "can you even collect this",
    "send me proof in writing",
    "send me something in the mail",
    "this is from 2009",
  ])("is looked at before anything is asked: %s", async (text) => {
    const call = await verified(text);
    expect(keysOf(call)).toEqual(["dispute"]);
    expect(call.outcome()).toMatchObject({ disposition: "DISP", frozen: true });
  });

  it.each([
    "my card expired so it bounced",
    "my son is 10 years old",
    "can you send me the plan in writing",
    "do you need proof of income",
    "my car is 12 years old and it broke down",
  ])("is not heard in other ages and papers: %s", async (text) => {
    expect((await verified(text)).outcome().frozen).toBe(false);
  });

  it("leaves what was agreed as it is where a paper of it is wanted", async () => {
    const call = await verified("6 payments from dec 1", "yes", "send me something in writing");
    expect(call.outcome()).toMatchObject({ frozen: false, plan: { count: 6 } });
  });
});

describe("others who speak for the debtor, or owe in their place", () => {
  it.each(["im with a debt relief company", "they told me not to talk to you"])(
    "are waited for: %s",
    async (text) => {
      const call = await verified(text);
      expect(keysOf(call)).toEqual(["rights_adviser"]);
      expect(call.outcome()).toMatchObject({ hold: true });
    },
  );

  it.each(["debt relief companies keep calling me", "should i use a debt relief company?"])(
    "are not at work where they only offer: %s",
    async (text) => {
      expect((await verified(text)).outcome().hold).toBe(false);
    },
  );

  it("who used their card are looked for", async () => {
    const call = await verified("it was my roommate who used my card");
    expect(call.outcome()).toMatchObject({ disposition: "FRAUD", frozen: true });
    const own = await verified("my wife used my card to pay the rent");
    expect(own.outcome().frozen).toBe(false);
  });

  it.each(["im deployed overseas", "im in the navy"])(
    "in service have rights: %s",
    async (text) => {
      expect(keysOf(await verified(text))).toEqual(["rights_service"]);
    },
  );

  it("a loan shark is no way to pay, and nothing is agreed after that", async () => {
    const call = await verified("ill borrow from a loan shark then", "all on december 4", "yes");
    expect(call.outcome()).toMatchObject({ hold: true, promise: null });
  });
});

describe("hardship beside another wish", () => {
  it.each(["och im skint till the end o the month pal", "i lost my job can i push it back"])(
    "hears who helps for nothing, and every way: %s",
    async (text) => {
      const keys = keysOf(await inBritain(text));
      expect(keys).toContain("debt_advice");
      expect(keys).toContain("hardship_options");
    },
  );

  it("hears who helps beside a read-back, too", async () => {
    const call = await inBritain("i lost my job but i can pay 300 on december 4");
    expect(keysOf(call)).toContain("debt_advice");
    expect(call.state.asked).toBe("confirm");
  });

  it("is put to nobody who has none", async () => {
    expect(keysOf(await inBritain("can i push it back"))).not.toContain("debt_advice");
  });

  it("hears every way in Chinese", async () => {
    expect(keysOf(await inChinese("我失业了，能不能缓一缓"))).toContain("hardship_options");
  });
});
