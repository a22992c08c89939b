import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };

const inChinese = (channel: "voice" | "chat", ...texts: readonly string[]) =>
  callInWords(texts, { debtor }, { ...zh, channel });

describe("a Chinese name", () => {
  it("that only sounds like the debtor's is another's where it is typed", async () => {
    const call = await inChinese("chat", "陈炜", "4567");
    expect(call.outcome().verified).toBe(false);
  });

  it("is heard by its sound where it is spoken", async () => {
    expect((await inChinese("voice", "我是陈炜", "4567")).outcome().verified).toBe(true);
  });

  it("may be typed right after all", async () => {
    const call = await inChinese("chat", "我是陈炜", "4567", "我是陈伟");
    expect(call.outcome().verified).toBe(true);
  });
});

describe("whoever says that another spoke before them", () => {
  it.each([
    ["刚才不是我 是我弟弟在打字 我才是陈伟", "idLast4"],
    ["刚刚是我老公在说话 现在是我", "name"],
  ])("proves anew who they are: %s", async (text, asked) => {
    const call = await inChinese("chat", "我是陈伟4567", "12月3号还1000", text);
    expect(call.state.asked).toBe(asked);
    expect(call.state.readBack).toBeUndefined();
  });

  it("does so in English", async () => {
    const text = "that wasn't me before, my brother was typing, I'm Denise Carter";
    const call = await callInWords([verifies, text]);
    expect(call.state.asked).toBe("idLast4");
  });

  it("has not taken the loan, which is another matter", async () => {
    const call = await inChinese("chat", "我是陈伟4567", "刚才说的那笔不是我借的");
    expect(call.outcome().frozen).toBe(true);
  });
});

describe("a sum of money", () => {
  it.each(["我是陈伟 我欠你们的钱下个月10号还3000行吗", "我是陈伟 我是不是欠你们8440"])(
    "is no answer to who they are: %s",
    async (text) => {
      expect((await inChinese("chat", text)).state.identity.failures).toBe(0);
    },
  );

  it("is none in English either", async () => {
    const call = await callInWords(["This is Denise Carter, I owe you 8440, right?"]);
    expect(call.state.identity.failures).toBe(0);
  });

  it("does not hide the digits", async () => {
    expect((await inChinese("chat", "我是陈伟", "还是4567")).outcome().verified).toBe(true);
  });
});
