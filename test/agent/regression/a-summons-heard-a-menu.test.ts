import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const zh = { locale: "zh-CN", jurisdiction: "cn", channel: "chat" } as const;
const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };

const inChinese = (...texts: readonly string[]) =>
  callInWords(["我是陈伟4567", ...texts], { debtor }, zh);

describe("a paper of the court", () => {
  it.each(["我被法院立案了 你们是不是起诉了", "我收到法院传票了"])(
    "is answered by a person, and nothing is offered: %s",
    async (text) => {
      const call = await inChinese(text);
      expect(call.outcome().handoff).toBe("authority");
      expect(call.state.offered).toBe(false);
    },
  );

  it("is so in English", async () => {
    const call = await callInWords([verifies, "I got a summons from the court"]);
    expect(call.state.lastLines.map(({ key }) => key)).toContain("rights_court");
  });

  it("is a complaint where they threaten with it", async () => {
    expect((await inChinese("我打算起诉你们")).outcome().disposition).toBe("COMP");
  });
});

describe("money that went elsewhere", () => {
  it.each(["钱还到一个叫王经理的微信了", "反催收的人说可以不还"])(
    "to a fraud freezes the case: %s",
    async (text) => {
      expect((await inChinese(text)).outcome()).toMatchObject({
        disposition: "FRAUD",
        frozen: true,
      });
    },
  );

  it.each(["信用卡我还了 你们这个没还", "我借呗已经还清了", "要不你替我还了呗"])(
    "to another creditor has not paid this one: %s",
    async (text) => {
      expect((await inChinese(text)).outcome().frozen).toBe(false);
    },
  );
});
