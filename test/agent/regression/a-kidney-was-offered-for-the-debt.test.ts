import { describe, expect, test } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

describe("Who would give up a part of themselves is begged not to, and asked for nothing", () => {
  test.each([
    ["我把肾卖了还你们"],
    ["我去借网贷还你们行不", "我把肾卖了还你"],
    ["要不我去卖血"],
    ["我去卖身还你们行了吧"],
  ])("in Chinese: %j", async (...texts) => {
    const call = await inChinese(...texts);
    expect(keysOf(call)).toEqual(["spare_body", "vulnerable"]);
    expect(call.state.hold).toBe(true);
    expect(call.state.asked).toBeNull();
  });

  test.each([
    "I'll sell a kidney to pay you",
    "what do you want me to do, sell my body",
    "I could sell plasma to pay this",
  ])("in English: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(keysOf(call)).toEqual(["spare_body", "vulnerable"]);
    expect(call.state.hold).toBe(true);
  });

  test("On hold, too", async () => {
    expect(keysOf(await inChinese("我有抑郁症", "我去卖血还你们"))[0]).toBe("spare_body");
  });
});

describe("What only sounds of it stops nothing", () => {
  test.each(["我总不能去卖肾吧", "这都是我的血汗钱", "我卖猪血的，生意不好", "我得了肾炎没钱"])(
    "in Chinese: %s",
    async (text) => {
      expect(keysOf(await inChinese(text))).not.toContain("spare_body");
    },
  );

  test.each([
    "I sell kidney beans at the market",
    "my kidney operation cost me a lot",
    "I run a body shop",
  ])("in English: %s", async (text) => {
    expect(keysOf(await callInWords([verifies, text]))).not.toContain("spare_body");
  });
});
