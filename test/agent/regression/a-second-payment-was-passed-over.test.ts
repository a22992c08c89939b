import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

describe("of several payments one is read back, and they are told so", () => {
  it.each([
    "我可以12月4号还300，12月20号还300，剩下的1月10号还",
    "12月4号先还500，剩下的月底",
    "12月4号还三百，下个月再还三百",
  ])("%s", async (text) => {
    const call = await inChinese(text);
    expect(keysOf(call).slice(-2)).toEqual(["second_payment", "read_back_part"]);
    expect(call.state.readBack).toMatchObject({ payment: { date: "2026-12-04" } });
  });

  it.each(["剩下的分三期", "那剩下的月底还", "其余的慢慢还"])(
    "also where the other is named after it: %s",
    async (text) => {
      const call = await inChinese("12月4号还500", text);
      expect(keysOf(call)).toContain("second_payment");
      expect(call.state.readBack).toMatchObject({ kind: "part" });
      expect(call.outcome().promise).toBeNull();
    },
  );

  it.each(["the rest in three payments", "and the rest over 6 months"])("%s", async (text) => {
    const call = await callInWords([verifies, "I can pay 200 on December 4", text]);
    expect(keysOf(call)).toContain("second_payment");
    expect(call.state.readBack).toMatchObject({ kind: "part" });
  });

  it.each([
    "12月4号还500",
    "12月4号发工资3000，12月5号还500",
    "11月1号还了300，12月4号还500",
    "5号到10号之间还500",
    "12月4号500块",
  ])("and one alone stays alone: %s", async (text) => {
    expect(keysOf(await inChinese(text))).not.toContain("second_payment");
  });
});
