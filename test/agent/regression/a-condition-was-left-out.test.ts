import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const inEnglish = (...texts: readonly string[]): ReturnType<typeof callInWords> =>
  callInWords([verifies, "I forgot about it", ...texts]);

describe("a promise that hangs on something", () => {
  it.each([
    ["I'll pay in full on December 5 if my brother pays me back"],
    ["300 on December 5, as long as my refund comes through"],
    ["I could do 300 on December 5 once I've sold the car"],
  ])("is not read back without it: %s", async (text) => {
    const call = await inEnglish(text);
    expect(keysOf(call)).toEqual(["no_commitment"]);
    const { state } = await inEnglish(text, "ok yes");
    expect([state.readBack, state.agreed]).toEqual([undefined, undefined]);
  });

  it("is none in Chinese either", async () => {
    const { state } = await inChinese("忘了", "要是我弟还我钱，12月5号全部还清", "好");
    expect([state.readBack, state.agreed]).toEqual([undefined, undefined]);
  });

  it("is no yes to the read-back, and no question of what would follow", async () => {
    const call = await inEnglish("I could pay it all on December 4", "yes if i get paid by then");
    expect(keysOf(call)).toEqual(["no_commitment"]);
    expect(call.state.readBack).toBeUndefined();
  });

  it.each([
    ["I could pay it all on December 4 when I get paid"],
    ["I'll pay it all on December 4 if that works"],
    ["can I pay it all on December 4?"],
  ])("is another matter than: %s", async (text) => {
    expect((await inEnglish(text)).state.readBack).toBeDefined();
  });
});

describe("a sum that was taken back or refused", () => {
  it("is not what a later day is for", async () => {
    const { state } = await inEnglish(
      "ill give you 500 to settle it today",
      "ok the full with the waiver then, friday",
    );
    expect(state.readBack?.kind).toBe("full");
  });

  it("gives way to all of it", async () => {
    const { state } = await inEnglish("I have 100 today", "forget that, everything on December 11");
    expect(state.readBack).toMatchObject({ kind: "full", payment: { date: "2026-12-11" } });
  });

  it("leaves nothing to say yes to", async () => {
    const { state } = await inEnglish("I have 100 today", "forget that", "ok");
    expect([state.readBack, state.agreed]).toEqual([undefined, undefined]);
  });

  it("gives way to all of it in Chinese", async () => {
    const { state } = await inChinese("忘了", "今天还100", "刚才那个算了，12月11号全部还清");
    expect(state.readBack).toMatchObject({ kind: "full", payment: { date: "2026-12-11" } });
  });

  it("is not replaced by what is told of everything", async () => {
    const { state } = await inEnglish("I have 100 today", "I lost everything on Friday");
    expect(state.readBack?.kind).not.toBe("full");
  });
});

describe("a sum with its day", () => {
  const isPart = async (text: string): Promise<string | undefined> =>
    (await inEnglish(text)).state.readBack?.kind;

  it("is one payment, though some plan has the same instalment", async () => {
    expect(await isPart("i can pay 366.67 on december 1")).toBe("part");
  });

  it.each([["366.67 a month starting december 1"], ["3 payments of 366.67 from december 1"]])(
    "is a plan where one is named: %s",
    async (text) => {
      expect(await isPart(text)).toBe("plan");
    },
  );
});
