import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const verified = (...texts: readonly string[]) => callInWords([verifies, ...texts]);

describe("a plain question once a person takes over", () => {
  it.each([
    ["so do i have to pay", "nothing_now"],
    ["what do I need to do", "nothing_now"],
    ["can you say it simple", "nothing_now"],
    ["so thats a no?", "nothing_now"],
    ["are we responsible for it", "liability_unknown"],
    ["will interest keep going up", "growth_unknown"],
    ["will this hurt my credit", "growth_unknown"],
    ["how long will it take", "wait_unknown"],
  ])("has an answer of its own: %s", async (text, key) => {
    const call = await verified("my husband died last week", text);
    expect(keysOf(call)).toEqual([key]);
    expect(call.outcome().hold).toBe(true);
  });

  it("has one while a dispute is looked into", async () => {
    const call = await verified("i dont owe this", "do i have to pay meanwhile");
    expect(keysOf(call)).toEqual(["checked_meanwhile"]);
  });

  it.each([
    ["那我现在要不要还钱", "nothing_now"],
    ["利息还会继续算吗", "growth_unknown"],
  ])("has one in Chinese: %s", async (text, key) => {
    expect(keysOf(await inChinese("我得了癌症，在住院", text))).toEqual([key]);
  });

  it("is not heard where nobody was called", async () => {
    expect(keysOf(await verified("do i have to pay today"))).not.toContain("nothing_now");
  });
});

describe("what was asked for", () => {
  it("is acknowledged: the attorney's name", async () => {
    const call = await verified("i have a lawyer", "its dana whitfield 555 010 2000");
    expect(keysOf(call)).toEqual(["noted_for_person"]);
  });

  it("is answered after an end of contact: how to pay", async () => {
    const call = await verified("stop contacting me", "but how do I pay then");
    expect(keysOf(call)).toEqual(["through_channel"]);
    expect(call.outcome().disposition).toBe("CEASE");
  });
});

describe("a plain question", () => {
  it.each(["are you gonna call my boss", "are you gonna sue me"])(
    "is answered, and nobody is told how they feel: %s",
    async (text) => {
      expect(keysOf(await verified(text))).not.toContain("buffer_angry");
    },
  );

  it("for the account is answered with the way to pay, and is no reason", async () => {
    const call = await verified("which bank account do i send the money to");
    expect(keysOf(call)).toContain("how_to_pay");
    expect(keysOf(call)).not.toContain("empathy_cash_flow");
  });

  it("whether to say yes is answered, and registers nothing", async () => {
    const call = await verified("i can pay it all on december 4", "do i have to say yes");
    expect(keysOf(call)).toContain("free_to_refuse");
    expect(call.outcome().promise).toBeNull();
    const missed = await verified("i can pay it all on december 4", "what if i miss it");
    expect(keysOf(missed)).toContain("may_change");
  });

  it("that was not answered makes nobody confused", async () => {
    const call = await verified("what is this about", "i dont understand");
    expect(call.outcome()).toMatchObject({ hold: false, handoff: null });
  });
});
