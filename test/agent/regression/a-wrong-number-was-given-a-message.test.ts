import { describe, expect, it } from "vitest";
import { callInWords, keysOf } from "./call-in-words.ts";

const unverified = (...texts: readonly string[]): ReturnType<typeof callInWords> =>
  callInWords(
    texts,
    { debtor: { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" } },
    { locale: "zh-CN", jurisdiction: "cn" },
  );

describe("whoever is not the one we look for", () => {
  it.each([["你打错了，我不是陈伟。"], ["打错了，不是陈伟"]])(
    "is not asked to pass anything on: %s",
    async (text) => {
      const call = await unverified(text);
      expect(call.outcome().disposition).toBe("WPC");
      expect(keysOf(call)).not.toContain("relay");
    },
  );

  it.each([
    ["wrong number, i'm not denise carter"],
    ["you've got the wrong number. this isn't denise"],
  ])("nor in English: %s", async (text) => {
    expect((await callInWords([text])).outcome().disposition).toBe("WPC");
  });

  it("at a desk where they have worked is another, who knows them", async () => {
    const call = await unverified("你好这里是XX公司人事部", "陈伟已经离职了");
    expect(call.outcome().disposition).toBe("TPC");
  });
});
