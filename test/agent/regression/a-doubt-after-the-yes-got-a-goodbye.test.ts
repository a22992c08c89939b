import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const agreed = (...texts: readonly string[]): ReturnType<typeof callInWords> =>
  callInWords([verifies, "I forgot about it", "I can pay it all on December 4", "yes", ...texts]);

const agreedInChinese = (...texts: readonly string[]): ReturnType<typeof inChinese> =>
  inChinese("忘了", "12月4号全部还清", "对", ...texts);

describe("after something was agreed", () => {
  it.each([["wait this isnt even my loan"], ["hang on, that's not mine"]])(
    "a dispute freezes the case: %s",
    async (text) => {
      const { state } = await agreed(text);
      expect([state.frozen, state.agreed]).toEqual([true, undefined]);
    },
  );

  it("a dispute freezes the case in Chinese", async () => {
    const { state } = await agreedInChinese("等等，这根本不是我的贷款");
    expect([state.frozen, state.agreed]).toEqual([true, undefined]);
  });

  it.each([
    ["wait, is that on top of my rent? i dont think i can"],
    ["hmm im not sure i can keep that up"],
    ["i need to think about it actually"],
  ])("a doubt takes it off the record: %s", async (text) => {
    const call = await agreed(text);
    expect(call.state.agreed).toBeUndefined();
    expect(keysOf(call).slice(0, 2)).toEqual(["agreement_withdrawn", "no_commitment"]);
  });

  it("rent named in it is want, and the ways there are come after it", async () => {
    const call = await agreed("wait, is that on top of my rent? i dont think i can");
    expect(keysOf(call)).toContain("hardship_options");
  });

  it.each([["这是房租以外的吗？我怕那天拿不出来"], ["我再想一下吧"]])(
    "a doubt takes it off the record in Chinese: %s",
    async (text) => {
      const call = await agreedInChinese(text);
      expect(call.state.agreed).toBeUndefined();
      expect(keysOf(call)).toContain("agreement_withdrawn");
    },
  );

  it.each([
    ["great, i'll let you know if anything changes"],
    ["what happens if i can't pay it?"],
    ["thanks, I think that's all"],
    ["don't worry, I won't forget"],
  ])("it stays where nothing is doubted: %s", async (text) => {
    const { state } = await agreed(text);
    expect(state.agreed).toBeDefined();
    expect(state.frozen).toBe(false);
  });
});

describe("at the read-back", () => {
  const readBack = (...texts: readonly string[]): ReturnType<typeof callInWords> =>
    callInWords([verifies, "I forgot about it", "300 on December 4", ...texts]);

  it.each([["give me a day to think"], ["i'll let you know"], ["idk"], ["that's a bit much tbh"]])(
    "what is neither yes nor no leaves nothing to say yes to: %s",
    async (text) => {
      const first = await readBack(text);
      expect(first.state.readBack).toBeUndefined();
      expect(first.state.proposal?.date).toBeUndefined();
      const { state } = await readBack(text, "sounds good");
      expect(state.agreed).toBeUndefined();
    },
  );

  it("time to think is no day to pay on in Chinese", async () => {
    const { state } = await inChinese("忘了", "12月4号还300", "给我一天时间考虑", "好的");
    expect([state.readBack, state.agreed]).toEqual([undefined, undefined]);
  });

  it("time to think is granted before anything was read back", async () => {
    const call = await callInWords([
      verifies,
      "I forgot about it",
      "i need a couple of days to think",
    ]);
    expect(keysOf(call)).toEqual(["no_commitment"]);
  });

  it.each([["give me two days, I'll pay on December 6"], ["make it the 6th of December"]])(
    "another day is read back: %s",
    async (text) => {
      const { state } = await readBack(text);
      expect(state.proposal?.date).toBe("2026-12-06");
    },
  );
});
