import { describe, expect, it } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const whole = "I'll pay it all on December 4";
const inEnglish = (...texts: readonly string[]) => callInWords([verifies, ...texts]);

describe("who was let go to think it over agrees to nothing by a thanks", () => {
  it.each([
    ["容我想想", "好的谢谢"],
    ["我再考虑一下", "好的，再见"],
    ["让我考虑考虑", "嗯"],
    ["我跟我妈商量下", "好"],
    ["到时候再说吧", "行"],
    ["看情况", "那就这样吧"],
    ["如果工资发了就可以", "好"],
    ["对是对，就是我不一定有钱", "好"],
  ])("%s, %s", async (doubt, word) => {
    const call = await inChinese("12月4号还清", doubt);
    expect(keysOf(call)).toEqual(["no_commitment"]);
    expect(call.state).toMatchObject({ asked: null, readBack: undefined });
    await call.hear({ text: word, atMs: 0 });
    expect(call.outcome().promise).toBeNull();
    expect(keysOf(call)).not.toContain("no_commitment");
  });

  it.each([
    ["let me think about it", "ok thanks"],
    ["I need to talk to my wife first", "ok"],
    ["we'll see", "fine"],
    ["it depends", "ok then"],
    ["as long as my wages come in", "ok bye"],
  ])("%s, %s", async (doubt, word) => {
    const call = await inEnglish(whole, doubt, word);
    expect(call.outcome().promise).toBeNull();
    expect(call.state.lineUses).toMatchObject({ no_commitment: 1, read_back_full: 1 });
  });

  it("a doubt after a doubt is not asked a third time", async () => {
    for (const call of [
      await inChinese("12月4号还清", "应该可以吧", "大概吧"),
      await inEnglish(whole, "should be ok", "probably"),
    ]) {
      expect(call.state.lineUses.confirm_again).toBeUndefined();
      expect(keysOf(call)).toEqual(["no_commitment"]);
    }
  });

  it.each(["对", "好的，没问题"])("and a plain yes is one: %s", async (text) => {
    expect((await inChinese("12月4号还清", text)).outcome().promise).not.toBeNull();
  });
});

describe("a yes counts for what was said last", () => {
  it("and not for a question that came in between", async () => {
    const call = await callInWords([verifies, whole]);
    await call.notice({ type: "silence-elapse", atMs: 9000 });
    await call.hear({ text: "yes", atMs: 0 });
    expect(call.outcome().promise).toBeNull();
    await call.hear({ text: "yes", atMs: 0 });
    expect(call.outcome().promise).not.toBeNull();
  });

  it.each(["嗯哼哈呵", "那个那个那个"])(
    "what nobody understood hears the terms again: %s",
    async (text) => {
      const call = await inChinese("12月4号还清", text);
      expect(call.state.lineUses.unclear).toBeUndefined();
      expect(call.state.readBack === undefined || call.state.isReadBackFresh).toBe(true);
    },
  );
});

describe("who asks if they have a choice has one", () => {
  it.each(["我有的选吗", "我没得选", "能不能先不答应"])("%s", async (text) => {
    const call = await inChinese("12月4号还清", text);
    expect(keysOf(call)[0]).toBe("free_to_refuse");
    await call.hear({ text: "好吧好吧", atMs: 0 });
    expect(call.outcome().promise).toBeNull();
  });

  it.each(["do I have a choice", "what choice do I have", "can I say no?"])("%s", async (text) => {
    const call = await inEnglish(whole, text, "fine");
    expect(call.state.lineUses.free_to_refuse).toBe(1);
    expect(call.outcome().promise).toBeNull();
  });
});

describe("a no need not be said as one", () => {
  it.each(["好像不太行吧", "有问题", "好不了", "对不起"])("%s", async (text) => {
    const call = await inChinese("12月4号还清", text);
    expect(keysOf(call)).toContain("not_confirmed");
    expect(call.state.readBack).toBeUndefined();
  });

  it.each(["sorry", "that doesn't really work", "there's a problem"])("%s", async (text) => {
    const call = await inEnglish(whole, text);
    expect(call.state.readBack).toBeUndefined();
    expect(call.outcome().promise).toBeNull();
  });

  it.each(["没意见", "没问题"])("and this is a yes: %s", async (text) => {
    expect((await inChinese("12月4号还清", text)).outcome().promise).not.toBeNull();
  });
});

describe("hardship, fear or tears withdraw what was read back", () => {
  it.each([
    ["12月4号还清", "我失业了", "好"],
    ["12月4号还清", "可我昨天刚被开除了", "好"],
    ["12月4号还清", "我真的没办法了", "嗯"],
    ["分6期12月4号", "我怕还不上", "嗯嗯"],
    ["12月4号还清", "我好难受", "好"],
    ["12月4号还清", "好……（哭）", "好"],
    ["12月4号还清", "好吧😭", "嗯"],
  ])("%s, %s, %s", async (offer, text, word) => {
    const call = await inChinese(offer, text);
    expect(call.state.readBack).toBeUndefined();
    expect(keysOf(call).some((key) => /empathy|buffer|keep_listening/u.test(key))).toBe(true);
    await call.hear({ text: word, atMs: 0 });
    expect(call.outcome().promise).toBeNull();
  });

  it.each([
    "I lost my job",
    "I'm scared I won't be able to pay",
    "ok (crying)",
    "yes, I'm just in tears here sorry",
    "I'm so stressed",
  ])("%s", async (text) => {
    const call = await inEnglish(whole, text);
    expect(call.state.readBack).toBeUndefined();
    await call.hear({ text: "ok", atMs: 0 });
    expect(call.outcome().promise).toBeNull();
  });

  it("told of before the plan was chosen it takes nothing away", async () => {
    const call = await inChinese("我失业了", "分6期12月4号", "对");
    expect(call.outcome().disposition).toBe("PLAN");
  });

  it("told again of a plan that was chosen in it, a person comes", async () => {
    const call = await inChinese("我失业了", "分6期12月4号", "没工作，还是还不起");
    expect(call.outcome()).toMatchObject({ promise: null, handoff: "hardship" });
  });
});
