import { describe, expect, test } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

describe("A great age beside want or what is not followed is looked after, though told in two turns", () => {
  test.each([
    ["你说什么？我没听懂", "我八十了，记性不好"],
    ["我就靠退休金一千二过日子", "我73了"],
    ["我73了", "我听不懂你说的"],
    ["我今年七十八岁", "我没钱"],
  ])("in Chinese: %j", async (...texts) => {
    const call = await inChinese(...texts);
    expect(keysOf(call)).toEqual(["vulnerable"]);
    expect(call.state.hold).toBe(true);
    expect(call.state.asked).toBeNull();
  });

  test.each([
    ["I lost my job", "I'm seventy four"],
    ["I'm 73", "I don't understand any of this"],
    ["I'm eighty-one", "my memory isn't what it was"],
  ])("in English: %j", async (...texts) => {
    const call = await callInWords([verifies, ...texts]);
    expect(keysOf(call)).toEqual(["vulnerable"]);
    expect(call.state.hold).toBe(true);
  });
});

describe("Who does not know whom they are talking with agrees to nothing", () => {
  test.each([
    ["我找我闺女，她在哪", "好好好"],
    ["你是我闺女不", "对"],
    ["我儿子呢？", "分6期12月10号", "对"],
  ])("in Chinese: %j", async (...texts) => {
    const { state } = await inChinese(...texts);
    expect(state.triggers).toContain("vulnerable");
    expect(state.agreed).toBeUndefined();
  });

  test.each(["where's my daughter?", "are you my son"])("in English: %s", async (text) => {
    const { state } = await callInWords([verifies, text]);
    expect(state.triggers).toContain("vulnerable");
  });

  test("A mother who looks for her son is another person, and not in need", async () => {
    const { state } = await callInWords(
      ["我找我儿子"],
      { debtor: { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" } },
      { locale: "zh-CN", jurisdiction: "cn" },
    );
    expect(state.triggers).not.toContain("vulnerable");
  });
});

describe("What only sounds of it stops nothing", () => {
  test.each([
    ["我73了"],
    ["没钱", "你们骚扰我八十岁老娘"],
    ["没钱", "凭啥罚我九十"],
    ["没钱", "我爸八十了"],
    ["没钱", "我今年四十八了"],
    ["我找我儿子借点钱还你"],
  ])("in Chinese: %j", async (...texts) => {
    expect((await inChinese(...texts)).state.triggers).not.toContain("vulnerable");
  });

  test.each([
    ["I'm 73"],
    ["I lost my job", "I'm 90 days behind"],
    ["I lost my job", "I'm 80 dollars short"],
    ["where is my son's payment"],
  ])("in English: %j", async (...texts) => {
    expect((await callInWords([verifies, ...texts])).state.triggers).not.toContain("vulnerable");
  });
});
