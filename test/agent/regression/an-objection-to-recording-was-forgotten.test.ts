import { describe, expect, it } from "vitest";
import { callInWords, keysOf } from "./call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
const inChinese = (...texts: readonly string[]) => callInWords(texts, { debtor }, zh);
describe("whoever objects to being recorded", () => {
  it.each(["我不同意录音", "那我在哪儿聊嘛", "4567 我是陈伟"])(
    "hears of the other ways again, and nothing of the debt: %s",
    async (text) => {
      const call = await inChinese("你莫录音", text);
      expect(keysOf(call)).toEqual(["record_or_elsewhere"]);
      expect(call.state.disclosedDebt).toBe(false);
    },
  );

  it("goes on here when they agree to it, and what they gave meanwhile counts", async () => {
    const call = await inChinese("你莫录音", "我是陈伟 身份证尾号4567", "那就录吧");
    expect(keysOf(call)).toContain("state_overdue");
    expect(call.state.objectsToRecording).toBeUndefined();
  });

  it("goes on here when they have heard it and offer a payment all the same", async () => {
    const before = ["你莫录音", "我是陈伟 身份证尾号4567"];
    expect((await inChinese(...before)).state.disclosedDebt).toBe(false);
    const call = await inChinese(...before, "我十二月五号还五百");
    expect(call.state.objectsToRecording).toBeUndefined();
  });

  it("is given a person on their word", async () => {
    const call = await inChinese("你莫录音", "转人工");
    expect(call.outcome().handoff).toBe("asked_for_human");
  });

  it("and only goes on talking is let go in the end, with no refusal to pay on record", async () => {
    const call = await inChinese("你莫录音", "那咋办", "那咋办", "那咋办", "那咋办");
    expect(keysOf(call)).toEqual(["goodbye"]);
    expect(call.outcome().disposition).not.toBe("RTP");
  });
});

describe("whether there is a recording", () => {
  it.each(["有没有录音", "有没得录音"])("is a question, and no objection: %s", async (text) => {
    const call = await inChinese("我是陈伟4567", text);
    expect(keysOf(call)[0]).toBe("recording_told");
    expect(call.state.triggers).not.toContain("rec_object");
  });
});
