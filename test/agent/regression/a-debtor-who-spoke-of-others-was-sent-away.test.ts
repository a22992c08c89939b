import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const inEnglish = (...texts: readonly string[]) => callInWords([verifies, ...texts]);

describe("a verified debtor stays who they are", () => {
  it.each([
    ["我还在上大学，没有收入", "我爸妈不知道，求你别告诉他们"],
    ["求你了，我爸妈不知道，求你别告诉他们"],
    ["这事别让我老婆知道", "她要知道就跟我离婚了"],
    ["我老板要是知道我就完了"],
  ])(
    "who pleads that others do not hear of it, and is told that they do not: %s",
    async (...texts) => {
      const call = await inChinese(...texts);
      expect(call.state).toMatchObject({ party: "unknown", ended: false, hold: false });
      expect(keysOf(call)).toContain("rights_private");
    },
  );

  it("and who pleads so goes on to a plan of theirs", async () => {
    const plea = "我爸妈不知道，求你别告诉他们";
    const call = await inChinese("我还在上大学，没有收入", plea, "分6期12月15号开始");
    expect(call.state.readBack).toBeDefined();
  });

  it.each([
    ["我是做小生意的", "我爸是做生意的，赔光了", "他欠了一屁股债，我也没办法"],
    ["我跟我妈商量下", "她说行"],
  ])("who tells of their own people: %s, %s", async (...texts) => {
    expect((await inChinese(...texts)).state).toMatchObject({ party: "unknown", ended: false });
  });

  it("in English, too", async () => {
    const told = ["my dad ran a business and lost everything", "he owes everyone, I can't help it"];
    expect((await inEnglish(...told)).state.party).toBe("unknown");
    const plea = "my parents don't know, please please don't tell them";
    expect(keysOf(await inEnglish("I'm a student, no income", plea))).toContain("rights_private");
  });
});

describe("the answer of whom they meant to ask", () => {
  it.each([
    ["分6期12月15号开始", "我得问一下我老婆", "她说可以"],
    ["分6期12月15号开始", "我得问一下我老婆", "她说行"],
  ])("is theirs to tell, and is no yes to what was read back: %s, %s, %s", async (...texts) => {
    const call = await inChinese(...texts);
    expect(call.state).toMatchObject({ party: "unknown", agreed: undefined });
    expect(call.state.readBack).toBeDefined();
    expect((await inChinese(...texts, "对")).outcome().disposition).toBe("PLAN");
  });

  it("in English, too", async () => {
    const texts = ["6 instalments from December 1st", "I need to ask my wife", "she says yes"];
    const call = await inEnglish(...texts);
    expect(call.state).toMatchObject({ party: "unknown", agreed: undefined });
    expect((await inEnglish(...texts, "yes")).outcome().disposition).toBe("PLAN");
  });

  it.each([
    ["他说可以"],
    ["我老婆在旁边", "她说可以"],
    ["我得问一下我老婆", "我是他老婆，他欠多少"],
  ])(
    "is another's where nobody was to be asked, or they speak themselves: %s",
    async (...texts) => {
      expect((await inChinese(...texts)).outcome().disposition).toBe("TPC");
    },
  );

  it.each([["he says yes"], ["I need to ask my wife", "I'm his wife, how much is it"]])(
    "is another's in English, too: %s",
    async (...texts) => {
      expect((await inEnglish(...texts)).outcome().disposition).toBe("TPC");
    },
  );
});

it("a tumour that a wife does not know of is no secret alone", async () => {
  const call = await inChinese("脑壳头长了个瘤子 医生说位置不好 我老婆还不晓得");
  expect(call.outcome().hold).toBe(true);
});
