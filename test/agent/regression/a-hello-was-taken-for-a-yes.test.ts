import { describe, expect, it } from "vitest";
import { callInWords } from "./call-in-words.ts";

const debtor = {
  name: "陈伟",
  idLast4: "4567",
  birthDate: "1988-03-02",
  timezone: "Asia/Shanghai",
};

const inChinese = (
  texts: readonly string[],
  facts: { channel?: "chat" | "voice"; direction?: "inbound" } = {},
) => callInWords(texts, { debtor }, { locale: "zh-CN", jurisdiction: "cn", ...facts });

describe("asked whether they are the debtor", () => {
  it.each(["喂", "喂 喂听得到吗", "嘟嘟嘟", "公安局吗", "弄啥"])(
    "who says %s has not said yes",
    async (text) => {
      const call = await inChinese([text]);
      expect(call.state.identity.nameConfirmed).toBe(false);
      expect(call.state.asked).toBe("name");
    },
  );

  it.each(["嗯", "是的", "是我 啥事", "对", "本人", "中"])("who says %s has", async (text) => {
    expect((await inChinese([text])).state.identity.nameConfirmed).toBe(true);
  });

  it.each(["hello?", "who is this?", "is that the bank?"])("nor has who says %s", async (text) => {
    expect((await callInWords([text])).state.identity.nameConfirmed).toBe(false);
  });

  it("a hello is answered as one, and the question comes again", async () => {
    const call = await inChinese([]);
    const { move } = await call.hear({ text: "喂", atMs: 0 });
    expect(move.lines.map(({ key }) => key)).toEqual(["hello", "ask_name"]);
  });

  it("hellos are not words that nobody understood: with the third the line is a bad one", async () => {
    const call = await inChinese(["喂 喂听得到吗", "喂", "喂 听得到不"]);
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["bad_line", "callback_ask"]);
    expect(call.outcome().handoff).toBeNull();
    await call.hear({ text: "我是陈伟", atMs: 0 });
    await call.hear({ text: "4567", atMs: 0 });
    expect(call.outcome().verified).toBe(true);
  });

  it("a hello later in the talk is one hello", async () => {
    const call = await inChinese(["喂", "喂", "我是陈伟", "4567"]);
    const { move } = await call.hear({ text: "喂", atMs: 0 });
    expect(move.lines[0]?.key).toBe("hello");
  });

  it("in a chat no line is bad", async () => {
    const call = await inChinese(["你好", "在吗", "信号不好"], { channel: "chat" });
    expect(call.state.lastLines.some(({ key }) => key === "bad_line")).toBe(false);
  });
});

describe("over a bad line", () => {
  it.each(["信号不好 你等一下", "在坐车 听不清"])("another time is found: %s", async (text) => {
    const call = await inChinese(["我是陈伟", text]);
    expect(call.state.asked).toBe("callbackAt");
    expect(call.outcome().handoff).toBeNull();
  });

  it("what they would hear again is said again first", async () => {
    const call = await inChinese(["我是陈伟4567"]);
    const { move } = await call.hear({ text: "信号不好 你说啥", atMs: 0 });
    expect(move.lines.map(({ key }) => key)).toEqual(["bad_line", "state_overdue", "ask_reason"]);
  });

  it.each(["俺搁工地没信号 一个月没上网", "在海上跑船 四十天没信号"])(
    "a reason is a reason: %s",
    async (text) => {
      expect((await inChinese(["我是陈伟4567", text])).state.asked).not.toBe("callbackAt");
    },
  );
});

describe("identity", () => {
  it("begins anew with a name: nobody is sent away in the turn that says it", async () => {
    const call = await inChinese(["嗯", "嗯", "对", "我是陈伟", "4567"]);
    expect(call.outcome().verified).toBe(true);
  });

  it("is not asked for again where it is refused in the breath that says the name", async () => {
    const call = await inChinese(["我是陈伟 但我不得给你报身份证"]);
    expect(call.state.lastLines[0]?.key).toBe("verify_declined");
    expect(call.outcome().disposition).toBe("UNK");
  });
});
