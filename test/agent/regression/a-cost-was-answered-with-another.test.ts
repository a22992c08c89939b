import { describe, expect, test } from "vitest";
import { callInWords, keysOf, verifies } from "./call-in-words.ts";

const interestFree = { offers: { instalments: [3, 6], interestFree: true, deferralDays: 30 } };

const chinese = (...texts: readonly string[]) =>
  callInWords(
    ["我是陈伟4567", ...texts],
    {
      ...interestFree,
      currency: "CNY",
      debtor: { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" },
    },
    { locale: "zh-CN", jurisdiction: "cn" },
  );

const english = (...texts: readonly string[]) => callInWords([verifies, ...texts], interestFree);

describe("What it costs to pay later is not what instalments cost", () => {
  test.each(["延期要加利息吗", "延期有什么代价吗", "推迟一个月要多还吗", "宽限要收手续费吗"])(
    "in Chinese: %s",
    async (text) => {
      const keys = keysOf(await chinese(text));
      expect(keys).toContain("contract_says");
      expect(keys).not.toContain("plan_adds_nothing");
    },
  );

  test.each([
    "does deferring cost anything?",
    "is there a fee for paying later?",
    "can i defer, and does that cost extra?",
  ])("in English: %s", async (text) => {
    const keys = keysOf(await english(text));
    expect(keys).toContain("contract_says");
    expect(keys).not.toContain("plan_adds_nothing");
  });

  test("Of instalments it is said that they cost nothing more", async () => {
    expect(keysOf(await chinese("分期有利息吗"))).toContain("plan_adds_nothing");
    expect(keysOf(await chinese("分期有利息吗", "手续费呢"))).toContain("plan_adds_nothing");
  });
});

describe("Whether it goes on growing is answered before a yes counts", () => {
  test("Of a plan that was read back, and the plan is read back again", async () => {
    const zh = keysOf(await chinese("分3期，12月10号开始", "那利息还涨吗"));
    expect(zh[0]).toBe("contract_says");
    expect(zh[1]).toContain("read_back_plan");
    const en = keysOf(
      await english("Three payments starting December 10", "is the interest going up"),
    );
    expect(en[0]).toBe("contract_says");
    expect(en[1]).toContain("read_back_plan");
  });

  test("Of the debt, by the contract", async () => {
    expect(keysOf(await chinese("没钱", "每天还涨吗"))).toEqual(["contract_says"]);
    expect(keysOf(await english("I lost my job", "is it still going up"))).toEqual([
      "contract_says",
    ]);
  });
});

describe("A sum that is on file is told by its name", () => {
  test("in both languages", async () => {
    expect(keysOf(await chinese("没钱", "怎么又多了40"))).toEqual(["fee_answer"]);
    expect(keysOf(await chinese("没钱", "这60是什么钱"))).toEqual(["balance_breakdown"]);
    expect(keysOf(await english("I lost my job", "what's this 40 for"))).toEqual(["fee_answer"]);
  });
});

describe("What is offered by the day or month is answered, and taken for no single payment", () => {
  test.each(["每天还一百", "我跑外卖的，一天还一百行不行"])("in Chinese: %s", async (text) => {
    const call = await chinese(text);
    expect(keysOf(call)).toContain("not_in_offers");
    expect(call.state.proposal?.amount).toBeUndefined();
  });

  test("in English", async () => {
    const call = await english("I'll pay 20 a day");
    expect(keysOf(call)).toContain("not_in_offers");
    expect(call.state.proposal?.amount).toBeUndefined();
  });

  test("Too little a month goes to a person who may decide", async () => {
    expect(keysOf(await chinese("我每个月还20"))).toContain("handoff_hardship");
  });

  test("Calls by the day are no payments", async () => {
    const call = await english("you call me every day and I can pay 100 on December 3");
    expect(keysOf(call)).not.toContain("not_in_offers");
  });
});

describe("Something written, items and a new number are answered", () => {
  test.each([
    [["能给我发个短信确认吗"], "receipt_told"],
    [["有没有书面的"], "receipt_told"],
    [["这钱不对，我不认", "那你先把明细发我"], "copy_noted"],
    [["我换手机号了，以后打这个 13912345678"], "through_channel"],
    [["帮我改一下预留的手机号"], "through_channel"],
  ])("in Chinese: %j", async (texts, key) => {
    const call = await chinese(...texts);
    expect(keysOf(call)).toContain(key);
    expect(keysOf(call)).not.toContain("ask_how");
  });

  test("in English, items of a sum that is looked into", async () => {
    const keys = keysOf(await english("this isn't my debt", "send me an itemized statement"));
    expect(keys).toContain("copy_noted");
  });

  test("Codes and lost telephones are something else", async () => {
    expect(keysOf(await chinese("短信验证码收不到"))).not.toContain("receipt_told");
    expect(keysOf(await chinese("换了手机没看到短信"))).not.toContain("through_channel");
  });
});
