import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
const agreed = ["我是陈伟4567", "分6期 每月15号", "对"];

const afterwards = (...texts: readonly string[]) =>
  callInWords([...agreed, ...texts], { debtor }, zh);

describe("what was agreed outlives a question about it", () => {
  it.each([
    "可以提前还吗？",
    "可以提前还完不",
    "那我提前还",
    "没登记错吧",
    "要是那天没得钱咋办",
    "我能不能反悔",
    "有没有凭证",
    "还清证明咋开",
    "多还了退不退",
  ])("%s", async (text) => {
    const call = await afterwards(text);
    expect(call.outcome()).toMatchObject({ disposition: "PLAN", frozen: false });
    expect(call.outcome().plan).toMatchObject({ count: 6 });
  });

  it("and what stands is told to whoever asks if it was noted rightly", async () => {
    const call = await afterwards("没登记错吧");
    expect(call.state.lastLines.map(({ key }) => key)).toContain("noted_plan");
  });

  it.each(["登记错了", "我反悔了", "我要提前到10号"])(
    "while a plain no takes it back: %s",
    async (text) => {
      expect((await afterwards(text)).outcome().plan).toBeNull();
    },
  );

  it("in English too", async () => {
    const call = await callInWords([
      verifies,
      "I forgot",
      "I'll pay it all on November 25",
      "Yes, that's right",
      "can I change my mind?",
    ]);
    expect(call.outcome().promise).toMatchObject({ amount: "1100.00" });
  });
});

describe("who waits for a person", () => {
  it("has not said that they paid by 不用转了", async () => {
    const call = await callInWords(
      ["我是陈伟4567", "给我转人工", "不用转了 你帮我弄"],
      { debtor },
      zh,
    );
    expect(call.outcome()).toMatchObject({ frozen: false, disposition: "HUM" });
  });
});
