import { describe, expect, it } from "vitest";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

describe("a smaller sum that follows a yes is read back", () => {
  it.each([
    ["12月4号还清", "行但是我只有五百", "500.00"],
    ["12月4号还清", "好是好，可是我手里就三百", "300.00"],
    ["分6期12月4号", "可以，但我最多拿得出一百", "100.00"],
    ["12月4号还200", "不是200是600", "600.00"],
    ["12月4号还200", "不是200，是600", "600.00"],
  ])("%s, %s", async (offer, text, amount) => {
    const call = await inChinese(offer, text);
    expect(call.outcome().promise).toBeNull();
    await call.hear({ text: "对", atMs: 0 });
    expect(call.outcome().promise).toMatchObject({ amount, date: "2026-12-04" });
  });

  it.each([
    ["fine but I only have 500", "500.00"],
    ["ok but all I have is 300", "300.00"],
    ["not all of it, 200", "200.00"],
  ])("%s", async (text, amount) => {
    const call = await callInWords([verifies, "I'll pay it all on December 4", text]);
    expect(call.outcome().promise).toBeNull();
    await call.hear({ text: "yes", atMs: 0 });
    expect(call.outcome().promise).toMatchObject({ amount, date: "2026-12-04" });
  });

  it.each([
    ["分6期12月4号", "行但是我一个月只能还五十", "对"],
    ["分6期12月4号", "好，不过每个月顶多一百", "对"],
  ])("and what they have for a month holds the plan back: %s, %s", async (offer, text, word) => {
    const call = await inChinese(offer, text);
    expect(call.state.readBack).toBeUndefined();
    await call.hear({ text: word, atMs: 0 });
    expect(call.outcome().promise).toBeNull();
  });

  it.each(["5号和10号都不行", "三期六期我都不要"])(
    "what is refused together stays so: %s",
    async (text) => {
      const call = await inChinese("没钱", text);
      expect(call.state.proposal?.count).toBeUndefined();
      expect(call.state.proposal?.date).toBeUndefined();
    },
  );
});
