import { describe, expect, test } from "vitest";
import { callInWords, inChinese, keysOf, verifies } from "./call-in-words.ts";

const toChen = (...texts: readonly string[]) =>
  callInWords(
    texts,
    { debtor: { name: "陈伟", idLast4: "4567", timezone: "Asia/Shanghai" } },
    { locale: "zh-CN", jurisdiction: "cn" },
  );

describe("What weighs on somebody gets an answer of its own", () => {
  test("Shame is met with a word against it, and with no list", async () => {
    expect(keysOf(await inChinese("实在不好意思…我真的很丢人"))).toEqual([
      "no_shame",
      "keep_listening",
    ]);
    expect(keysOf(await callInWords([verifies, "I'm so ashamed of this"]))[0]).toBe("no_shame");
  });

  test("Shame that others brought about is no shame of theirs", async () => {
    expect(keysOf(await inChinese("你们打到我单位，我好丢人"))).not.toContain("no_shame");
    const told = await callInWords([verifies, "you called my boss, I'm so embarrassed"]);
    expect(keysOf(told)).not.toContain("no_shame");
  });

  test("Who is afraid alone at night hears that nobody comes, and is listened to", async () => {
    expect(keysOf(await inChinese("晚上会来人吗"))).toEqual(["nobody_visits"]);
    expect(keysOf(await inChinese("晚上会来人吗", "我一个人带孩子很怕"))).toEqual([
      "buffer_anxious",
      "keep_listening",
    ]);
  });

  test("Who would be left if it came out hears that it is private, and is asked for no sum", async () => {
    const call = await inChinese("没钱", "她要知道就跟我离婚了");
    expect(keysOf(call)).toEqual(["rights_private"]);
    const told = await callInWords([verifies, "I lost my job", "she'd leave me if she found out"]);
    expect(keysOf(told)).toEqual(["rights_private"]);
  });

  test("The bereaved who ask for peace are given it", async () => {
    const call = await inChinese("我老婆上个月走了", "你能不能让我静一静");
    expect(keysOf(call)).toEqual(["goodbye"]);
    expect(call.state.ended).toBe(true);
    expect(call.state.handoff?.reason).toBe("vulnerable");
    const told = await callInWords([
      verifies,
      "my wife died last week",
      "please, I need some peace",
    ]);
    expect(keysOf(told)).toEqual(["goodbye"]);
  });

  test("Who only fetches something on hold is not sent away", async () => {
    const call = await callInWords([
      verifies,
      "my wife died last week",
      "give me a minute, I'll find the letter",
    ]);
    expect(keysOf(call)).not.toContain("goodbye");
  });

  test("A question describes nothing, and is not thanked for", async () => {
    const keys = keysOf(await inChinese("过年前还行不行"));
    expect(keys).not.toContain("empathy_other");
  });
});

describe("Children and frightened relatives are not kept waiting", () => {
  test("A child who may not talk to strangers is let go", async () => {
    const call = await toChen("我七岁", "妈妈说不能跟陌生人说话");
    expect(keysOf(call)).toEqual(["goodbye"]);
    expect(call.state.party).toBe("minor");
  });

  test("Who fears for the debtor hears that nothing has happened, and nothing else", async () => {
    expect(keysOf(await toChen("我儿子叫陈伟", "他出啥事了"))).toEqual(["nothing_happened"]);
    const told = await callInWords(["I'm her mom", "what happened to her? is she in trouble?"]);
    expect(keysOf(told)).toEqual(["nothing_happened"]);
  });
});

describe("A joke is no crisis, and a threat no bargain", () => {
  test("Who has missed us is not asked whether they are safe", async () => {
    const call = await inChinese("分6期12月10号", "对", "忙死了 想死你们了哈哈");
    expect(call.state.triggers).not.toContain("selfharm");
    expect(call.state.agreed).toBeDefined();
  });

  test("Who wants to die is", async () => {
    for (const text of ["我想死", "想死，你们别催了", "想死给你们看"]) {
      expect((await inChinese(text)).state.triggers, text).toContain("selfharm");
    }
  });

  test("Nothing is concluded with somebody who threatened a moment ago", async () => {
    const zh = await inChinese("我砸了你们公司信不信", "算了 分6期吧 12月10号", "对");
    expect(zh.state.agreed).toBeUndefined();
    expect(zh.state.handoff?.reason).toBe("violence_threat");
    const en = await callInWords([
      verifies,
      "I'll come down there and break your legs",
      "six payments from December 10",
      "yes",
    ]);
    expect(en.state.agreed).toBeUndefined();
  });
});
