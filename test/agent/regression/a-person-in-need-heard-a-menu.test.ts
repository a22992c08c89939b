import { describe, expect, it } from "vitest";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

describe("a person who tells of danger or want", () => {
  it.each(["放贷的把我堵在家里", "有人让我拍裸照抵债", "他不让我出门"])(
    "in danger from others hears where help is: %s",
    async (text) => {
      const call = await inChinese(text);
      expect(call.outcome()).toMatchObject({ disposition: "VULN", hold: true });
    },
  );

  it.each([["胸口好疼 喘不上气"], ["我心脏不太好", "胸口疼得厉害"], ["我割腕了", "流了好多血"]])(
    "hears the ambulance's number before anything else: %s %s",
    async (...texts) => {
      const call = await inChinese(...texts);
      expect(call.state.lastLines[0]?.key).toBe("emergency");
    },
  );

  it.each(["真的没脸活", "房子给我弟 钱给我妈 你们的也快了", "替我跟我妈说声对不起"])(
    "who veils a farewell is in a crisis: %s",
    async (text) => {
      expect((await inChinese(text)).outcome().handoff).toBe("self_harm");
    },
  );

  it.each(["我三天没吃饭了", "我欠了十几家"])("in want is met as in hardship: %s", async (text) => {
    expect((await inChinese(text)).outcome().disposition).toBe("HARD");
  });

  it("who loses a home is listened to before anything is offered", async () => {
    const call = await inChinese("老婆跟我离婚了，孩子归她，我很难过");
    expect(call.state.offered).toBe(false);
    expect(call.state.asked).toBe("reason");
  });

  it("who only says how they feel is, too", async () => {
    const call = await callInWords([verifies, "I'm so scared"]);
    expect(call.state.offered).toBe(false);
  });
});

describe("an agreement", () => {
  it.each([
    "。",
    "🙄",
    "嗯……",
    "他给我钱我就还",
    "有了就还",
    "行 我问问我老婆先",
    "好好好你们厉害",
    "知道了知道了别催了",
    "再少点行不行",
    "你等等我接个电话",
  ])("is made by nothing but a yes, and its terms are said again: %s", async (text) => {
    const call = await inChinese("还1000 下周五", text);
    expect(call.outcome().promise).toBeNull();
    expect(call.state.asked).toBe("confirm");
  });

  it.each(["lol sure whatever", "...", "ok my rent is due", "right he took it"])(
    "is not made by it in English either: %s",
    async (text) => {
      const call = await callInWords([verifies, "I can pay 300 on December 4", text]);
      expect(call.outcome().promise).toBeNull();
    },
  );

  it("is for the day that was just named as the last one", async () => {
    const { dateLimit } = (await inChinese("12月31号还清")).state;
    const call = await inChinese("12月31号还清", `那就${Number(dateLimit?.slice(8))}号吧`);
    expect(call.state.proposal?.date).toBe(dateLimit);
  });

  it("is not given up while its debtor asks how it goes", async () => {
    const call = await inChinese("手头紧", "分3期", "好的", "现在怎么操作", "下个月1号", "对");
    expect(call.outcome().plan).toMatchObject({ count: 3 });
  });

  it("is not made by a look at it", async () => {
    const call = await inChinese("12月3号还1000", "先记着看看");
    expect(call.state.agreed).toBeUndefined();
  });

  it.each(["取消取消 我老公不同意", "把登记删了", "我后悔了 取消吧"])(
    "is gone where it is taken back: %s",
    async (text) => {
      const call = await inChinese("12月3号还1000", "对", text);
      expect(call.outcome().promise).toBeNull();
    },
  );

  it("keeps its day where its sum is changed", async () => {
    const call = await inChinese("12月3号还1000", "对", "改成800吧", "对");
    expect(call.outcome().promise).toMatchObject({ amount: "800.00" });
    expect(call.outcome().promise?.date).toMatch(/-12-03$/);
  });
});
