import { describe, expect, it } from "vitest";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

describe("whoever has the phone after the debtor was verified", () => {
  it.each([
    "denise went to the store this is tony",
    "denise aint here no more she handed me the phone",
    "she gave me the phone she dont wanna talk to you",
    "passing you to my husband he does the money",
    "hi its mike denise is driving im typing for her",
    "hey this is tony",
    "denise wants to know how much she owes",
    "hold on lemme get my husband",
    "just talk to my husband",
    "she says she can do 200 friday",
  ])("hears nothing more of the account: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(call.outcome().disposition).toBe("TPC");
    const reply = await call.hear({ text: "ok so what do we owe", atMs: 0 });
    expect(reply.text).not.toMatch(/\d|loan|overdue/i);
  });

  it.each([
    "陈伟出去买东西了我是他同事小王",
    "他不想跟你说把手机给我了",
    "我让我老婆跟你说",
    "我老婆来跟你说",
    "老公你来接",
    "我是小李他在开车我替他打字",
    "我是李强",
  ])("in Chinese, too: %s", async (text) => {
    const call = await inChinese(text);
    expect(call.outcome().disposition).toBe("TPC");
    const reply = await call.hear({ text: "喂你好欠多少", atMs: 0 });
    expect(reply.text).not.toMatch(/\d|贷|欠|逾期/);
  });

  it("promises nothing for them", async () => {
    const told = ["hi its mike denise is driving im typing for her", "she says 200 friday", "yes"];
    expect((await callInWords([verifies, ...told])).outcome().promise).toBeNull();
    expect((await inChinese("他说周五还500", "他说对")).outcome().promise).toBeNull();
  });

  it.each([
    "i need to talk to my husband first",
    "my brother gave me this phone",
    "this is Denise, driving right now",
    "my husband says we can do 200 friday",
    "i'm paying for him too",
  ])("is the debtor who speaks of others: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(call.state.party).toBe("unknown");
  });

  it.each(["我跟我老婆商量一下", "我老婆帮我管钱", "我是陈伟在开车", "我老婆跟你们说过了"])(
    "is the debtor who speaks of others, in Chinese: %s",
    async (text) => {
      expect((await inChinese(text)).state.party).toBe("unknown");
    },
  );
});
