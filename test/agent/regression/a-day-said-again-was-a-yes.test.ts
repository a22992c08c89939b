import { describe, expect, it } from "vitest";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

describe("what narrows a read-back is no yes to it", () => {
  it.each([
    ["5号到10号之间还清", "最晚10号"],
    ["12月4号还五百左右", "五百"],
    ["12月4号还500", "12月4号吧大概"],
    ["12月4号还500", "12月4号之前还五百左右"],
  ])("%s, %s", async (offer, text) => {
    const call = await inChinese(offer, text);
    expect(call.outcome().promise).toBeNull();
    expect(call.state.asked).toBe("confirm");
  });

  it.each([
    ["I'll pay it all between the 5th and the 10th", "the 10th at the latest"],
    ["I can pay around 300 on December 4", "300"],
    ["I can pay 300 on December 4", "about 300 on December 4"],
  ])("%s, %s", async (offer, text) => {
    const call = await callInWords([verifies, offer, text]);
    expect(call.outcome().promise).toBeNull();
    expect(call.state.asked).toBe("confirm");
  });

  it("while the whole of it said again is one", async () => {
    const zh = await inChinese("分6期12月4号", "那就分6期从12月4号开始");
    expect(zh.outcome().plan).toMatchObject({ count: 6 });
    const en = await callInWords([verifies, "300 on December 4", "I'll pay 300 on December 4"]);
    expect(en.outcome().promise).toMatchObject({ amount: "300.00", date: "2026-12-04" });
  });
});
