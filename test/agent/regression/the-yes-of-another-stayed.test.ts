import { describe, expect, it } from "vitest";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

const inEnglish = (...texts: readonly string[]): ReturnType<typeof callInWords> =>
  callInWords([verifies, "I forgot about it", "I can pay it all on December 4", ...texts]);

const chinese = (...texts: readonly string[]): ReturnType<typeof inChinese> =>
  inChinese("忘了", "12月4号全部还清", ...texts);

describe("somebody who turns out never to have been the debtor", () => {
  it.each([
    ["its her husband here actually, i had her phone"],
    ["I'm not Denise, I'm her sister"],
    ["sorry i'm her roommate"],
  ])("has agreed to nothing: %s", async (text) => {
    const { state } = await inEnglish("yes", text);
    expect(state.agreed).toBeUndefined();
    expect(state.party).toBe("third_party");
    expect(state.identity.nameConfirmed).toBe(false);
    expect(state.disclosedDebt).toBe(true);
  });

  it.each([["其实我是他老婆，刚才用他手机"], ["不好意思，我是他室友"]])(
    "has agreed to nothing in Chinese: %s",
    async (text) => {
      const { state } = await chinese("对", text);
      expect(state.agreed).toBeUndefined();
      expect(state.party).toBe("third_party");
    },
  );

  it("leaves nothing to say yes to", async () => {
    const { state } = await inEnglish("its her husband here actually", "yes");
    expect([state.readBack, state.agreed]).toEqual([undefined, undefined]);
  });

  it.each([["Here's my husband"], ["my husband is here too"], ["ok thanks, bye"]])(
    "is another matter than: %s",
    async (text) => {
      const { state } = await inEnglish("yes", text);
      expect(state.agreed).toBeDefined();
    },
  );

  it.each([["hi, this is her husband now"], ["hey, this is her brother, she asked me to talk"]])(
    "is not whoever comes to the phone only then: %s",
    async (text) => {
      const { state } = await inEnglish("yes", text);
      expect(state.agreed).toBeDefined();
      expect(state.party).toBe("third_party");
    },
  );

  it("is not whoever comes to the phone only then in Chinese", async () => {
    const { state } = await chinese("对", "换我了，我是他老婆");
    expect(state.agreed).toBeDefined();
    expect(state.party).toBe("third_party");
  });
});
