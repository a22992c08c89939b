import { describe, expect, it } from "vitest";
import { callInWords, keysOf } from "./call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
const inbound = (...texts: readonly string[]) =>
  callInWords(texts, { debtor }, { ...zh, direction: "inbound" });
const outbound = (...texts: readonly string[]) => callInWords(texts, { debtor }, zh);
describe("somebody who fetches the debtor", () => {
  it.each(["我是他老婆 他就在旁边", "我是他老婆 你等一下我喊他来听"])(
    "is waited for, and hears nothing private: %s",
    async (text) => {
      const call = await inbound(text);
      expect(keysOf(call)).toEqual(["debtor_awaited"]);
      expect(call.state).toMatchObject({ ended: false, disclosedDebt: false });
    },
  );

  it("is waited for on our call, and in English", async () => {
    expect((await outbound("我帮他接的 他在洗澡 你等哈")).state.ended).toBe(false);
    expect((await callInWords(["I'm his wife, hang on, I'll get him"])).state.ended).toBe(false);
  });

  it("brings the debtor, who proves who they are and goes on", async () => {
    const call = await inbound("我是他老婆 你等一下我喊他来听", "喂 我是陈伟 4567");
    expect(keysOf(call)).toContain("state_overdue");
  });

  it("does not prove it for them", async () => {
    const call = await inbound("我是他老婆 你等一下我喊他来听", "他的证件后四位是4567");
    expect(call.state.disclosedDebt).toBe(false);
  });

  it("is not waited for without end", async () => {
    const call = await inbound("我是他老婆 他就在旁边", "他来不了", "他不来");
    expect(call.state.ended).toBe(true);
  });

  it("is taken at their word where the debtor is not there", async () => {
    expect((await outbound("我是他老婆 他不在")).state.ended).toBe(true);
  });
});

describe("somebody who wants to help the debtor", () => {
  it.each(["我是陈伟的妹妹 想帮他还钱", "我爸叫陈伟 他耳朵听不见 我帮他问一下"])(
    "hears how they may, and nothing private: %s",
    async (text) => {
      const call = await inbound(text);
      expect(keysOf(call)).toEqual(["helper_told"]);
      expect(call.state).toMatchObject({ ended: false, disclosedDebt: false });
    },
  );

  it("is given a person on their word", async () => {
    const call = await inbound("我是陈伟的妹妹 想帮他还钱", "那转人工");
    expect(call.outcome().handoff).toBe("asked_for_human");
  });
});

describe("beside somebody in need who waits for a person", () => {
  it("another voice ends nothing", async () => {
    const call = await inbound("喂 我七十八了 耳朵背 听不清", "陈伟", "俺孩儿弄的 俺不会弄");
    expect(call.state).toMatchObject({ ended: false, hold: true });
    expect(call.outcome().handoff).toBe("vulnerable");
  });
});

it("whoever says whose brother they are is another person, and no wrong number", async () => {
  const call = await outbound("我不是陈伟 我是陈伟他哥");
  expect(call.outcome().disposition).toBe("TPC");
});

it("a new number of the debtor's is no complaint", async () => {
  expect((await inbound("他电话换了 号码是13812345678")).outcome().handoff).toBeNull();
});
