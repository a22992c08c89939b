import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const inEnglish = (...texts: readonly string[]) => callInWords([verifies, ...texts]);

describe("whoever has complained", () => {
  it("is told where to, as often as they ask", async () => {
    const call = await inChinese("我要投诉", "投诉电话多少");
    expect(keysOf(call)).toEqual(["our_number"]);
    const more = await call.hear({ text: "银保监会电话多少", atMs: 0 });
    expect(more.move.lines.map(({ key }) => key)).toEqual(["regulator_told"]);
  });

  it("in English, too", async () => {
    const call = await inEnglish("I want to complain", "what's the complaints number");
    expect(keysOf(call)).toEqual(["our_number"]);
    const more = await call.hear({ text: "what's the CFPB number", atMs: 0 });
    expect(more.move.lines.map(({ key }) => key)).toEqual(["regulator_told"]);
  });

  it("is heard in a crisis, and not left alone", async () => {
    const zh = await inChinese("我不想活了", "我没事，就说说", "我要投诉你们逼人");
    expect(keysOf(zh)).toEqual(["noted_for_person", "crisis_stay"]);
    const en = await inEnglish("I want to die", "I'm fine", "I want to make a complaint about you");
    expect(keysOf(en)).toEqual(["noted_for_person", "crisis_stay"]);
  });
});

describe("that others are left alone", () => {
  it.each(["别打我单位电话，同事都知道了", "别再打我妈电话"])(
    "is said back where they were called already: %s",
    async (text) => {
      const call = await inChinese(text);
      expect(keysOf(call)).toEqual(["wish_only_you", "complaint"]);
      expect(call.state.wishes).toContainEqual({ kind: "privacy" });
    },
  );

  it("in English, too", async () => {
    expect(keysOf(await inEnglish("stop calling my mom"))).toEqual(["wish_only_you", "complaint"]);
  });

  it("is a wish for no time of day where a place of work is meant", async () => {
    const call = await inEnglish("please don't call my work");
    expect(keysOf(call)).toContain("rights_private");
    expect(call.state.callback.wanted).toBe(false);
    expect(keysOf(await inEnglish("please don't call me at work"))).toContain("wish_times");
  });
});
