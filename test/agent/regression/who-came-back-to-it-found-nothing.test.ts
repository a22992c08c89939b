import { describe, expect, it } from "vitest";
import { callInWords, inChinese, verifies } from "./call-in-words.ts";

const planZh = "分6期12月4号";
const planEn = "6 payments from December 4";

describe("who returns to what was put off or taken back hears it again", () => {
  it.each([
    [planZh, "对", "我反悔了 不要了", "算了还是要吧"],
    [planZh, "对", "取消", "恢复刚才的"],
    [planZh, "不对", "算了就按刚才的吧"],
    [planZh, "我再想想", "想好了"],
    [planEn, "yes", "cancel it", "actually no, keep it"],
    [planEn, "let me think", "ok I've decided, let's do it"],
    [planEn, "I need to ask my wife", "she says it's fine"],
  ])("%j", async (...texts) => {
    const call = /\p{Script=Han}/u.test(texts[0] ?? "")
      ? await inChinese(...texts)
      : await callInWords([verifies, ...texts]);
    expect(call.outcome().promise).toBeNull();
    expect(call.state).toMatchObject({ asked: "confirm", readBack: { kind: "plan" } });
    await call.hear({ text: "ok", atMs: 0 });
    expect(call.outcome().plan).toMatchObject({ count: 6 });
  });

  it("on another day, where it was only put off", async () => {
    const zh = await inChinese(planZh, "我再想想", "12月15号吧", "对");
    expect(zh.outcome()).toMatchObject({ plan: { count: 6 }, promise: { date: "2026-12-15" } });
    const en = await callInWords([verifies, planEn, "I'll think about it", "the 6th then", "yes"]);
    expect(en.outcome()).toMatchObject({ plan: { count: 6 }, promise: { date: "2026-12-06" } });
  });
});

describe("who says no to the terms and names another sum", () => {
  it.each([
    [["我周五还300", "不对", "250吧"], "250.00"],
    [["I can pay 300 on Friday", "No, wait.", "Make it two hundred and fifty."], "250.00"],
  ])("%j: the day was never in question", async (texts, amount) => {
    const isZh = /\p{Script=Han}/u.test(texts[0] ?? "");
    const call = isZh ? await inChinese(...texts) : await callInWords([verifies, ...texts]);
    const first = call.state.readBack;
    expect(first).toMatchObject({ kind: "part" });
    await call.hear({ text: isZh ? "对" : "yes", atMs: 0 });
    expect(call.outcome().promise).toMatchObject({ amount });
  });

  it.each([
    [["我周五还300", "不对", "拿不出300"]],
    [["I can pay 300 on Friday", "no", "I can't pay 300"]],
  ])("%j: who cannot pay it is not taken leave of", async (texts) => {
    const isZh = /\p{Script=Han}/u.test(texts[0] ?? "");
    const call = isZh ? await inChinese(...texts) : await callInWords([verifies, ...texts]);
    expect(call.state).toMatchObject({ ended: false, refusals: 0 });
    expect(call.state.readBack).toBeUndefined();
  });
});

describe("and nobody else does", () => {
  it.each([
    [planZh, "对", "我反悔了 不要了", "还是不要了"],
    [planZh, "我再想想", "还没想好"],
    [planZh, "我再想想", "5号再打给我"],
    [planZh, "我再想想", "5号发工资"],
    [planEn, "yes", "cancel it", "no don't keep it"],
    [planEn, "yes", "cancel it", "keep my number private"],
    [planEn, "I'll think about it", "I get paid on the 5th"],
  ])("%j", async (...texts) => {
    const call = /\p{Script=Han}/u.test(texts[0] ?? "")
      ? await inChinese(...texts)
      : await callInWords([verifies, ...texts]);
    expect(call.state.readBack).toBeUndefined();
    expect(call.outcome().promise).toBeNull();
  });

  it("where somebody is in danger meanwhile, nothing comes back", async () => {
    const call = await inChinese(planZh, "我再想想", "我不想活了", "算了还是要吧");
    expect(call.state).toMatchObject({ readBack: undefined, setAside: undefined, hold: true });
  });
});
