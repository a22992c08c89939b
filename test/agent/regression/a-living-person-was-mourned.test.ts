import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const chinese = {
  debtor: { name: "陈伟", idLast4: "4567", birthDate: "1988-03-02", timezone: "Asia/Shanghai" },
};

const inChinese = (texts: readonly string[]): ReturnType<typeof callInWords> =>
  callInWords(texts, chinese, { locale: "zh-CN", jurisdiction: "cn" });

describe("who has left, or is out", () => {
  it.each(["他已经离职了", "他早就走了 不在这住了", "喂 我爸不在家"])(
    "is nobody to mourn, and no child: %s",
    async (text) => {
      const call = await inChinese([text]);
      expect(call.outcome()).toMatchObject({ disposition: "TPC", hold: false });
    },
  );

  it("is not called there any more where that is asked", async () => {
    const call = await inChinese(["他已经离职了", "别往这打了"]);
    expect(call.outcome()).toMatchObject({ disposition: "TPX", hold: false });
  });
});

describe("a verified debtor", () => {
  it.each([
    "my nan died years ago and left me some money, I could pay it all in december",
    "my sister died 10 years ago so im used to this. 3 payments works",
  ])("who tells of an old loss goes on: %s", async (text) => {
    const call = await callInWords([verifies, text]);
    expect(call.outcome()).toMatchObject({ hold: false, handoff: null });
  });

  it.each(["my sister died last week", "my sister died 10 years ago and I still can't cope"])(
    "who suffers is left in peace: %s",
    async (text) => {
      const call = await callInWords([verifies, text]);
      expect(call.outcome()).toMatchObject({ hold: true, handoff: "vulnerable" });
    },
  );

  it("who is helped by a relative is still the one who speaks", async () => {
    const call = await inChinese(["我是陈伟4567", "我儿子帮我管钱 你问他"]);
    expect(call.outcome()).toMatchObject({ verified: true, disposition: "RPC_NC" });
  });
});

describe("a debtor who has lost somebody", () => {
  it.each([
    [["我爹走了 4567 我是陈伟"], "inbound"],
    [["我爹走了", "我是陈伟", "4567"], "inbound"],
    [["我是陈伟", "我妈刚走", "4567"], "outbound"],
    [["我是陈伟4567", "我老汉死了"], "outbound"],
    [["我是陈伟4567", "我爹不在了"], "inbound"],
    [["我是陈伟4567", "我儿子没了"], "outbound"],
  ] as const)("is bereaved, and alive: %j", async (texts, direction) => {
    const call = await callInWords(texts, chinese, {
      locale: "zh-CN",
      jurisdiction: "cn",
      direction,
    });
    expect(call.outcome()).toMatchObject({
      verified: true,
      disposition: "VULN",
      handoff: "vulnerable",
      hold: true,
    });
  });

  it("whose partner left is not mourned with", async () => {
    const call = await inChinese(["我是陈伟4567", "我老公走了 不回来了"]);
    expect(call.outcome()).toMatchObject({ hold: false, handoff: null });
  });
});

describe("whoever tells of the debtor's death", () => {
  it.each([
    ["陈伟已经走了", "上个月出车祸走的", "那这个钱咋办"],
    ["我爸走了", "上个月的事"],
    ["我是他儿子 我爸上个月走了", "他欠的钱咋整"],
  ])("is heard as that to the end: %s", async (...texts) => {
    const call = await inChinese(texts);
    expect(call.outcome()).toMatchObject({ verified: false, disposition: "DEC", hold: true });
  });

  it("hears what becomes of it when they ask", async () => {
    const call = await inChinese(["陈伟已经走了", "那这个钱咋办"]);
    expect(call.state.lastLines.map(({ key }) => key)).toEqual(["deceased_later"]);
  });
});
