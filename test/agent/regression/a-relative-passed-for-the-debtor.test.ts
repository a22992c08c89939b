import { describe, expect, it } from "vitest";
import { callInWords, keysOf } from "./call-in-words.ts";

const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
const inChinese = (...texts: readonly string[]) =>
  callInWords(texts, { debtor }, { locale: "zh-CN", jurisdiction: "cn", channel: "chat" });
const inEnglish = (...texts: readonly string[]) => callInWords(texts, {}, { channel: "chat" });

describe("whoever said whose relative they are", () => {
  it.each([
    ["我是陈伟老婆", "陈伟4567", "4567"],
    ["我是陈伟的弟弟", "我就是陈伟，4567", "4567"],
    ["我是他老婆", "我是陈伟", "4567"],
    ["我是他老婆", "我是陈伟", "他就在旁边", "我是陈伟 4567"],
  ])("hears nothing of the debt by the digits that a family knows: %s, %s", async (...texts) => {
    const call = await inChinese(...texts);
    expect(call.outcome()).toMatchObject({ verified: false, disclosedDebt: false });
    expect(call.outcome().disposition).toBe("TPC");
  });

  it.each([
    ["I'm Denise Carter's husband", "Denise Carter 4567", "4567"],
    ["This is her sister", "I am Denise Carter", "4567"],
  ])("nor in English: %s, %s", async (...texts) => {
    const call = await inEnglish(...texts);
    expect(call.outcome()).toMatchObject({ verified: false, disclosedDebt: false });
  });

  it("is told the way to us, and not goodbye alone", async () => {
    expect(keysOf(await inChinese("我是他老婆", "我是陈伟"))).toContain("verify_failed");
    expect(keysOf(await inEnglish("This is her sister", "I am Denise Carter"))).toContain(
      "verify_failed",
    );
  });
});

describe("the debtor proves who they are", () => {
  it.each([
    ["我是他老婆 他就在旁边", "喂 我是陈伟 4567"],
    ["我是他老婆", "我喊他来听", "喂 我是陈伟 4567"],
    ["我是他老婆", "刚才是我老婆接的，我是陈伟", "4567"],
    ["打错了", "我就是陈伟", "4567"],
  ])("when they were fetched, or say that another spoke: %s, %s", async (...texts) => {
    const call = await inChinese(...texts);
    expect(call.outcome()).toMatchObject({ verified: true, disposition: "RPC_NC" });
  });

  it.each([
    ["I'm her husband, hang on I'll get her", "this is Denise Carter", "4567"],
    ["I'm her husband", "I'll get her", "this is Denise Carter", "4567"],
    ["wrong number", "I am Denise Carter", "4567"],
  ])("in English, too: %s, %s", async (...texts) => {
    const call = await inEnglish(...texts);
    expect(call.outcome()).toMatchObject({ verified: true, disposition: "RPC_NC" });
  });
});
