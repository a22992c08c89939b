import { describe, expect, it } from "vitest";
import { callInWords, verifies } from "./call-in-words.ts";

const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };

const keysAfter = async (...texts: readonly string[]): Promise<readonly string[]> => {
  const facts = { locale: "zh-CN", jurisdiction: "cn" } as const;
  const call = await callInWords(texts, { debtor }, facts);
  return call.state.lastLines.map(({ key }) => key);
};

describe("comfort", () => {
  it.each([
    ["我遭车撞了 在屋头躺起", "empathy_illness"],
    ["我怀孕了", "empathy_family"],
    ["我坐月子", "empathy_family"],
  ])("meets what was told: %s", async (text, key) => {
    expect(await keysAfter("我是陈伟4567", text)).toContain(key);
  });

  it("in English, too", async () => {
    const call = await callInWords([verifies, "I'm pregnant and on unpaid leave"]);
    expect(call.state.reason).toMatchObject({ code: "family" });
  });

  it("of a mind that fails is peace, and a person", async () => {
    expect(await keysAfter("我是陈伟4567", "我脑壳有点不清醒")).toEqual(["vulnerable"]);
  });

  it.each(["现在骗子多得很", "要钱没得要命一条"])(
    "is not to listen where the talk is over: %s",
    async (text) => {
      const keys = await keysAfter(text);
      expect(keys.some((key) => key.startsWith("buffer_"))).toBe(false);
    },
  );
});
