import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const debtor = {
  name: "陈伟",
  idLast4: "4567",
  birthDate: "1988-03-02",
  timezone: "Asia/Shanghai",
};

const inChinese = (texts: readonly string[], direction: "inbound" | "outbound" = "outbound") =>
  callInWords(texts, { debtor }, { locale: "zh-CN", jurisdiction: "cn", direction });

const asks = "给我转人工";

describe("while a person is on the way", () => {
  it.each(["我等哈嘛", "等一会儿", "我等着", "我等着呢"])(
    "to wait is to wait: %s",
    async (text) => {
      const call = await inChinese(["我是陈伟4567", asks, text, "好"]);
      expect(call.state).toMatchObject({ ended: false, asked: null });
      expect(call.outcome()).toMatchObject({ disposition: "HUM", handoff: "asked_for_human" });
    },
  );

  it("in English, too", async () => {
    const call = await callInWords([verifies, "I want to talk to a person", "I'll wait"]);
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["handoff_waiting"]);
  });

  it.each([
    [["陈伟 4567"]],
    [["4567 陈伟"]],
    [["我是陈伟", "4567"]],
    [["陈伟", "四五六七"]],
  ] as const)("name and digits are taken: %j", async (texts) => {
    for (const direction of ["inbound", "outbound"] as const) {
      const call = await inChinese([asks, ...texts], direction);
      expect(call.outcome().verified).toBe(true);
    }
  });

  it("figures are no proof once the wrong ones were given twice", async () => {
    const call = await inChinese([asks, "陈伟 1111", "2222", "4567"]);
    expect(call.outcome().verified).toBe(false);
  });

  it.each(["不等了", "算了 你跟我说吧"])("who would rather not wait goes on: %s", async (text) => {
    const call = await inChinese(["我是陈伟4567", asks, text]);
    expect(call.state.lastLines[0]?.key).toBe("help_meanwhile");
    expect(call.state.asked).not.toBeNull();
    expect(call.outcome().handoff).toBe("asked_for_human");
  });

  it("is not gone on with where the case rests", async () => {
    const call = await inChinese(["我是陈伟4567", "我得了癌症 在化疗", "不等了"]);
    expect(call.state.lastLines.some(({ key }) => key === "help_meanwhile")).toBe(false);
    expect(call.outcome()).toMatchObject({ hold: true });
  });

  it("where they are is answered, and not in the same words twice", async () => {
    const call = await inChinese(["我是陈伟4567", asks, "人呢"]);
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["wait_unknown"]);
    await call.hear({ text: "咋还没人", atMs: 0 });
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["handoff_waiting"]);
  });

  it("nobody is sent away for digits that they did not give", async () => {
    const call = await inChinese(["嗯", asks, "我是陈伟", "哪个四位", "啥", "不晓得", "记不得了"]);
    expect(call.state.ended).toBe(false);
  });
});
