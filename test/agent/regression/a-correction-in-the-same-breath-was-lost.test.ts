import { describe, expect, it } from "vitest";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

const inEnglish = (...texts: readonly string[]): ReturnType<typeof callInWords> =>
  callInWords([verifies, "I forgot about it", ...texts]);

describe("a correction with what is meant instead", () => {
  it.each([["no wait not the 4th, the 14th"], ["not the 4th, the 14th"]])(
    "is another day: %s",
    async (text) => {
      const { state } = await inEnglish("I'll pay it all on December 4", text);
      expect(state.readBack).toMatchObject({ kind: "full", payment: { date: "2026-12-14" } });
    },
  );

  it("is another day in Chinese", async () => {
    const { state } = await inChinese("忘了", "12月4号全部还清", "不是4号，14号");
    expect(state.readBack).toMatchObject({ kind: "full", payment: { date: "2026-12-14" } });
  });

  it.each([["no fifteen, one five"], ["no, fifteen"]])("is another sum: %s", async (text) => {
    const { state } = await inEnglish("i can do fifty on december 4", text);
    expect(state.readBack).toMatchObject({
      kind: "part",
      payment: { amount: 1500, date: "2026-12-04" },
    });
  });

  it.each([["no"], ["no not the 4th"], ["no, I have two kids"]])(
    "is not in a no alone: %s",
    async (text) => {
      const { state } = await inEnglish("i can do fifty on december 4", text);
      expect(state.readBack).toBeUndefined();
    },
  );
});

describe("a plan with its first day", () => {
  it.each([["6 months starting december 1"], ["i can do 6 months starting december 1"]])(
    "is read back at once: %s",
    async (text) => {
      const { state } = await callInWords([verifies, text]);
      expect(state.readBack?.kind).toBe("plan");
    },
  );

  it.each([
    ["I start a new job december 1"],
    ["I was off for 6 months, starting work again december 1"],
  ])("is no other start: %s", async (text) => {
    const { state } = await callInWords([verifies, text]);
    expect(state.readBack).toBeUndefined();
  });
});
