import { describe, expect, it } from "vitest";
import { callInWords, keysOf } from "./call-in-words.ts";

const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
const answered = (...texts: readonly string[]) =>
  callInWords(texts, { debtor }, { locale: "zh-CN", jurisdiction: "cn" });

describe("whoever doubts us is not the wrong person", () => {
  it.each(["你们是不是骗子", "你是不是打错了", "什么安信 我没听过", "没听说过你们公司"])(
    "and may prove who they are: %s",
    async (text) => {
      const call = await answered(text);
      expect(call.state).toMatchObject({ party: "unknown", ended: false });
      expect((await answered(text, "我就是陈伟", "4567")).outcome().verified).toBe(true);
    },
  );

  it.each([
    "are you scammers",
    "do you have the wrong number or something",
    "never heard of Example Lending",
  ])("in English, too: %s", async (text) => {
    expect((await callInWords([text])).state).toMatchObject({ party: "unknown", ended: false });
    const call = await callInWords([text, "I am Denise Carter", "4567"]);
    expect(call.outcome().verified).toBe(true);
  });

  it.each(["打错了", "打错了吧，我不认识陈伟", "没听说过这个人", "这里是川味饭馆"])(
    "as they are who say that they are not them: %s",
    async (text) => {
      expect((await answered(text)).outcome().disposition).toBe("WPC");
    },
  );

  it.each(["you have the wrong number", "never heard of her"])(
    "as they are in English: %s",
    async (text) => {
      expect((await callInWords([text])).outcome().disposition).toBe("WPC");
    },
  );
});

describe("a desk where they work", () => {
  it.each([
    ["你好这里是XX公司人事部"],
    ["你好这里是XX公司人事部", "陈伟已经离职了"],
    ["陈伟已经离职了"],
  ])("is somebody else's: %s", async (...texts) => {
    expect((await answered(...texts)).outcome().disposition).toBe("TPC");
  });

  it.each([
    ["hi this is the HR department at Acme", "Denise doesn't work here any more"],
    ["Denise doesn't work here any more"],
  ])("in English, too: %s", async (...texts) => {
    expect((await callInWords(texts)).outcome().disposition).toBe("TPC");
  });

  it("where nobody of that name is known it is the wrong number", async () => {
    const call = await answered("这是公司前台座机，你找哪个？我们没得这个员工");
    expect(call.outcome().disposition).toBe("WPC");
  });

  it("is none where the debtor tells of their own job", async () => {
    const call = await answered("陈伟，离职了，现在没收入");
    expect(call.state.party).toBe("unknown");
    expect(keysOf(call)).toEqual(["ask_id_last4"]);
  });
});
