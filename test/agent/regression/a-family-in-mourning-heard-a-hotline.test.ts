import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf } from "./call-in-words.ts";

const debtor = { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" };
const answered = (...texts: readonly string[]) =>
  callInWords(texts, { debtor }, { locale: "zh-CN", jurisdiction: "cn" });

describe("a family that says once more who has died", () => {
  it.each([
    ["陈伟没了", "人没了，没了你懂吗"],
    ["我找陈伟？他人走了", "就是没了，人没了"],
  ])("is heard as mourning, and as nothing else: %s, %s", async (...texts) => {
    const call = await answered(...texts);
    expect(call.outcome()).toMatchObject({ disposition: "DEC", handoff: "deceased" });
    expect(keysOf(call)).not.toContain("crisis");
  });

  it("in English, too", async () => {
    const call = await callInWords(["Denise died", "she's gone, don't you get it, gone"]);
    expect(call.outcome()).toMatchObject({ disposition: "DEC", handoff: "deceased" });
  });

  it.each([
    ["陈伟没了", "我也不想活了"],
    ["陈伟没了", "人没了，我也想跟着去死"],
  ])("is in danger where they speak of themselves: %s, %s", async (...texts) => {
    expect((await answered(...texts)).outcome().handoff).toBe("self_harm");
  });

  it("and so they are in English", async () => {
    const call = await callInWords(["Denise died", "I want to be dead too"]);
    expect(call.outcome().handoff).toBe("self_harm");
  });

  it.each(["人没了就好了", "我没了你们就满意了"])(
    "is no debtor who speaks of being gone: %s",
    async (text) => {
      expect((await inChinese(text)).outcome().handoff).toBe("self_harm");
    },
  );
});

describe("a family that asks whether money is still wanted", () => {
  it("hears that nothing is asked of them, as often as they ask", async () => {
    const call = await answered("陈伟已经不在了", "上周走的，车祸", "你们还要钱吗");
    expect(keysOf(call)).toEqual(["deceased_later"]);
  });

  it("in English, too", async () => {
    const texts = ["Denise passed away", "last week, a car crash", "do you still want money"];
    expect(keysOf(await callInWords(texts))).toEqual(["deceased_later"]);
  });
});
