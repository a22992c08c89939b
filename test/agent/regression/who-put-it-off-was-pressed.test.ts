import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

describe("who would rather not be hurried is not", () => {
  it.each([
    [["没钱"], "莫催我噻，等我把猪儿卖了再说"],
    [["全部还清"], "再说吧"],
    [["我想分期", "分3期"], "那我再想想"],
    [["全部还清"], "看情况吧"],
    [["全部还清"], "到时候再说"],
  ])("%j, %s", async (before, text) => {
    const call = await inChinese(...before, text);
    expect(keysOf(call)).toEqual(["no_commitment"]);
    expect(call.state).toMatchObject({ asked: null, readBack: undefined });
    await call.hear({ text: "要得", atMs: 0 });
    expect(call.outcome().promise).toBeNull();
  });

  it.each([
    [["I've got no money"], "don't rush me, when I've sold the car"],
    [["I can pay all of it"], "we'll see"],
    [["I can pay all of it"], "let me think about it"],
  ])("%j, %s", async (before, text) => {
    const call = await callInWords([verifies, ...before, text]);
    expect(keysOf(call)).toEqual(["no_commitment"]);
    expect(call.state.asked).toBeNull();
  });

  it.each([
    ["全部还清", "等等，12月4号"],
    ["全部还清", "我想想，12月4号吧"],
    ["I can pay all of it", "let me think, December 4"],
  ])("and who names a day hears it read back: %s, %s", async (offer, text) => {
    const call = /\p{Script=Han}/u.test(offer)
      ? await inChinese(offer, text)
      : await callInWords([verifies, offer, text]);
    expect(call.state.asked).toBe("confirm");
  });
});

const deferral = { offers: { instalments: [3, 6], deferralDays: 30 } };

it("a time that waits for something is no day of ours", async () => {
  const call = await callInWords(
    ["我是Denise Carter，4567", "没钱", "等我把房子卖了再还"],
    deferral,
    { locale: "zh-CN" },
  );
  expect(call.state.readBack).toBeUndefined();
  const asked = await callInWords(["我是Denise Carter，4567", "没钱", "能不能延期"], deferral, {
    locale: "zh-CN",
  });
  expect(asked.state.readBack).toBeDefined();
});
