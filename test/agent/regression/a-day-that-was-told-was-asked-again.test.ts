import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

describe("who pays with their wages is asked when those come, and what", () => {
  it.each([
    ["发工资就还", "我们十五号发工资", "全部还", "对"],
    ["工资到账就还", "15号", "全部还", "对"],
  ])("%j", async (...texts) => {
    const call = await inChinese(...texts);
    expect(call.outcome().promise).toMatchObject({ amount: "1100.00", date: "2026-12-15" });
  });

  it("in English", async () => {
    const texts = ["I'll pay when I get paid", "we get paid on the 15th", "all of it", "yes"];
    const call = await callInWords([verifies, ...texts]);
    expect(call.outcome().promise).toMatchObject({ amount: "1100.00", date: "2026-12-15" });
  });

  it.each(["工资没发，发了工资再说", "你们什么时候发工资", "没钱，发工资就还"])(
    "and is not pressed for a day otherwise: %s",
    async (text) => {
      expect((await inChinese(text)).state.asked).not.toBe("date");
    },
  );
});

describe("who forgot and pays now hears today and the whole read back", () => {
  it.each([
    ["忘了还了", "我现在就还"],
    ["忘了", "马上还"],
  ])("%s, %s", async (...texts) => {
    const call = await inChinese(...texts);
    expect(call.state.readBack).toMatchObject({ kind: "full", payment: { date: "2026-11-21" } });
    expect(call.outcome().promise).toBeNull();
  });

  it("in English", async () => {
    const call = await callInWords([verifies, "I forgot", "I'll pay now"]);
    expect(call.state.readBack).toMatchObject({ kind: "full" });
  });

  it.each([
    ["没钱", "我现在就还"],
    ["忘了", "我现在就还200"],
    ["忘了", "我现在还不了"],
  ])("and nobody has the whole put in their mouth: %s, %s", async (...texts) => {
    expect((await inChinese(...texts)).state.readBack?.kind).not.toBe("full");
  });
});

describe("a day that is over is said to be over", () => {
  it.each([["11月5号还"], ["11月5号还500"], ["全部还清", "上个星期五"]])(
    "%s %s",
    async (...texts) => {
      expect(keysOf(await inChinese(...texts))).toContain("date_past");
    },
  );

  it.each(["11月5号还了", "11月5号还的", "11月5号我住院了"])(
    "and what was done on it is no offer: %s",
    async (text) => {
      expect(keysOf(await inChinese(text))).not.toContain("date_past");
    },
  );
});

describe("how late it may be is told, and taken", () => {
  it.each([
    [["分6期，明年五月开始"], "那最晚什么时候", "就那天"],
    [["全部还清"], "最晚到什么时候", "就那天吧"],
  ])("%j, %s, %s", async (before, asks, takes) => {
    const call = await inChinese(...before, asks);
    expect(keysOf(call)).toContain("date_too_far");
    expect(call.outcome().handoff).toBeNull();
    await call.hear({ text: takes, atMs: 0 });
    expect(call.state.asked).toBe("confirm");
  });

  it("in English", async () => {
    const call = await callInWords([
      verifies,
      "6 payments starting next May",
      "what's the latest then",
      "that day",
    ]);
    expect(call.state.readBack).toMatchObject({ kind: "plan" });
  });
});
