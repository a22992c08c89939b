import { describe, expect, it } from "vitest";
import {
  claimsNobody,
  isBadLine,
  isHello,
  wantsItAgain,
} from "../../../../../agent/understanding/signs/talk/is-hello.ts";

describe("isHello", () => {
  it.each([
    "喂",
    "喂 喂听得到吗",
    "喂 听得到不",
    "您好",
    "在吗",
    "喂，说话呀",
    "hello?",
    "hi",
    "Hello, can you hear me?",
    "are you there",
  ])("is a hello and nothing else: %s", (text) => expect(isHello(text)).toBe(true));

  it.each([
    "...",
    "？",
    "啊",
    "哦",
    "好的",
    "喂 我是陈伟",
    "你好 我要还钱",
    "Hello 说中文就行哈",
    "hello this is Alex",
    "hey stop",
    "is anybody there?",
    "有人吗",
  ])("and not: %s", (text) => expect(isHello(text)).toBe(false));
});

describe("isBadLine", () => {
  it.each([
    "信号不好 你等一下",
    "没得信号",
    "你断断续续的",
    "在坐车 听不清",
    "you're breaking up",
    "bad line",
  ])("tells of a poor line: %s", (text) => expect(isBadLine(text)).toBe(true));

  it.each([
    "听不懂",
    "我断了一条腿",
    "我卡被冻结了",
    "你们听得清吗",
    "I'm breaking even",
    "the red line",
  ])("and not: %s", (text) => expect(isBadLine(text)).toBe(false));

  it("may be told with a wish to hear it again", () => {
    expect(wantsItAgain("信号不好 你再说一遍")).toBe(true);
    expect(wantsItAgain("信号不好 你等一下")).toBe(false);
  });
});

describe("claimsNobody", () => {
  it.each([
    ["喂", "zh"],
    ["嘟嘟嘟", "zh"],
    ["公安局吗", "zh"],
    ["弄啥", "zh"],
    ["hello?", "en"],
    ["who is this", "en"],
    ["is that the bank?", "en"],
  ] as const)("says neither yes nor a name: %s", (text, language) =>
    expect(claimsNobody(text, language)).toBe(true),
  );

  it.each([
    ["嗯", "zh"],
    ["是的", "zh"],
    ["是我 啥事", "zh"],
    ["对 咋了吗", "zh"],
    ["我是陈伟", "zh"],
    ["中", "zh"],
    ["你说嘛", "zh"],
    ["yes, who is this?", "en"],
    ["It is, and who might you be?", "en"],
    ["That's right, and you are?", "en"],
    ["Okay, well, it's five five oh nine. What is this regarding?", "en"],
  ] as const)("and not: %s", (text, language) => expect(claimsNobody(text, language)).toBe(false));
});
