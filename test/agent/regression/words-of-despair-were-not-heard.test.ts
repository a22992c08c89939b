import { describe, expect, test } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

describe("Who sees no way to go on living is in a crisis", () => {
  test.each([
    ["我刚生完孩子，产后抑郁，每天哭", "不知道怎么活下去"],
    ["这日子没法过了", "真不知道怎么活"],
    ["没钱", "我不晓得以后咋活"],
  ])("in Chinese: %j", async (...texts) => {
    const call = await inChinese(...texts);
    expect(keysOf(call)).toEqual(["crisis"]);
    expect(call.state.triggers).toContain("selfharm");
  });

  test("in English", async () => {
    const call = await callInWords([verifies, "I lost my job", "I don't know how to go on living"]);
    expect(keysOf(call)).toEqual(["crisis"]);
  });
});

describe("Who weeps day after day, or cannot bear their days, is shown no list", () => {
  test.each([["我快崩溃了", "每天晚上睡不着一直哭"], ["一接电话我就忍不住哭"], ["天天以泪洗面"]])(
    "in Chinese: %j",
    async (...texts) => {
      const call = await inChinese(...texts);
      expect(call.state.triggers).toContain("vulnerable");
      expect(call.state.hold).toBe(true);
    },
  );

  test("in English", async () => {
    const call = await callInWords([verifies, "I just can't stop crying"]);
    expect(call.state.triggers).toContain("vulnerable");
  });

  test("Days that cannot be borne are heard out, and then given to a person", async () => {
    expect(keysOf(await inChinese("这日子没法过了"))).toContain("keep_listening");
    expect(keysOf(await inChinese("这日子没法过了", "真的，日子过不下去了"))).toContain(
      "handoff_hardship",
    );
  });
});

describe("What only sounds of it raises no alarm", () => {
  test.each([
    "那段时间不晓得咋活过来的",
    "这日子没法过了，哈哈，开玩笑的，下周发工资",
    "俺狗前天死了，我哭了一夜，没顾上看短信",
    "我去年天天哭，现在好了",
    "看电视一直哭，没听见电话",
  ])("in Chinese: %s", async (text) => {
    const { state } = await inChinese(text);
    expect(state.triggers).not.toContain("selfharm");
    expect(state.triggers).not.toContain("vulnerable");
  });

  test.each([
    "I don't know how I'm supposed to live on 900 a month",
    "I couldn't stop crying with relief when it was over",
    "sorry, I'm crying with laughter here",
  ])("in English: %s", async (text) => {
    const { state } = await callInWords([verifies, text]);
    expect(state.triggers).not.toContain("selfharm");
    expect(state.triggers).not.toContain("vulnerable");
  });
});
