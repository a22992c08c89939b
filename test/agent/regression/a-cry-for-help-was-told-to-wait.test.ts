import { describe, expect, test } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

describe("A cry for help on hold hears where help is, and never that there is no hurry", () => {
  test.each([
    [["他刚才又动手了，我脸上都是血", "救命"], ["peril"]],
    [["他刚才又动手了，我脸上都是血", "我该怎么办"], ["peril"]],
    [["我老公打我，钱都在他手里", "他现在就在旁边"], ["peril"]],
    [["我老公打我，钱都在他手里", "他现在就在旁边", "我不敢说"], ["peril"]],
    [["我胸口疼，喘不上气", "叫救护车"], ["emergency"]],
    [["我胸口疼，喘不上气", "快来人啊"], ["emergency"]],
    [["我老公打我，钱都在他手里", "嗯"], ["safety_first"]],
    [["没钱", "救命"], ["peril"]],
  ])("in Chinese: %j", async (texts, keys) => {
    const call = await inChinese(...texts);
    expect(keysOf(call)).toEqual(keys);
    expect(call.state.hold).toBe(true);
    expect(call.state.asked).toBeNull();
  });

  test.each([
    [["my husband hits me", "he's right here"], ["peril"]],
    [["my husband hits me", "i can't talk"], ["peril"]],
    [["my chest really hurts", "call an ambulance"], ["emergency"]],
    [["my chest really hurts", "somebody help me"], ["emergency"]],
    [["my husband hits me", "ok"], ["safety_first"]],
    [["my husband hits me", "what do i do"], ["peril"]],
  ])("in English: %j", async (texts, keys) => {
    const call = await callInWords([verifies, ...texts]);
    expect(keysOf(call)).toEqual(keys);
    expect(call.state.hold).toBe(true);
  });
});

describe("An emergency inside the talk stops it", () => {
  test.each([
    [["没钱", "家里着火了"], "fire"],
    [["没钱", "家里着火了", "快来人啊"], "fire"],
    [["没钱", "厨房起火了！"], "fire"],
    [["没钱", "我心脏不舒服 头好晕"], "emergency"],
    [["没钱", "心脏好难受，头晕，冒汗"], "emergency"],
  ])("in Chinese: %j", async (texts, key) => {
    const call = await inChinese(...texts);
    expect(keysOf(call)).toEqual([key]);
    expect(call.state.triggers).toContain("vulnerable");
  });

  test.each([
    [["I lost my job", "my kitchen is on fire"], "fire"],
    [["I lost my job", "there's a fire in my building"], "fire"],
    [["I lost my job", "my heart feels funny and I'm so dizzy"], "emergency"],
  ])("in English: %j", async (texts, key) => {
    const call = await callInWords([verifies, ...texts]);
    expect(keysOf(call)).toEqual([key]);
    expect(call.state.triggers).toContain("vulnerable");
  });

  test("A fire in a crisis is answered with the fire brigade", async () => {
    expect(keysOf(await inChinese("我不想活了", "家里着火了"))).toContain("fire");
  });
});

describe("What only sounds of it stops nothing", () => {
  test.each(["救命啊利息这么高", "我家去年着火了，没钱", "我后院起火了，离婚", "救命钱都给你们了"])(
    "in Chinese: %s",
    async (text) => {
      const call = await inChinese(text);
      expect(keysOf(call)).not.toContain("peril");
      expect(keysOf(call)).not.toContain("fire");
    },
  );

  test.each([
    "I got fired",
    "can you help me please",
    "dinner's on fire, ring back",
    "help me out here",
  ])("in English: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(keysOf(call)).not.toContain("peril");
    expect(keysOf(call)).not.toContain("fire");
  });

  test("Whoever is near is nobody to fear where no danger was told of", async () => {
    expect(keysOf(await inChinese("没钱", "我老婆就在旁边"))).not.toContain("peril");
  });
});
